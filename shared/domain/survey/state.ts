import type { SendingTime } from '../consent/quiet-hours';
import type { Because } from '../values/because';
import type { Survey } from './schema';

/** One answer, as it stands in the thread's head and in the survey's row. */
export type SurveyAnswer = {
  readonly question: string;
  readonly kind: Survey['questions'][number]['kind'];
  readonly value: number | string;
  readonly comment?: string;
  /** Received time of the text, or the time of the form; ISO 8601. */
  readonly at: string;
  /** Given after the survey had expired. */
  readonly late: boolean;
};

/** How a survey ended. */
export type SurveyEnd = 'completed' | 'put-aside' | 'declined' | 'expired' | 'cancelled';

type Running = { readonly survey: string; readonly conversation: string; readonly language: string };

/** The survey beside a conversation, small enough for the thread's head. All times are ISO 8601 instants. */
export type SurveyState =
  | { readonly status: 'none' }
  | (Running & { readonly status: 'scheduled'; readonly askAt: string })
  | (Running & {
      readonly status: 'asked';
      /** The question that waits for its answer. */
      readonly index: number;
      readonly repeated: boolean;
      /** Praise without a score: the comment of the answer to come. */
      readonly said?: string;
      /** When this question was asked; the survey itself began with the first. */
      readonly askedAt: string;
      readonly firstAskedAt: string;
      readonly remindAt?: string;
      readonly expiresAt: string;
      readonly answers: readonly SurveyAnswer[];
    })
  | (Running & {
      /** Link mode: our page waits for its one form. */
      readonly status: 'linked';
      readonly firstAskedAt: string;
      readonly remindAt?: string;
      readonly expiresAt: string;
    })
  | (Running & {
      readonly status: 'done';
      readonly end: SurveyEnd;
      /** The question that was open at the end; one past the last when all were answered. */
      readonly index: number;
      /** Left out when it ended before it was asked. */
      readonly firstAskedAt?: string;
      readonly endedAt: string;
      readonly answers: readonly SurveyAnswer[];
    });

/** A survey that hasn't ended: to be asked, or waiting for answers. */
export type RunningSurvey = Exclude<SurveyState, { status: 'none' | 'done' }>;

export const NO_SURVEY: SurveyState = { status: 'none' };

/** What happened in a survey; the log shows each, and texts among them are sent. */
export type SurveyFact =
  | { readonly kind: 'scheduled'; readonly askAt: string; readonly because: Because }
  /** A text to send: a question, a question again, a reminder, thanks. */
  | {
      readonly kind: 'said';
      readonly what: 'question' | 'repeat' | 'reminder' | 'thanks';
      readonly question?: string;
      readonly text: string;
      readonly because: Because;
    }
  /** A text to send, to which the sender of it appends the one-time link. */
  | { readonly kind: 'link'; readonly what: 'link' | 'reminder'; readonly text: string; readonly because: Because }
  /** The survey was asked for the first time: counts for the response rate and for the days between two surveys. */
  | {
      readonly kind: 'asked';
      readonly survey: string;
      readonly conversation: string;
      readonly at: string;
      readonly because: Because;
    }
  | {
      readonly kind: 'answered';
      readonly survey: string;
      readonly conversation: string;
      readonly answer: SurveyAnswer;
      readonly because: Because;
    }
  /** The answer before has a comment more. */
  | {
      readonly kind: 'commented';
      readonly survey: string;
      readonly conversation: string;
      readonly answer: SurveyAnswer;
      readonly because: Because;
    }
  /** The form of an earlier conversation's survey: another has been asked, or is being asked, meanwhile. */
  | {
      readonly kind: 'form-kept';
      readonly survey: string;
      readonly conversation: string;
      readonly language: string;
      readonly askedAt: string;
      readonly at: string;
      readonly answers: readonly SurveyAnswer[];
      readonly because: Because;
    }
  | {
      readonly kind: 'ended';
      readonly survey: string;
      readonly conversation: string;
      readonly end: SurveyEnd;
      readonly because: Because;
    }
  /** Not asked at all, and why. */
  | { readonly kind: 'skipped'; readonly because: Because }
  /** Nothing to do, and why. */
  | { readonly kind: 'ignored'; readonly because: Because };

/** What one input did to a survey. The caller keeps `state`, logs `facts`, sends their texts, and schedules `wakeAt`. */
export type SurveyStep = {
  readonly state: SurveyState;
  readonly facts: readonly SurveyFact[];
  /** True when the survey took the text; false: it goes on to whoever is next in order. */
  readonly taken: boolean;
  /** An agent should see the text, also when the survey took it. */
  readonly toAgent: boolean;
};

/** Why a customer may not be asked now. */
export type SurveyGates = {
  readonly optedOut: boolean;
  /** The number is marked: nothing arrives there. */
  readonly unreachable?: boolean;
  readonly blocked: boolean;
  readonly muted?: boolean;
  /** They are asked whether they want no more texts, and have not answered. */
  readonly askedAboutOptOut?: boolean;
  /** The customer left, or nobody ever answered. */
  readonly abandoned: boolean;
  /** Somebody is talking with the customer: another text would cut in. */
  readonly talking?: boolean;
  /** Why no text that nobody wrote may leave for them now. */
  readonly held?: Because;
};

/** Puts a text that nobody waits for outside quiet hours and under the caps; see `whenToSend`. */
export type QuietTime = (at: string) => SendingTime;

/** When the survey next needs waking: to ask, to remind, or to expire. `undefined`: nothing is due any more. */
export const surveyWakeAt = (state: SurveyState): string | undefined => {
  if (state.status === 'scheduled') return state.askAt;
  if (state.status === 'asked' || state.status === 'linked') return state.remindAt ?? state.expiresAt;
  return undefined;
};

/** A customer's text, as the survey reads it. */
export type SurveyText = {
  readonly text: string;
  /** When the customer's text was received; ISO 8601. */
  readonly receivedAt: string;
  readonly now: string;
  /** Who may be thanked by name. */
  readonly names?: readonly string[];
};
