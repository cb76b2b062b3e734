import type { WaitTold } from '../../auto-messages/wait';
import type { ConsentGrade } from '../../consent/classify';
import type { FloodState } from '../../consent/flood';
import type { ConsentProof, ConsentState } from '../../consent/ledger';
import type { Restriction } from '../../consent/sender';
import type { Card } from '../../integrations/card';
import type { LinkKind } from '../../links/public-links';
import type { TimeRule } from '../../messages/time-rules';
import type { Media } from '../../messages/to-thread';
import type { SurveyFact, SurveyState } from '../../survey/next-step';
import type { ReactionName } from '../../text/reactions/words';
import type { AutomaticSort } from '../../text/written-by-phone';
import type { Because } from '../../values/because';
import type { BotOutcome } from './bot-outcomes';
import type { DeliveryOutcome } from './delivery-outcomes';
import type { DeskOutcome } from './desk-outcomes';
import type { FileOutcome } from './file-outcomes';
import type { PoolOutcome } from './pool-outcomes';
import type { SenderOutcome } from './sender-outcomes';
import type { EndedBy, Person } from './state';

/** What became of a customer's text: every one ends in exactly one of these. */
export type HandledAs =
  | 'new-conversation'
  | 'reopened-conversation'
  | 'part-of-conversation'
  | 'survey-answer'
  | 'opt-out'
  | 'opt-in'
  | 'help'
  | 'stays-opted-in'
  | 'not-answered-opted-out'
  | 'blocked'
  | 'muted'
  | 'flood'
  /** A reaction that a phone wrote as a text, and a text that nobody wrote: kept and shown, and nothing follows. */
  | 'reaction'
  | 'automatic'
  /** From a number that the channel doesn't answer by itself: kept and listed, until a person takes it up. */
  | 'from-elsewhere'
  /** Thanks or a goodbye after the end: kept with what it closes. */
  | 'farewell'
  /** A code that proves the way to a number that somebody sets up. */
  | 'live-code';

/** Whether a text is nobody's words: a reaction, what a phone wrote by itself, a code of the set-up. Nothing follows from it. */
export const isApart = ({ handledAs }: { readonly handledAs: HandledAs }): boolean =>
  handledAs === 'reaction' || handledAs === 'automatic' || handledAs === 'live-code';

/** A reaction to one of our texts, by its place in the log where it is known. */
export type KeptReaction = {
  readonly name: ReactionName;
  /** What to show; none where the words aren't known. */
  readonly emoji?: string;
  readonly change: 'added' | 'removed';
  readonly of?: number;
};

/** Who speaks in a text of ours. */
export type Origin =
  | { readonly by: 'auto'; readonly trigger: string; readonly source: string }
  | { readonly by: 'agent'; readonly agent: Person }
  | { readonly by: 'bot'; readonly bot: Person }
  | { readonly by: 'survey'; readonly survey: string; readonly step: string }
  | { readonly by: 'consent'; readonly confirms: number };

/**
 * A fact of a thread. Each says why. What was decided *not* to be done is a fact too (`not-sent`, `dropped`, `command-refused`).
 */
