import type { EntryOfKind, TranscriptEntry } from '../../../shared/api/conversations/transcript';
import { type Reason, reasonOf } from '../../ui/reason';
import type { EventKind, LogWords } from '../../words/log/log-words';
import type { BotPart, Density, Entry, EventEntry, ShownDelivery, TextEntry } from '../conversation/entry';
import { EVENT_LOOKS, isHarm } from './event-look';

export type Reader = {
  /** Of the configuration; whoever reads as nobody of it has written nothing. */
  readonly agent?: string;
  readonly words: LogWords;
  readonly language: string;
};

/** A log as the reader sees it, in its order. What a bot said before a person came is one part of it. */
export const entriesOf = (log: readonly TranscriptEntry[], reader: Reader): readonly Entry[] =>
  withBotParts(
    log.map(given => ({ given, entry: entryOf(given, reader) })),
    reader,
  );

const entryOf = (given: TranscriptEntry, reader: Reader): Entry => {
  const at = Date.parse(given.at);
  const why = reasonOf(reader.words, reader.language, given.because);
  switch (given.kind) {
    case 'text-received':
      return received(given, why);
    case 'text-sent':
      return sent(given, why, reader);
    case 'note':
      return { kind: 'note', seq: given.seq, at, density: 'talk', author: given.by.name, text: given.text };
    case 'file-received':
      return { ...textOf(given, why, ''), by: 'customer', file: given.file };
    case 'file-sent':
      return {
        ...textOf(given, why, ''),
        ...byAgent(given.agent, reader),
        file: given.file,
      };
    default:
      return eventOf(given, why, reader);
  }
};

const textOf = (given: TranscriptEntry, why: Reason, text: string) =>
  ({ kind: 'text', seq: given.seq, at: Date.parse(given.at), density: 'talk' as Density, why, text }) as const;

const received = (given: EntryOfKind<'text-received'>, why: Reason): TextEntry => ({
  ...textOf(given, why, given.text),
  at: Date.parse(given.receivedAt),
  by: 'customer',
  ...(given.late && { isLate: true }),
});

const byAgent = ({ id, name }: { readonly id?: string | undefined; readonly name: string }, { agent }: Reader) =>
  id !== undefined && id === agent ? ({ by: 'me' } as const) : ({ by: 'agent', author: name } as const);

const sent = (given: EntryOfKind<'text-sent'>, why: Reason, reader: Reader): TextEntry => {
  const { origin } = given;
  const from =
    origin.by === 'agent'
      ? byAgent(origin.agent, reader)
      : origin.by === 'bot'
        ? ({ by: 'bot', author: origin.bot.name } as const)
        : ({ by: 'automatic', author: reader.words.origins[origin.by] } as const);
  return { ...textOf(given, why, given.text), ...from, delivery: deliveryOf(given.delivery, reader) };
};

const deliveryOf = (given: EntryOfKind<'text-sent'>['delivery'], { words }: Reader): ShownDelivery => ({
  state: given.state,
  ...words.delivery(given),
  ...(given.leavesInSeconds !== undefined && { leavesInSeconds: given.leavesInSeconds }),
  ...(given.retryAt !== undefined && { retryAt: Date.parse(given.retryAt) }),
});

type Event = Extract<TranscriptEntry, { kind: EventKind }>;
const eventOf = (given: Event, why: Reason, { words }: Reader): EventEntry => {
  const say = words.events[given.kind] as (entry: Event) => string;
  const { icon, density } = EVENT_LOOKS[given.kind];
  return {
    ...{ kind: 'event', seq: given.seq, at: Date.parse(given.at), density, icon, words: say(given), why },
    ...(isHarm(given.kind) && { harm: true }),
  };
};

type Pair = { readonly given: TranscriptEntry; readonly entry: Entry };

/** From the bot's coming to the person's: folded once a person is there. Until then its talk stands as it is. */
const withBotParts = (pairs: readonly Pair[], { words, language }: Reader): readonly Entry[] => {
  const entries: Entry[] = [];
  for (let at = 0; at < pairs.length; at++) {
    const pair = pairs[at];
    if (pair === undefined) break;
    const end = pair.given.kind === 'bot-joined' ? endOfBot(pairs, at) : undefined;
    if (end === undefined || pair.given.kind !== 'bot-joined') {
      entries.push(pair.entry);
      continue;
    }
    const inside = pairs.slice(at, end);
    const left = inside.findLast(({ given }) => given.kind === 'bot-left');
    const part: BotPart = {
      ...{ kind: 'bot-part', seq: pair.entry.seq, at: pair.entry.at, density: 'talk', bot: pair.given.bot.name },
      end: left === undefined ? '' : reasonOf(words, language, left.given.because).sentence,
      entries: inside.flatMap(({ entry }) => (entry.kind === 'text' || entry.kind === 'event' ? [entry] : [])),
    };
    entries.push(part);
    at = end - 1;
  }
  return entries;
};

const endOfBot = (pairs: readonly Pair[], from: number): number | undefined => {
  const end = pairs.findIndex(({ given }, at) => at > from && given.kind === 'agent-joined');
  return end < 0 ? undefined : end;
};

/** The sequence of the customer's newest text. */
export const newestOfCustomer = (log: readonly TranscriptEntry[]): number =>
  log.findLast(({ kind }) => kind === 'text-received' || kind === 'file-received')?.seq ?? 0;

/** Up to where an agent has certainly read: their own newest text, or what they marked as read. */
export const readUpTo = (log: readonly TranscriptEntry[], agent: string | undefined): number =>
  log.findLast(
    entry =>
      (entry.kind === 'read-marked' && entry.as === 'read') ||
      (entry.kind === 'agent-joined' && entry.agent.id === agent) ||
      (entry.kind === 'text-sent' && entry.origin.by === 'agent' && entry.origin.agent.id === agent),
  )?.seq ?? 0;
