import { types } from 'rhea';
import { type Refusal, refusals } from '../engine/refusals';
import type { Outcome } from '../engine/settle';
import type { Disposition } from './links';

const plain = (value: unknown): unknown => types.unwrap(value);

/** A map's entries with their values still typed, so that they can be stored as they came. */
const entriesOf = (map: unknown): Record<string, unknown> => {
  const { value } = (map ?? {}) as { value?: unknown };
  const items = Array.isArray(value) ? value : [];
  // Without a prototype: a property may have any name.
  const entries: Record<string, unknown> = Object.create(null);
  for (let i = 0; i + 1 < items.length; i += 2) entries[String(plain(items[i]))] = items[i + 1];
  return entries;
};

/** Takes `key` out of the entries, as text. */
const textOf = (entries: Record<string, unknown>, key: string): string | undefined => {
  const value = plain(entries[key]);
  delete entries[key];
  return typeof value === 'string' ? value : undefined;
};

/** What a receiver's disposition means to Service Bus (AMQP protocol guide; SDK sources). */
export const outcomeOf = ({ code, fields }: Disposition): Outcome | Refusal => {
  switch (code) {
    case 0x24:
      return { kind: 'complete' };
    case 0x25: {
      const { value } = (fields[0] ?? {}) as { value?: unknown };
      const info = entriesOf(Array.isArray(value) ? value[2] : undefined);
      const reason = textOf(info, 'DeadLetterReason');
      const description = textOf(info, 'DeadLetterErrorDescription');
      return { kind: 'dead-letter', reason, description, properties: info };
    }
    case 0x26:
      return { kind: 'release' };
    case 0x27: {
      const properties = entriesOf(fields[2]);
      return plain(fields[1]) === true ? { kind: 'defer', properties } : { kind: 'abandon', properties };
    }
    case 0x34:
      return refusals.notImplemented('Transactions are');
    default:
      return refusals.argument(`Expected accepted, rejected, released or modified; found the outcome ${code}.`);
  }
};
