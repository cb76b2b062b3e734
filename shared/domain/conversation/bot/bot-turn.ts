import type { Bot } from '../../integrations/bot';
import { type BotAnswer, checkContext } from '../../integrations/bot-answer';
import type { ThreadInput } from '../../messages/to-thread';
import { type Because, because } from '../../values/because';
import { type Decision, servedChannel } from '../actions/decision';
import { limited } from '../actions/limited';
import { queueWork } from '../actions/queue-work';
import { sendText } from '../actions/say';
import { closeConversation } from '../ending/end-conversation';
import { ongoing, type WithBot } from '../model/state';
import { lastArrival } from '../model/who-spoke-last';

type From<T extends ThreadInput['type']> = Extract<ThreadInput, { type: T }>;

/** For the call to wait its turn and to be told of, beside what the bot may take: then it is given up. */
const GRACE_MS = 30_000;

const withBot = ({ state }: Decision): WithBot | undefined => {
  const current = ongoing(state);
  return current?.status === 'bot' ? current : undefined;
};

/** The bot that has the conversation, as it is configured now; nothing when it is no more. */
const configured = (decision: Decision, { workstream, bot }: WithBot): Bot | undefined => {
  const now = decision.config.workstreams[workstream]?.bot;
  return now?.id === bot.id ? now : undefined;
};

/**
 * The bot is asked about what nobody has answered yet: at once, or when the customer is quiet for as long as the channel joins
 * bursts. While it is being asked, texts are kept for its next turn.
 */
export const askBot = (decision: Decision, isQuiet = false): void => {
  const current = withBot(decision);
  if (current?.unanswered === undefined || current.asked !== undefined) return;
  const { crisis, optOutAsked } = decision.state.sender ?? {};
  if (crisis?.conversation === current.id) {
    const urgent = because('bot.not-in-danger', { bot: current.bot.id });
    return leaveBot(decision, urgent, { urgent });
  }
  // Nothing automatic leaves until the customer has said whether they want to be texted at all.
  if (optOutAsked?.open === true) return;
  const bot = configured(decision, current);
  if (bot === undefined) return leaveBot(decision, because('bot.not-configured', { bot: current.bot.id }));
  if (current.turns >= bot.maxTurns)
    return leaveBot(decision, because('bot.too-many-turns', { bot: bot.id, maxTurns: bot.maxTurns }));
  const held = heldBack(decision, current);
  if (held !== undefined) return leaveBot(decision, held);
  if (!isQuiet && decision.now < quietAt(decision, current)) return;
  const { from, to } = current.unanswered;
  const until = new Date(decision.now + bot.timeoutSeconds * 1_000 + GRACE_MS).toISOString();
  decision.record({ kind: 'bot-asked', bot: bot.id, from, to, until, because: because('bot.turn', { bot: bot.id }) });
};

/** Why a bot's words would not leave now: a limit holds them, and then people are needed. */
const heldBack = (decision: Decision, { bot }: WithBot): Because | undefined => {
  const channel = servedChannel(decision);
  return channel && limited(decision, channel, { by: 'bot', bot });
};

/** When the customer's burst is over (epoch ms). */
const quietAt = ({ config }: Decision, current: WithBot): number =>
  Date.parse(lastArrival(current)) + (config.channels[current.channel]?.burstSeconds ?? 0) * 1_000;

/** The bot's answer to the turn that it was asked about; any other is late, and dropped with the reason. */
export const onBotAnswered = (decision: Decision, input: From<'bot-answered'>): void => {
  const current = askedAbout(decision, input);
  if (current === undefined) return;
  const { answer } = input;
  const facts = { bot: current.bot.id };
  if (answer.messages.length === 0 && answer.actions.length === 0 && !answer.later)
    return leaveBot(decision, because('bot.empty-answer', facts));
  if (waitsForCustomer(decision, current, input)) return;
  const bot = configured(decision, current);
  const declared = decision.config.workstreams[current.workstream]?.contextVariables ?? [];
  const { set, leftOut } = checkContext(answer.context, declared);
  const until = answer.later && { until: laterUntil(current, bot) };
  const said = { messages: answer.messages.length, actions: [...answer.actions], contextLeftOut: [...leftOut] };
  const reason = because('bot.answered', { ...facts, ...said });
  // What is unanswered if people are needed: the turn itself, for the bot has only passed it on.
  const turn = turnOf(current);
  decision.record({
    kind: 'bot-answered',
    bot: current.bot,
    call: input.call,
    context: set,
    ...until,
    because: reason,
  });
  let held: Because | undefined;
  for (const text of answer.messages) {
    held ??= heldBack(decision, current);
    sayOfBot(decision, current, text);
  }
  // What it said is lost: where it goes on, a person must. Where it says goodbye, nobody misses that.
  if (held !== undefined && !answer.actions.includes('EndConversation')) return leaveBot(decision, held, { turn });
  followActions(decision, answer, turn, facts);
};

