import type { RuledOutBy } from '../../../shared/api/agents/why';
import type { Consequence } from '../../../shared/domain/desk/foreseen';
import type { WordsFor } from '../words';

/** What an agent has beside the conversation, in one language: hand-over, the customer's panel, files, search, why. */
export type ToolWords = {
  readonly handOver: WordsFor<
    | 'title'
    | 'adviceTitle'
    | 'find'
    | 'note'
    | 'agents'
    | 'queues'
    | 'none'
    | 'do'
    | 'ask'
    | 'full'
    | 'closed'
    | 'skilled'
    | 'choose'
    | 'leave'
  > & {
    readonly room: (units: number) => string;
    readonly waiting: (items: number) => string;
    readonly longest: (span: string) => string;
    readonly opens: (time: string) => string;
    readonly until: (time: string) => string;
  };
  /** What follows from something, before it is done. A fact that changes nothing for its reader says nothing. */
  readonly foreseen: WordsFor<'loading' | 'unknown' | 'title'> & {
    readonly refused: (sentence: string) => string;
    readonly says: (given: Consequence, about: { readonly me: string; readonly at: (iso: string) => string }) => string;
    readonly goBack: (conversations: number) => string;
    readonly hears: (text: string) => string;
  };
  readonly panel: WordsFor<
    | 'title'
    | 'customer'
    | 'noRecord'
    | 'lookFor'
    | 'link'
    | 'unlink'
    | 'noCandidates'
    | 'context'
    | 'noContext'
    | 'save'
    | 'language'
    | 'sender'
    | 'mute'
    | 'unmute'
    | 'block'
    | 'unblock'
    | 'optOut'
    | 'optIn'
    | 'checkOptOut'
    | 'how'
    | 'howHint'
    | 'record'
    | 'session'
    | 'earlier'
    | 'noEarlier'
    | 'showEarlier'
    | 'hidden'
    | 'sameCustomer'
    | 'more'
    | 'openPage'
    | 'cancel'
    | 'account'
    | 'hide'
  > & {
    readonly linkedBy: (name: string) => string;
    readonly since: (words: string, time: string) => string;
    readonly texts: (from: number, to: number) => string;
    readonly blockMeans: string;
    readonly muteMeans: string;
    readonly optOutMeans: string;
    readonly optInMeans: string;
  };
  readonly files: WordsFor<
    'ask' | 'askTitle' | 'askWords' | 'askDo' | 'send' | 'cancel' | 'askOff' | 'sendOff' | 'drop' | 'again' | 'empty'
  > & {
    readonly askMeans: (megabytes: number, hours: number) => string;
    readonly sending: (name: string, percent: number) => string;
    readonly sent: (name: string) => string;
    readonly refused: (name: string, sentence: string) => string;
    readonly cut: (name: string) => string;
    readonly tooLarge: (name: string, megabytes: number) => string;
  };
  readonly cards: WordsFor<'title' | 'insert' | 'open' | 'notUseful'> & { readonly from: (name: string) => string };
  readonly sessions: WordsFor<'title'> & { readonly close: (title: string) => string };
  readonly search: WordsFor<
    | 'title'
    | 'field'
    | 'hint'
    | 'do'
    | 'open'
    | 'closed'
    | 'mine'
    | 'queue'
    | 'agent'
    | 'channel'
    | 'any'
    | 'day'
    | 'next'
    | 'previous'
    | 'nothing'
    | 'failed'
  > & {
    readonly found: (n: number) => string;
    readonly moreThan: (n: number) => string;
    readonly states: WordsFor<'open' | 'bot' | 'active' | 'waiting' | 'wrap-up' | 'closed'>;
  };
  readonly why: WordsFor<'title' | 'nothingWaits' | 'helps' | 'noHelp' | 'waitsBecause' | 'couldHave'> & {
    readonly waits: (items: number) => string;
    readonly ruledOut: WordsFor<RuledOutBy | 'by-hand' | 'hours'>;
    readonly reaches: (items: number) => string;
    readonly help: {
      readonly pick: (name: string) => string;
      readonly presence: (name: string, presence: string) => string;
      readonly time: (name: string, at: string) => string;
      readonly room: (name: string, units: number) => string;
      readonly open: (hours: string) => string;
      readonly language: (name: string, language: string) => string;
      readonly skill: (name: string, skill: string, rating: number) => string;
      readonly member: (name: string, queue: string) => string;
    };
    readonly press: WordsFor<'pick' | 'presence' | 'room'>;
  };
};