export type Outcome =
  | BotOutcome
  | DeliveryOutcome
  | DeskOutcome
  | PoolOutcome
  | SenderOutcome
  | {
      readonly kind: 'text-received';
      readonly messageId: string;
      readonly from: string;
      readonly to: string;
      readonly text: string;
      readonly receivedAt: string;
      /** What came with it, at most ten. */
      readonly media?: readonly Media[];
      readonly handledAs: HandledAs;
      readonly reaction?: KeptReaction;
      /** What wrote it by itself. */
      readonly automatic?: AutomaticSort;
      /** It arrived after a text that was received later. */
      readonly late: boolean;
      /** The name by which the customer introduced themselves. */
      readonly name?: string;
      /** What is left of the sender's allowance of texts. */
      readonly flood?: FloodState;
      readonly because: Because;
    }
  /** STOP or START in any wording. `state` is the consent that counts now; every saying is proof, also one that changed nothing. */
  | {
      readonly kind: 'consent-said';
      readonly to: 'in' | 'out';
      readonly grade: ConsentGrade;
      readonly proof: ConsentProof;
      readonly changed: boolean;
      readonly state: ConsentState;
      readonly because: Because;
    }
  | {
      readonly kind: 'conversation-started';
      readonly conversation: string;
      readonly channel: string;
      readonly workstream: string;
      readonly language: string;
      /** Nothing but the channel's language, or a greeting, stands behind it. */
      readonly languageIsGuess?: true;
      readonly receivedAt: string;
      /** The channel's time zone: reports count by its days. */
      readonly zone?: string;
      /** The customer is looked up by their number. */
      readonly lookUp?: true;
      readonly because: Because;
    }
  /** `closedAt`: the end that it had come to. */
  | { readonly kind: 'conversation-reopened'; readonly closedAt?: string; readonly because: Because }
  /** The customer goes on in another language, clearly: automated messages follow. */
  | { readonly kind: 'language-changed'; readonly language: string; readonly because: Because }
  /** The customer wrote again, and the agent who has wrap-up to do has it back. */
  | { readonly kind: 'agent-resumed'; readonly because: Because }
  /** Decided, and on its way to `send-sms` over a lane of its number. How it fared stands in its delivery, beside the log. */
  | {
      readonly kind: 'text-sent';
      readonly text: string;
      readonly language: string;
      readonly origin: Origin;
      readonly lane: string;
      /** The first of a person in its episode: how long it was open meanwhile, and within what it was promised. */
      readonly answer?: { readonly openMs: number; readonly promisedMs?: number };
      /** Nobody waits for it: caps count it. */
      readonly proactive?: boolean;
      /** What goes with it, where the provider carries media. */
      readonly mediaUrls?: readonly string[];
      readonly because: Because;
    }
  | FileOutcome
  | { readonly kind: 'not-sent'; readonly what: string; readonly because: Because }
  /** An automated message for the agents, in the log alone: it never goes to a phone. */
  | {
      readonly kind: 'agents-told';
      readonly trigger: string;
      readonly text: string;
      readonly language: string;
      readonly because: Because;
    }
  | { readonly kind: 'conversation-ended'; readonly by: EndedBy; readonly because: Because }
  | {
      readonly kind: 'conversation-closed';
      readonly pool: string;
      readonly endedBy: EndedBy;
      readonly because: Because;
    }
  /** What they are told of it now; the next time only what changed is worth a text. */
  | { readonly kind: 'wait-told'; readonly told: WaitTold; readonly because: Because }
  /** One step of the survey beside the conversation: where it stands now, and what happened in it. */
  | {
      readonly kind: 'survey';
      readonly state: SurveyState;
      readonly facts: readonly SurveyFact[];
      readonly because: Because;
    }
  /** A link for the customer: what it is for stands in its row, under its token. */
  | {
      readonly kind: 'link-made';
      readonly link: LinkKind;
      readonly token: string;
      readonly conversation: string;
      readonly language: string;
      readonly expiresAt: string;
      readonly about: Readonly<Record<string, string | number>>;
      readonly because: Because;
    }
  | { readonly kind: 'wake-scheduled'; readonly rule: TimeRule; readonly wakeAt: string; readonly because: Because }
  | { readonly kind: 'wake-came'; readonly rule: TimeRule; readonly because: Because }
  /** A customer's burst goes on: what needs someone is asked for when the burst is over. */
  | {
      readonly kind: 'burst-grew';
      readonly text: string;
      readonly receivedAt: string;
      readonly preferredAgent?: string;
      readonly because: Because;
    }
  /** A time-out rule acted on a silence; what it did follows. */
  | { readonly kind: 'timed-out'; readonly rule: string; readonly since: string; readonly because: Because }
  /** A listener was asked for suggestions about an agent's text; what it suggests is for the agents alone. */
  | { readonly kind: 'assist-asked'; readonly listener: string; readonly of: number; readonly because: Because }
  | {
      readonly kind: 'cards-shown';
      readonly listener: Person;
      readonly of: number;
      readonly cards: readonly Card[];
      readonly because: Because;
    }
  /** `filesOf`: a file came after this conversation was erased, and goes as well. */
  | {
      readonly kind: 'dropped';
      readonly what: string;
      readonly filesOf?: string;
      readonly because: Because;
    }
  /** The customer was erased: this is what stays. The log begins anew here. */
  | {
      readonly kind: 'erased';
      readonly by: Person;
      readonly business: string;
      readonly conversations: number;
      readonly consent: ConsentState;
      readonly blocked?: Restriction;
      readonly because: Because;
    }
  | {
      readonly kind: 'command-refused';
      readonly command: string;
      readonly status: 400 | 403 | 404 | 409;
      readonly sentence: string;
      readonly because: Because;
    };

/** One row of the log: a fact, numbered within its thread. Everything the head holds can be computed from these. */
export type Entry = {
  readonly seq: number;
  /** When it was decided. */
  readonly at: string;
  /** The permanent id of the event that caused it. */
  readonly event: string;
  /** The conversation that was going on, or the newest, when it was decided. */
  readonly conversation?: string;
  readonly outcome: Outcome;
};
