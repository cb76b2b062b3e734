import { assertNever } from '../../values/never';
import type { Entry, HandledAs, Outcome } from '../model/outcomes';
import type { Conversation, Unanswered, WithBot } from '../model/state';
import { begun, toOpen } from './begun';
import { growUnanswered, joinUnanswered } from './grow-unanswered';

type Of<K extends Outcome['kind']> = Extract<Outcome, { kind: K }>;
export type BotOutcome = Of<'bot-joined' | 'bot-asked' | 'bot-answered' | 'bot-left'>;

/** The conversation after a fact about its bot. */
export const evolveBot = (current: Conversation, entry: Entry, outcome: BotOutcome): Conversation => {
  switch (outcome.kind) {
    case 'bot-joined': {
      if (current.status === 'idle' || current.status === 'closed') return current;
      const { generation, queue, bot } = outcome;
      const joined = { generation, queue, bot, lastBot: bot, botSince: entry.at, turns: 0 };
      return { ...begun(current), status: 'bot', ...joined };
    }
    case 'bot-asked': {
      if (current.status !== 'bot' || current.unanswered === undefined) return current;
      const { unanswered, ...rest } = current;
      const asked = { ...unanswered, call: entry.seq, at: entry.at, until: outcome.until };
      return { ...rest, turns: current.turns + 1, asked };
    }
    case 'bot-answered':
      return current.status === 'bot' ? answered(current, outcome, entry.at) : current;
    case 'bot-left': {
      if (current.status !== 'bot') return current;
      const { unanswered: _queued, ...open } = toOpen(current, outcome.waitingSince);
      const { generation } = outcome;
      return { ...open, ...(generation !== undefined && { generation }), forPeople: true };
    }
    default:
      return assertNever(outcome, 'fact about a bot');
  }
};

const answered = (current: WithBot, { context, until, heldBack }: Of<'bot-answered'>, at: string): WithBot => {
  const { asked, ...rest } = current;
  if (heldBack && asked !== undefined) return { ...rest, unanswered: joinUnanswered(asked, current.unanswered, at) };
  const still = asked !== undefined && until !== undefined && { asked: { ...asked, until } };
  const known = Object.keys(context).length > 0 && { context: { ...current.context, ...context } };
  return { ...rest, ...still, ...known };
};

/** What of a customer's texts a bot reads: no keyword, nothing that was held back. */
export const FOR_A_BOT: ReadonlySet<HandledAs> = new Set([
  'new-conversation',
  'reopened-conversation',
  'part-of-conversation',
]);
/** Texts that nobody has answered, while nobody or a bot has the conversation. */
export const unansweredAfter = (
  current: Conversation,
  seq: number,
  { handledAs, text, receivedAt: at }: Of<'text-received'>,
): { readonly unanswered?: Unanswered } => {
  if ((current.status !== 'open' && current.status !== 'bot') || !FOR_A_BOT.has(handledAs)) return {};
  return { unanswered: growUnanswered(current.unanswered, seq, { at, text }) };
};
