import { chooseAutoMessage } from '../../auto-messages/choose';
import { render, type TemplateValues } from '../../auto-messages/filling/template';
import { firstMessage } from '../../auto-messages/heard-at';
import type { Recipient, Trigger } from '../../auto-messages/triggers';
import { estimatedWaitWords } from '../../auto-messages/wait';
import type { Channel } from '../../config/channel';
import type { Config } from '../../config/config';
import { scheduleOf } from '../../operating-hours/hours-of';
import { momentWords, nextOpeningWords } from '../../operating-hours/next-opening-words';
import { isOpen } from '../../operating-hours/schedule';
import { laneOf } from '../../sending/lanes';
import { type Because, because, withFacts } from '../../values/because';
import type { Origin } from '../model/outcomes';
import { knownCustomer, type Person, type Queue } from '../model/state';
import type { Decision } from './decision';

import { firstAnswer } from './first-answer';
import { limited } from './limited';
import { silenced } from './silenced';

type About = {
  readonly agent?: Person | undefined;
  readonly queue?: Queue | undefined;
  /** The place in line, 1 for the next, and the estimate in minutes. */
  /** When they are texted back (ISO). */
  readonly textBackAt?: string | undefined;
  readonly wait?: { readonly position: number; readonly minutes: number | null };
  readonly because?: Because;
};

/** The number was removed while a conversation was going on: nothing leaves from it any more. */
const NOT_SERVED = because('channel.number-not-served');

/**
 * Says an automated message, rendered now, in order with everything else to this customer; or records why it is not said.
 * Nothing is said to a customer who opted out, or was blocked or muted.
 */
export const say = (decision: Decision, channel: Channel | undefined, trigger: Trigger, about: About = {}): void => {
  if (channel === undefined) return notSaid(decision, trigger, NOT_SERVED);
  const held =
    noAnswerToDanger(decision, trigger) ?? mayNotLeave(decision, channel, { by: 'auto', trigger, source: 'default' });
  if (held !== undefined) return notSaid(decision, trigger, held);
  sayChosen(decision, channel, trigger, about, source => ({ by: 'auto', trigger, source }));
};

/**
 * Says it only in the business's own words: where it wrote none, the built-in text is left out, and the log says why.
 * @param otherwise why silence is better than the built-in text
 */
export const sayOwn = (
  decision: Decision,
  channel: Channel | undefined,
  trigger: Trigger,
  about: About,
  otherwise: Because,
): void => {
  if (channel === undefined) return notSaid(decision, trigger, NOT_SERVED);
  const choice = choose(decision, channel, trigger, 'customer');
  if (!choice.withheld && choice.source === 'default') return notSaid(decision, trigger, otherwise);
  say(decision, channel, trigger, about);
};

/** Tells the agents of the conversation, in its log. It costs no text, and what the loop breaker counts is not touched. */
export const tellAgents = (decision: Decision, channel: Channel | undefined, trigger: Trigger, about: About): void => {
  if (channel === undefined) return notSaid(decision, trigger, NOT_SERVED);
  const choice = choose(decision, channel, trigger, 'agent');
  if (choice.withheld) return notSaid(decision, trigger, choice.because);
  const { language, source } = choice;
  const text = render(choice.text, valuesOf(decision, channel, language, about));
  const reason = withFacts(about.because ?? choice.because, { trigger, source });
  decision.record({ kind: 'agents-told', trigger, text, language, because: reason });
};

/** The one confirmation of an opt-out: it names the opt-out's sequence, and `send-sms` lets it pass only while that is the latest. */
export const sayRegardless = (
  decision: Decision,
  channel: Channel,
  trigger: 'opt-out-confirmation',
  confirms: number,
): void => sayChosen(decision, channel, trigger, {}, () => ({ by: 'consent', confirms }));

/** The first words of a conversation: a greeting while open, else when we are back. */
export const greet = (decision: Decision, channel: Channel): void => {
  const hours = isOpen(hoursOf(decision, channel), decision.now);
  say(decision, channel, firstMessage(hours), { because: hours.because });
};

/** The hours of a channel. */
export const hoursOf = ({ config }: Decision, channel: Channel) =>
  scheduleOf(config.operatingHours, channel.operatingHours);

/** Whoever may be in danger is never told when we are back. */
const noAnswerToDanger = ({ state: { sender, current } }: Decision, trigger: Trigger): Because | undefined =>
  ABOUT_HOURS.has(trigger) && current.status !== 'idle' && sender?.crisis?.conversation === current.id
    ? because('crisis.hours-are-no-answer')
    : undefined;
