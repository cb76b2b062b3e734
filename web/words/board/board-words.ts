import type { PresenceReason } from '../../../shared/domain/routing/model/agent-state';
import type { Act, Beyond, NotNow } from '../../data/board/acts';
import type { LiveFigure } from '../../data/board/live-figures';
import type { NoWork } from '../../data/board/people';
import type { Place } from '../../data/board/places';
import type { HelpKind, RuledOutBy, Stage } from '../../data/board/stages';
import type { WorkSort, WorkState } from '../../data/board/work-item';
import type { WordsFor } from '../words';

type OfMany = (n: number) => string;
type OfName = (name: string) => string;

/** What stands on the board live: figures, queues, agents, work. */
export type LiveWords = {
  readonly frame: WordsFor<'skip' | 'places' | 'closeNow' | 'desk' | 'loading' | 'wall' | 'title'>;
  readonly nav: WordsFor<Place>;
  readonly states: WordsFor<WorkState>;
  readonly strip: {
    readonly label: string;
    readonly unknown: string;
    readonly names: WordsFor<LiveFigure>;
    /** What each figure means: whom and what it counts, since when, by which clock. */
    readonly means: WordsFor<LiveFigure>;
    readonly more: Readonly<Record<'room' | 'answered' | 'out', OfMany>>;
  };
  readonly queues: WordsFor<
    'title' | 'queue' | 'waiting' | 'oldest' | 'late' | 'inTime' | 'people' | 'closed' | 'stuck'
  > & {
    readonly byHand: OfMany;
    readonly closedUntil: (time: string) => string;
    readonly peopleAre: (members: number, present: number, withRoom: number) => string;
  };
  readonly longest: WordsFor<'title' | 'nobody' | 'urgent' | 'why'>;
  readonly agents: WordsFor<'title' | 'nobody' | 'find' | 'on' | 'free' | 'off'> & {
    readonly means: WordsFor<'available' | 'busy' | 'do-not-disturb' | 'away' | 'offline'>;
    readonly reasons: WordsFor<PresenceReason>;
    readonly noWork: WordsFor<NoWork>;
    readonly units: (taken: number, all: number) => string;
    readonly has: (held: number, offered: number) => string;
    readonly today: (missed: number, declined: number) => string;
    readonly setPresence: OfName;
    readonly shown: (shown: number, all: number) => string;
  };
  readonly work: WordsFor<
    | 'title'
    | 'empty'
    | 'gone'
    | 'byHand'
    | 'find'
    | 'agent'
    | 'channel'
    | 'language'
    | 'lateOnly'
    | 'clear'
    | 'up'
    | 'down'
  > & {
    readonly columns: WordsFor<WorkSort>;
    readonly any: (what: string) => string;
    readonly shown: (shown: number, all: number) => string;
  };
};

/** What is done: with one or with many, and why something waits. */
export type ActWords = {
  readonly acts: WordsFor<
    | 'title'
    | 'findTarget'
    | 'toWhom'
    | 'closed'
    | 'nobodyLike'
    | 'note'
    | 'whatFollows'
    | 'none'
    | 'keepHint'
    | 'offlineTitle'
    | 'unknown'
  > & {
    readonly names: WordsFor<Act>;
    readonly titles: Readonly<Record<Act, OfMany>>;
    readonly buttons: Readonly<Record<Act, OfMany>>;
    readonly follows: Readonly<Record<Act, OfMany>>;
    readonly toQueueFollows: OfMany;
    readonly beyond: Readonly<Record<Beyond, OfMany>>;
    readonly notNow: WordsFor<NotNow>;
    readonly notFor: OfMany;
    readonly queue: OfName;
    readonly room: (left: number, all: number) => string;
    readonly waiting: OfMany;
    readonly chosen: OfMany;
    readonly all: OfMany;
    readonly others: OfMany;
    readonly andMore: OfMany;
    readonly outcome: (done: number, not: number, pending: number) => string;
    readonly retry: OfMany;
    readonly offlineAsk: (name: string, held: number) => string;
  };
  readonly why: WordsFor<'title' | 'wouldHelp' | 'couldHaveIt' | 'show' | 'notKnown'> & {
    readonly stages: WordsFor<Stage>;
    readonly is: WordsFor<'past' | 'here' | 'ahead'>;
    /** Nothing was decided at this stage. */
    readonly nothing: WordsFor<Exclude<Stage, 'agents'>>;
    readonly ruledOut: WordsFor<RuledOutBy>;
    readonly helps: Readonly<Record<HelpKind, OfName>>;
  };
  readonly talk: WordsFor<'watching' | 'joined' | 'transcript' | 'whyOpen' | 'whyClose' | 'back'>;
};

type Total = { readonly [K in 'channels' | 'queues' | 'waiting' | 'withBots' | 'withAgents']: number };

/** What went wrong, who is kept out, and closing at once. */
export type TroubleWords = {
  readonly emergency: WordsFor<
    | 'title'
    | 'which'
    | 'openNow'
    | 'closedNow'
    | 'closedAlready'
    | 'reason'
    | 'reasonHint'
    | 'untilLabel'
    | 'thenLabel'
    | 'close'
    | 'reopen'
    | 'reopenReason'
    /** What must be typed to close everything. */
    | 'typeWord'
  > & {
    readonly all: OfMany;
    readonly effects: (total: Total) => readonly string[];
    readonly reopenTitle: OfName;
    readonly reopenThen: (waiting: number) => string;
    readonly typeToClose: OfName;
  };
  readonly trouble: WordsFor<
    'title' | 'lead' | 'none' | 'more' | 'replay' | 'dismiss' | 'replayTitle' | 'sinceThen' | 'original' | 'allStates'
  > & {
    readonly harm: WordsFor<'texts-late' | 'answers-late' | 'moves-work' | 'none'>;
    readonly states: WordsFor<'new' | 'replayed' | 'dismissed'>;
    readonly sources: WordsFor<
      'conversations' | 'routing' | 'outbound' | 'auto-messages' | 'surveys' | 'webhooks' | 'event-grid' | 'providers'
    >;
  };
  readonly restricted: WordsFor<'title' | 'lead' | 'none' | 'open' | 'optedOut' | 'elsewhere'> & {
    readonly to: OfName;
    readonly is: Readonly<Record<'blocked' | 'muted', OfName>>;
    readonly texts: OfMany;
    readonly undo: WordsFor<'unblock' | 'unmute' | 'takeUp'>;
  };
};

/** All that the board says by itself, in one language; its reports have words of their own. */
export type BoardWords = LiveWords & ActWords & TroubleWords;
