import type { Presence } from '../../shared/domain/config/routing/assignment-rules';
import type { PresenceReason } from '../../shared/domain/routing/model/agent-state';
import type { DeliveryState } from '../../shared/domain/sending/delivery';
import type { Mark, Section } from '../data/list/row';

/** Words for each member of a union: one that has none doesn't compile, in any language. */
export type WordsFor<Names extends string> = Readonly<Record<Names, string>>;

type Span = string;

/**
 * All that the desk says by itself, in one language. Plurals are the language's own business, so they are functions. Texts of
 * customers, agents and the configuration are never here.
 */
export type Words = {
  readonly product: string;
  readonly signIn: {
    readonly title: string;
    readonly lead: string;
    readonly button: string;
    readonly after: string;
    readonly ended: string;
    readonly noRole: (name: string) => string;
    readonly otherAccount: string;
    /** Who has a role that no page of ours is for. */
    /** Leads whoever has no desk to the page of their role. */
    readonly ownPage: string;
    readonly noPage: (name: string) => string;
    /** Who may be an agent, and is none of the configuration. */
    readonly notConfigured: (name: string) => string;
    readonly noBoard: string;
    readonly loading: string;
    readonly noAnswer: string;
    readonly back: string;
  };
  /** Questions before something that can't be taken back. */
  readonly ask: WordsFor<
    | 'cancel'
    | 'endTitle'
    | 'setAsideTitle'
    | 'offlineTitle'
    | 'giveBack'
    | 'giveBackMeans'
    | 'keep'
    | 'keepMeans'
    | 'urgentAnyway'
    | 'signOutTitle'
    | 'signOut'
  > & {
    readonly endThen: (name: string) => string;
    readonly offlineOpen: (conversations: number) => string;
    readonly signOutLoses: (texts: number) => string;
  };
  /** What an emergency closes, over every page. */
  readonly closedNow: WordsFor<'label' | 'untilReopened' | 'reopen'> & {
    readonly closed: (name: string) => string;
    readonly until: (moment: string) => string;
  };
  readonly frame: WordsFor<
    | 'work'
    | 'skip'
    | 'back'
    | 'me'
    | 'language'
    | 'singleKeys'
    | 'keys'
    | 'sounds'
    | 'soundTest'
    | 'signOut'
    | 'close'
    | 'search'
    | 'whyNoWork'
    | 'urgent'
    | 'noSound'
    | 'noAlerts'
  > & {
    /** Before the title of the page, for who looks at another one. */
    readonly waits: (offers: number, unread: number, isUrgent: boolean) => string;
  };
  readonly presence: {
    readonly title: string;
    readonly names: WordsFor<Presence>;
    readonly means: WordsFor<Presence>;
    readonly reasons: WordsFor<PresenceReason>;
    readonly since: (reason: string, time: string) => string;
  };
  readonly connection: {
    readonly live: string;
    readonly slow: (ago: Span) => string;
    readonly offline: string;
    readonly offlineBar: string;
    readonly kept: (texts: number) => string;
    readonly signedOut: string;
    readonly signedOutBar: string;
    readonly signIn: string;
    /** What can't be done now, and when it can. */
    readonly needed: string;
    /** Nothing answered a command. */
    readonly unknown: string;
    readonly newVersion: string;
    readonly reload: string;
    readonly away: (span: Span, lost: number) => string;
  };
  readonly list: {
    readonly sections: WordsFor<Section>;
    readonly changed: (rows: number) => string;
    readonly apply: string;
    readonly draft: string;
    readonly unread: string;
    readonly waits: (span: Span) => string;
    readonly due: (span: Span) => string;
    readonly late: (span: Span) => string;
    readonly marks: WordsFor<Mark>;
    readonly gone: (why: string) => string;
    readonly goneBecause: WordsFor<'declined' | 'closed' | 'other'>;
    readonly somebody: string;
    readonly empty: string;
  };
  readonly spans: Readonly<Record<'seconds' | 'minutes' | 'hours' | 'days', (n: number) => Span>>;
  readonly offer: {
    readonly region: string;
    readonly connecting: string;
    readonly whyYou: string;
    readonly from: (name: string) => string;
    readonly alsoDeclines: (what: string) => string;
    readonly toPresence: (name: string) => string;
    readonly more: (offers: number) => string;
    readonly missed: string;
    readonly missedAt: (time: string) => string;
    readonly missedThen: (presence: string) => string;
    readonly declineThen: string;
    readonly here: string;
    readonly open: string;
    readonly spoken: (title: string, left: Span) => string;
  };
  readonly conversation: WordsFor<
    | 'log'
    | 'end'
    | 'close'
    | 'setAside'
    | 'density'
    | 'today'
    | 'yesterday'
    | 'unreadLine'
    | 'you'
    | 'note'
    | 'automatic'
    | 'why'
    | 'whyThis'
    | 'more'
    | 'rule'
    | 'show'
    | 'hide'
    | 'late'
    | 'empty'
    | 'emptyHint'
    | 'edit'
    | 'discard'
    | 'loading'
    | 'earlier'
    | 'again'
    | 'picture'
    | 'take'
    | 'takeHint'
    | 'notPicked'
    | 'sameCustomer'
    | 'handOver'
    | 'details'
    | 'advice'
    | 'askFile'
    | 'sendFile'
    | 'leave'
  > & {
    readonly save: (file: string) => string;
    readonly waitsIn: (queue: string) => string;
    readonly chips: WordsFor<'opted-in' | 'opted-out' | 'blocked' | 'muted' | 'unreachable' | 'flooding' | 'urgent'>;
    readonly texted: (channel: string) => string;
    readonly theirTime: (time: string) => string;
    readonly densities: WordsFor<'talk' | 'story' | 'everything'>;
    readonly newBelow: (entries: number) => string;
    readonly noteBy: (name: string) => string;
    readonly bot: (name: string) => string;
    readonly botPart: (name: string, texts: number, end: string) => string;
    readonly pendingStates: WordsFor<'sending' | 'waiting' | 'queued' | 'refused'>;
  };
  readonly delivery: WordsFor<DeliveryState> & {
    readonly leavesIn: (span: Span) => string;
    readonly retryAt: (time: string) => string;
  };
  readonly composer: WordsFor<
    | 'send'
    | 'sendHint'
    | 'noteTitle'
    | 'noteHint'
    | 'addNote'
    | 'toNote'
    | 'toText'
    | 'quickReplies'
    | 'noReply'
    | 'swapAll'
    | 'lockedAway'
    | 'keepAsNote'
    | 'copy'
    | 'otherWindow'
    | 'takeOver'
    | 'optIn'
    | 'optInHow'
    | 'optInDo'
    | 'unblock'
    | 'memoryOnly'
  > & {
    readonly textTo: (name: string) => string;
    readonly counter: (characters: number, segments: number) => string;
    readonly left: (units: number) => string;
    /** Of which letters it takes so many texts, where no plain ones read the same. */
    readonly dear: (letters: string) => string;
    readonly over: (characters: number) => string;
    readonly doubles: (letters: string, now: number, plain: number) => string;
    readonly swap: (from: string, to: string) => string;
    readonly crossing: (name: string) => string;
    readonly fillSlug: (slug: string) => string;
    readonly locked: (name: string) => string;
    readonly lockedQueue: (queue: string) => string;
    readonly silent: WordsFor<'opted-out' | 'blocked' | 'unreachable' | 'over' | 'watching' | 'offered'>;
  };
  readonly empty: WordsFor<'title' | 'titleAway' | 'become' | 'phones' | 'noNumber'> & {
    readonly thenText: (number: string) => string;
    readonly waiting: (number: string) => string;
  };
  readonly keys: WordsFor<
    | 'title'
    | 'next'
    | 'previous'
    | 'open'
    | 'send'
    | 'write'
    | 'note'
    | 'accept'
    | 'decline'
    | 'end'
    | 'why'
    | 'unread'
    | 'apply'
    | 'region'
    | 'section'
    | 'back'
    | 'help'
    | 'off'
  >;
};