const ABOUT_HOURS: ReadonlySet<Trigger> = new Set(['out-of-hours', 'holiday', 'closing', 'text-back']);

const sayChosen = (
  decision: Decision,
  channel: Channel,
  trigger: Trigger,
  about: About,
  originOf: (source: string) => Origin,
): void => {
  const choice = choose(decision, channel, trigger, 'customer');
  if (choice.withheld) return notSaid(decision, trigger, choice.because);
  const text = render(choice.text, valuesOf(decision, channel, choice.language, about));
  const facts = { trigger, source: choice.source, language: choice.language };
  const reason = withFacts(about.because ?? choice.because, facts);
  sendText(decision, channel, { text, language: choice.language, origin: originOf(choice.source), because: reason });
};

/** Customers read their conversation's language, agents the channel's. */
const choose = (decision: Decision, channel: Channel, trigger: Trigger, recipient: Recipient) => {
  const { current } = decision.state;
  const isTheirs = recipient === 'customer' && current.status !== 'idle';
  return chooseAutoMessage({
    trigger,
    recipient,
    language: isTheirs ? current.language : channel.language,
    channel: { language: channel.language, messages: channel.messages },
    workstream: { messages: messagesOf(decision.config, channel) },
    enabled: channel.automatedMessages,
  });
};

/** The workstream's own messages stand before the organisation's. */
export const messagesOf = (config: Config, channel: Channel) => [
  ...(config.workstreams[channel.workstream]?.messages ?? []),
  ...config.messages,
];

/** Whether the channel is open at this moment. */
export const isOpenNow = (decision: Decision, channel: Channel): boolean =>
  isOpen(hoursOf(decision, channel), decision.now).open;

const valuesOf = (decision: Decision, channel: Channel, language: string, about: About): TemplateValues => ({
  AgentName: about.agent?.name,
  CustomerName: knownCustomer(decision.state)?.name,
  QueueName: about.queue?.name,
  Position: about.wait?.position,
  EstimatedWait: estimatedWaitWords(about.wait?.minutes ?? null, language),
  get TextBackTime() {
    if (about.textBackAt === undefined) return undefined;
    const { timeZone } = hoursOf(decision, channel);
    const reader = { language, customerNumber: decision.state.customer };
    return momentWords(timeZone, decision.now, Date.parse(about.textBackAt), reader);
  },
  get NextOpening() {
    return nextOpeningWords(hoursOf(decision, channel), decision.now, {
      language,
      customerNumber: decision.state.customer,
    });
  },
});

/**
 * A text for the customer, in the thread's own lane, so that its texts leave in the order decided. Whoever speaks, nothing is
 * decided for who opted out or was blocked; `send-sms` looks once more when it leaves.
 *
 * @returns why it does not leave; nothing when it does
 */
export const sendText = (
  decision: Decision,
  channel: Channel | undefined,
  text: {
    readonly text: string;
    readonly language: string;
    readonly origin: Origin;
    readonly proactive?: boolean;
    readonly mediaUrls?: readonly string[];
    readonly because: Because;
  },
): Because | undefined => {
  const { origin } = text;
  const held = channel === undefined ? NOT_SERVED : mayNotLeave(decision, channel, origin);
  if (channel === undefined || held !== undefined) {
    decision.record({ kind: 'not-sent', what: nameOf(origin), because: held ?? NOT_SERVED });
    return held ?? NOT_SERVED;
  }
  const answer = origin.by === 'agent' ? firstAnswer(decision, channel) : undefined;
  decision.record({ kind: 'text-sent', ...text, ...(answer && { answer }), lane: laneOf(channel, decision.state.id) });
  return undefined;
};

const nameOf = (origin: Origin): string => {
  if (origin.by === 'auto') return origin.trigger;
  return origin.by === 'consent' ? 'opt-out-confirmation' : origin.by;
};

/** Why this text may not leave now: the customer wants none, nothing arrives there, or too many have left. */
const mayNotLeave = (decision: Decision, channel: Channel, origin: Origin): Because | undefined =>
  silenced(decision.state, origin) ?? limited(decision, channel, origin);

const notSaid = (decision: Decision, trigger: Trigger, reason: Because): void => {
  decision.record({ kind: 'not-sent', what: trigger, because: reason });
};
