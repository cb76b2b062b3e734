import { CannotBeHandled } from './domain/values/cannot-be-handled';
import { insideOf } from './outage';

const own = (error: unknown, name: string): string => {
  const value = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
};

/** Table Storage says its code in the body; the SDK leaves `code` empty. */
const odataCode = (error: unknown): string => {
  const details: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'details') : undefined;
  const said: unknown =
    typeof details === 'object' && details !== null ? Reflect.get(details, 'odataError') : undefined;
  return own(said, 'code');
};

/** The kind of one failure: its name, and its code or HTTP status where it has one. */
const kindOf = (error: unknown): string =>
  [own(error, 'name') || typeof error, own(error, 'code') || odataCode(error), own(error, 'statusCode')]
    .filter(part => part !== '')
    .join(' ');

/**
 * What kinds of failure these are, the outermost first, for a log: names, codes and statuses, never a sentence, for a sentence may
 * hold a number or a text. `Outage, AggregateError, ServiceBusError ServiceBusy`.
 */
export const kindsOf = (error: unknown): string => {
  const all = insideOf(error).map(kindOf);
  return all.length === 0 ? typeof error : [...new Set(all)].join(', ');
};

/** Why something can't be handled, for the person who reads the dead letter. Never empty: an error without a sentence is told by its kinds. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof CannotBeHandled) return error.message;
  const said = insideOf(error)
    .filter(one => own(one, 'message') !== '')
    .map(one => `${kindOf(one)}: ${own(one, 'message')}`);
  if (said.length > 0) return [...new Set(said)].join('; ');
  const word = typeof error === 'string' ? error.trim() : '';
  return word || `A failure without a sentence (${kindsOf(error)}).`;
};
