import type { FigureId, LeftOut, Split } from '../../../shared/domain/figures/catalogue-ids';
import type { FigureGroup, Only } from '../../data/board/report';
import type { WordsFor } from '../words';

/** What each figure is called, and how it is made: its formula in words. */
export type FigureWords = Readonly<Record<FigureId, readonly [name: string, formula: string]>>;

/** What the reports, the surveys and the transcripts say by themselves, in one language. */
export type ReportWords = {
  readonly figures: FigureWords;
  readonly reports: WordsFor<
    | 'title'
    | 'from'
    | 'to'
    | 'by'
    | 'only'
    | 'all'
    | 'value'
    | 'before'
    | 'change'
    | 'cases'
    | 'none'
    | 'openHours'
    | 'allHours'
    | 'csv'
    | 'csvHint'
    | 'counted'
    | 'leftOut'
    | 'conversation'
    | 'day'
    | 'with'
    | 'adds'
    | 'entries'
    | 'showEntries'
    | 'hideEntries'
    | 'open'
    | 'more'
    | 'back'
    | 'nothing'
    | 'better'
    | 'worse'
    | 'loading'
    | 'unnamed'
    | 'oneRow'
  > & {
    readonly groups: WordsFor<FigureGroup>;
    readonly presets: Readonly<Record<1 | 7 | 28 | 92, string>>;
    readonly splits: WordsFor<Split>;
    readonly onlys: WordsFor<Only>;
    readonly zones: (zones: readonly { readonly zone: string; readonly channels: string }[]) => string;
    readonly beforeIs: (from: string, to: string) => string;
    readonly few: (n: number) => string;
    readonly ofCases: (n: number) => string;
    readonly leftOutBecause: WordsFor<LeftOut>;
  };
  readonly surveys: WordsFor<
    | 'title'
    | 'which'
    | 'none'
    | 'asked'
    | 'responded'
    | 'rate'
    | 'csat'
    | 'nps'
    | 'ces'
    | 'csatMeans'
    | 'npsMeans'
    | 'cesMeans'
    | 'trend'
    | 'words'
    | 'noWords'
    | 'day'
    | 'by'
    | 'answers'
    | 'csv'
    | 'open'
  > & {
    readonly cuts: WordsFor<'queue' | 'agent' | 'channel' | 'bot'>;
    readonly few: (answers: number) => string;
    readonly found: (shown: number, all: number) => string;
    readonly score: (kind: 'csat' | 'nps' | 'ces', value: number) => string;
  };
  readonly transcript: WordsFor<
    | 'title'
    | 'written'
    | 'notes'
    | 'reasons'
    | 'print'
    | 'text'
    | 'json'
    | 'sessions'
    | 'participants'
    | 'said'
    | 'number'
    | 'customer'
    | 'language'
    | 'began'
    | 'ended'
    | 'goesOn'
    | 'cut'
    | 'make'
    | 'makeHint'
    | 'back'
    | 'you'
    | 'note'
  > & {
    readonly madeBy: (name: string, at: string) => string;
    readonly ends: WordsFor<'ended' | 'handed-over' | 'given-up' | 'set-aside' | 'lost'>;
    readonly modes: WordsFor<'primary' | 'bot' | 'consult' | 'join'>;
    readonly session: (nth: number) => string;
  };
};
