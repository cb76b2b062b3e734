import { InvalidArgumentError } from 'commander';
import type { CommunicationConfigInput } from './options';

type Numbers = NonNullable<CommunicationConfigInput['numbers']>;
type Subscriptions = NonNullable<CommunicationConfigInput['subscriptions']>;
type Phones = NonNullable<CommunicationConfigInput['phones']>;
/** What the command line gives. */
export type Flags = {
  config?: string;
  port?: number;
  host?: string;
  data?: string;
  accessKey?: string;
  number?: Numbers;
  subscribe?: Subscriptions;
  dial?: Record<string, Record<string, unknown>>;
  phone?: Phones;
  timeScale?: number;
  blobs?: string;
  seed?: number;
  json?: boolean;
};

export const integer = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
};
export const positive = (text: string): number => {
  if (!(Number(text) > 0)) throw new InvalidArgumentError('Expected a number above 0.');
  return Number(text);
};

/** `+18005550100:toll-free:Support` */
export const number = (text: string, before: Numbers = []): Numbers => {
  const [value = '', type = 'toll-free', ...name] = text.split(':');
  const types = ['toll-free', 'short-code', '10dlc', 'alphanumeric'] as const;
  const found = types.find(one => one === type);
  if (!found)
    throw new InvalidArgumentError(`Expected a type of ${types.join(', ')} after the number; found "${type}".`);
  return [...before, { number: value, type: found, ...(name.length > 0 ? { name: name.join(':') } : {}) }];
};

/** `sms-received=http://127.0.0.1:7071/…`; `@Type,Type` after the name filters. */
export const subscribe = (text: string, before: Subscriptions = []): Subscriptions => {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Expected <name>=<url>, or <name>@SMSReceived=<url>.');
  const [name = '', types] = text.slice(0, at).split('@');
  const known = {
    SMSReceived: 'Microsoft.Communication.SMSReceived',
    SMSDeliveryReportReceived: 'Microsoft.Communication.SMSDeliveryReportReceived',
  } as const;
  const eventTypes = types?.split(',').map(type => {
    const found = known[type as keyof typeof known];
    if (!found)
      throw new InvalidArgumentError(`Expected an event type of ${Object.keys(known).join(', ')}; found "${type}".`);
    return found;
  });
  return [...before, { name, endpoint: text.slice(at + 1), ...(eventTypes ? { eventTypes } : {}) }];
};

/** `events.duplicatePercent=20` */
export const dial = (text: string, before: NonNullable<Flags['dial']> = {}): NonNullable<Flags['dial']> => {
  const match = /^(\w+)\.(\w+)=(.+)$/.exec(text);
  if (!match) throw new InvalidArgumentError('Expected <group>.<dial>=<value>, such as events.duplicatePercent=20.');
  const [, group = '', name = '', value = ''] = match;
  const parsed = value === 'true' ? true : value === 'false' ? false : value === 'null' ? null : Number(value);
  return { ...before, [group]: { ...before[group], [name]: parsed } };
};

/** `+14255550123:off`, `:landline`, `:carrier-stop`, `:fail=4006`, `:reply=I am driving`; several with commas. */
export const phone = (text: string, before: Phones = []): Phones => {
  const at = text.indexOf(':');
  const [number, faults] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
  const replyAt = faults.search(/(^|,)reply=/);
  const words = (replyAt < 0 ? faults : faults.slice(0, replyAt)).split(',').filter(word => word !== '');
  const known: Readonly<Record<string, Omit<Phones[number], 'number'>>> = {
    off: { off: true },
    landline: { landline: true },
    'carrier-stop': { carrierStop: true },
  };
  const changes = words.map(word => {
    const code = /^fail=(\d{4})$/.exec(word)?.[1];
    const change = code === undefined ? known[word] : { failWith: Number(code) };
    if (change) return change;
    throw new InvalidArgumentError(
      `Expected off, landline, carrier-stop, fail=<code> or reply=<text>; found "${word}".`,
    );
  });
  const reply = replyAt < 0 ? {} : { autoReply: faults.slice(replyAt).replace(/^,?reply=/, '') };
  return [...before, Object.assign({ number }, ...changes, reply) as Phones[number]];
};