/**
 * The customer was asked whether they want no more texts while the bot thought: its words may not leave, and so it is asked about the
 * turn again, with what they say then. A person is called all the same.
 */
const waitsForCustomer = (
  { state, record }: Decision,
  { bot }: WithBot,
  { answer, call }: From<'bot-answered'>,
): boolean => {
  const { optOutAsked } = state.sender ?? {};
  if (optOutAsked?.open !== true || answer.actions.includes('Escalate')) return false;
  const reason = because('opt-out.question-open', { askedAt: optOutAsked.at });
  record({ kind: 'bot-answered', bot, call, context: {}, heldBack: true, because: reason });
  return true;
};

const followActions = (
  decision: Decision,
  { actions }: BotAnswer,
  turn: Turn,
  facts: { readonly bot: string },
): void => {
  if (actions.includes('Escalate')) return leaveBot(decision, because('bot.escalated', facts), { turn });
  if (!actions.includes('EndConversation')) return askBot(decision);
  if (withBot(decision)?.unanswered === undefined)
    return closeConversation(decision, 'bot', because('bot.ended', facts));
  // The customer wrote on while it was asked: nobody has read that yet, so it is the next turn, and the bot may end it then.
  decision.record({ kind: 'dropped', what: 'EndConversation', because: because('bot.end-crossed-a-text', facts) });
  askBot(decision);
};

const laterUntil = ({ asked }: WithBot, bot: Bot | undefined): string =>
  new Date(Date.parse(asked?.at ?? '') + (bot?.laterSeconds ?? 0) * 1_000).toISOString();

const sayOfBot = (decision: Decision, { bot, language }: WithBot, text: string): void => {
  const reason = because('bot.says', { bot: bot.id });
  sendText(decision, servedChannel(decision), { text, language, origin: { by: 'bot', bot }, because: reason });
};

/** It can't be reached, took too long, or answered what nobody understands: never silence, but a person. */
export const onBotFailed = (decision: Decision, input: From<'bot-failed'>): void => {
  const current = askedAbout(decision, input);
  if (current === undefined) return;
  leaveBot(decision, because(input.rule, { bot: current.bot.id, details: input.details }));
};

/** The conversation, while this bot has it and this very turn is open. */
const askedAbout = (decision: Decision, input: From<'bot-answered'> | From<'bot-failed'>): WithBot | undefined => {
  const current = withBot(decision);
  const { bot, conversation, call } = input;
  if (current?.id === conversation && current.bot.id === bot && current.asked?.call === call) return current;
  const now = ongoing(decision.state);
  const status = now?.id === conversation ? now.status : 'over';
  decision.record({
    kind: 'dropped',
    what: input.type,
    because: because('bot.answer-too-late', { bot, call, status }),
  });
  return undefined;
};

/** Its time is over, or the customer's burst is. */
export const onBotWake = (decision: Decision): void => {
  const current = withBot(decision);
  if (current?.asked === undefined) return askBot(decision, true);
  leaveBot(decision, because('bot.no-answer', { bot: current.bot.id }));
};

/** What classification reads, and since when it waits. */
type Turn = { readonly text: string; readonly receivedAt: string };
const turnOf = ({ asked, unanswered, lastFromCustomerAt }: WithBot): Turn => ({
  text: [asked?.text, unanswered?.text].filter(text => text !== undefined).join('\n'),
  receivedAt: asked?.at ?? lastFromCustomerAt,
});

/** The bot has it no more: people are needed, and the pool routes it again, with the context that the bot has set. */
export const leaveBot = (
  decision: Decision,
  reason: Because,
  { turn, urgent }: { readonly turn?: Turn; readonly urgent?: Because } = {},
): void => {
  const current = withBot(decision);
  if (current === undefined) return;
  const { text, receivedAt } = turn ?? turnOf(current);
  decision.record({ kind: 'bot-left', bot: current.bot, waitingSince: decision.nowIso, because: reason });
  queueWork(decision, { text, receivedAt }, reason, undefined, urgent);
};
