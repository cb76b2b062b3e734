import { z } from 'zod';

const percent = z.number().min(0).max(100).default(0);

/** What a namespace in trouble does to messages that are sent to it. All off at first; never kept between starts. */
export const dialsSchema = z.strictObject({
  /** Of 100 sends, how many are refused as server-busy: the namespace is being throttled. */
  busyPercent: percent,
  /** Of 100 sends, how many are never answered. */
  silentPercent: percent,
  /** Of 100 sends, how many have their connection cut in place of an answer. */
  cutPercent: percent,
  /** Whether a message that got no answer, or whose connection was cut, was taken all the same. */
  takesMessage: z.boolean().default(true),
  /** Every connection is cut as soon as it is made, and those that stand at once: a gateway that moves. */
  refusesConnections: z.boolean().default(false),
  /** How many sends go wrong before the percentages count as zero; null for no end. */
  faultsLeft: z.int().min(0).nullable().default(null),
});
export type Dials = z.infer<typeof dialsSchema>;

/** What becomes of one send. */
export type SendFault = { readonly kind: 'busy' | 'silent' | 'cut'; readonly takesMessage: boolean };

export interface DialBoard {
  readonly get: () => Dials;
  /** Merged into what stands; one wrong value refuses the whole change. @throws z.ZodError */
  readonly change: (change: unknown) => Dials;
  readonly reset: () => Dials;
  /** Draws for one send. */
  readonly draw: () => SendFault | undefined;
  /** How many sends went wrong since the start. */
  readonly faults: () => number;
}

/**
 * @param random from 0 up to 1, for a run that can be repeated
 * @param changed told of every change
 */
export const createDialBoard = (
  initial: Partial<Dials> = {},
  random: () => number = Math.random,
  changed: (dials: Dials) => void = () => {},
): DialBoard => {
  let dials = dialsSchema.parse(initial);
  let faults = 0;
  const set = (next: Dials): Dials => {
    dials = next;
    changed(dials);
    return dials;
  };
  const drawn = ({ busyPercent, silentPercent, cutPercent }: Dials): SendFault['kind'] | undefined => {
    const at = random() * 100;
    if (at < busyPercent) return 'busy';
    if (at < busyPercent + silentPercent) return 'silent';
    return at < busyPercent + silentPercent + cutPercent ? 'cut' : undefined;
  };
  return {
    get: () => dials,
    change: change => set(dialsSchema.parse({ ...dials, ...z.record(z.string(), z.unknown()).parse(change) })),
    reset: () => set(dialsSchema.parse({})),
    draw: () => {
      const kind = dials.faultsLeft === 0 ? undefined : drawn(dials);
      if (kind === undefined) return undefined;
      faults += 1;
      if (dials.faultsLeft !== null) dials = { ...dials, faultsLeft: dials.faultsLeft - 1 };
      return { kind, takesMessage: kind !== 'busy' && dials.takesMessage };
    },
    faults: () => faults,
  };
};

/** `busyPercent=20`, as the command line gives it; several, later over earlier. */
export const dialsFromFlags = (flags: readonly string[]): Partial<Dials> => {
  const given = flags.map(flag => {
    const [, name = '', value = ''] = /^(\w+)=(.+)$/.exec(flag) ?? [];
    if (name === '') throw new Error(`--dial: expected <dial>=<value>, such as busyPercent=20; found "${flag}".`);
    return [
      name,
      value === 'true' ? true : value === 'false' ? false : value === 'null' ? null : Number(value),
    ] as const;
  });
  const read = dialsSchema.partial().safeParse(Object.fromEntries(given));
  if (read.success) return Object.fromEntries(given);
  throw new Error(`--dial: ${whatIsWrong(read.error)}`);
};

/** Every mistake of a change, in one sentence. */
export const whatIsWrong = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => [...path, message].join(': ')).join('; ');
