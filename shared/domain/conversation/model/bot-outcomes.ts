import type { Because } from '../../values/because';
import type { ContextValue } from '../../values/context-value';
import type { Generation } from '../../values/generation';
import type { Person, Queue } from './state';

/** What happens while a bot has the conversation. */
export type BotOutcome =
  /** A bot has it first. */
  | {
      readonly kind: 'bot-joined';
      readonly generation: Generation;
      readonly queue: Queue;
      readonly bot: Person;
      readonly because: Because;
    }
  /** The bot is asked about the texts from one place of the log to another, and must answer until then. */
  | {
      readonly kind: 'bot-asked';
      readonly bot: string;
      readonly from: number;
      readonly to: number;
      readonly until: string;
      readonly because: Because;
    }
  /**
   * Its texts follow. `call` is its question's place in the log; with `until` more is to come by then. `heldBack`: nothing of it
   * may leave now, and the turn is as unanswered as before.
   */
  | {
      readonly kind: 'bot-answered';
      readonly bot: Person;
      readonly call: number;
      readonly context: Readonly<Record<string, ContextValue>>;
      readonly until?: string;
      readonly heldBack?: true;
      readonly because: Because;
    }
  /** The bot has it no more: it asked for a person, failed, or it was taken from it. */
  | {
      readonly kind: 'bot-left';
      readonly bot: Person;
      readonly generation?: Generation;
      readonly waitingSince: string;
      readonly because: Because;
    };
