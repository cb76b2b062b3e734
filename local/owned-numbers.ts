/** A channel of the configuration, as far as its number is bought. */
export type Numbered = {
  readonly number: string;
  readonly numberType: string;
  readonly name: string;
  readonly provider?: string;
};

/** Numbers that the local resource owns and no channel has yet, so that the set-up has some to choose from, to refuse and to upgrade. */
const SPARE = [
  { number: '+18005550103', type: 'toll-free', name: 'To be set up', takesCalls: true },
  { number: '+18005550104', type: 'toll-free', name: 'Sends only', sendsOnly: true },
  { number: '+18005550105', type: 'toll-free', name: 'Without SMS', smsEnabled: false },
] as const;

/** What the emulated resource owns: the number of each channel, and the spare ones. */
export const ownedNumbers = (channels: readonly Numbered[]) => [
  ...channels.map(({ number, numberType, name, provider }) => ({
    ...{ number, type: numberType, name },
    ...(provider !== undefined && { provider }),
  })),
  ...SPARE.filter(spare => channels.every(({ number }) => number !== spare.number)),
];
