import type { z } from 'zod';
import { contract } from '../../../shared/api/contract';
import type { numberShape } from '../../../shared/api/setup/numbers';
import type { App } from '../../../shared/app';
import type { Channel } from '../../../shared/domain/config/channel';
import type { Config } from '../../../shared/domain/config/config';
import type { OwnedNumber } from '../../../shared/ports';
import { refuse } from '../problem';
import { handle } from '../serve';

type Shown = z.input<typeof numberShape>;

export const numbers = handle(contract.numbers)(async ({ app }) => {
  const [config, providers] = await Promise.all([app.config.current(), app.numbers.list()]);
  const listed = providers.flatMap(each => each.numbers).map(owned => shown(owned, config));
  const known = new Set(listed.map(({ number }) => number));
  const typed = Object.values(config.channels).filter(({ number }) => !known.has(number));
  return {
    body: {
      numbers: [...listed, ...typed.map(channel => shown(ofChannel(channel), config))],
      providers: providers.map(({ provider, state, sentence }) => ({ provider, state, sentence })),
    },
  };
});

export const numberCapabilities = handle(contract.numberCapabilities)(
  async ({ app, path: { number }, body: { sms } }) => {
    const changed = await app.numbers.changeSms(number, sms);
    if (changed === 'under-way') return { status: 202, body: { number } };
    if (changed === 'unknown-number')
      return refuse(404, `Communication Services has no number ${number}. Its plan is changed where it was bought.`);
    if (changed !== 'changed') return refuse(409, changed.refused);
    const config = await app.config.current();
    return { body: shown(await mustBeListed(app, number), config) };
  },
);

const mustBeListed = async ({ numbers: owned }: Pick<App, 'numbers'>, number: string): Promise<OwnedNumber> => {
  const all = (await owned.list()).flatMap(each => each.numbers);
  return all.find(each => each.number === number) ?? refuse(404, `Nobody lists ${number} any more.`);
};

/** What a channel says of its number, where no provider lists it: a short code, or one that was typed. */
const ofChannel = ({ number, provider, numberType, plan, voice }: Channel): OwnedNumber => ({
  ...{ number, provider, type: numberType, sms: plan, calls: voice },
});

const shown = (owned: OwnedNumber, config: Config): Shown => {
  const { number, provider, type, country, sms, calls } = owned;
  const channel = Object.values(config.channels).find(each => each.number === number);
  const why = notChoosable(owned, channel);
  return {
    ...{ number, provider, sms, calls },
    ...(type !== undefined && { type }),
    ...(country !== undefined && { country }),
    ...(channel && { usedBy: { channel: channel.id, name: channel.name, workstream: channel.workstream } }),
    ...(why && { notChoosable: why }),
    canUpgrade: provider === 'acs' && number.startsWith('+') && sms !== 'send-and-receive',
  };
};

const notChoosable = ({ sms }: OwnedNumber, channel: Channel | undefined): Shown['notChoosable'] => {
  if (channel !== undefined)
    return { why: 'in-use', sentence: `The channel "${channel.name}" has it. A number is one channel.` };
  if (sms === 'none') return { why: 'no-sms', sentence: 'It was bought without texts. Upgrade its plan first.' };
  if (sms === 'send')
    return { why: 'send-only', sentence: 'It only sends, so customers could not text it. Upgrade its plan first.' };
  if (sms === 'receive')
    return { why: 'receive-only', sentence: 'It only receives, so nobody could be answered. Upgrade its plan first.' };
  return undefined;
};
