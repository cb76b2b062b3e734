import { findCrisisWords } from './crisis';

/** A text with its label: `danger`, with a language behind it where wanted (`danger-es`), or anything else for an ordinary one. */
export type DangerText = { readonly label: string; readonly text: string };

export type DangerMiss = DangerText & { readonly phrase: string | null };

export type DangerFigures = {
  /** Texts that tell of danger, per label, and how many of them were found. */
  readonly danger: Readonly<Record<string, { readonly texts: number; readonly found: number }>>;
  /** Of all texts that tell of danger, the share that was found; undefined when there are none. */
  readonly recall: number | undefined;
  readonly ordinary: { readonly texts: number; readonly alarms: number };
  /** One false alarm in so many ordinary texts; undefined when there was none. */
  readonly oneIn: number | undefined;
  readonly missed: readonly DangerMiss[];
  readonly falseAlarms: readonly DangerMiss[];
};

/** Lines of label, tab, text (`\n` is a line break in it). Lines without a tab are left out. */
export const dangerTexts = (file: string): readonly DangerText[] =>
  file.split(/\r?\n/).flatMap(line => {
    const tab = line.indexOf('\t');
    if (tab < 0) return [];
    return [{ label: line.slice(0, tab).trim().toLowerCase(), text: line.slice(tab + 1).replaceAll('\\n', '\n') }];
  });

const isDanger = ({ label }: DangerText): boolean => /^danger(?:-|$)/.test(label);

/** Measures the reading of danger against labels. */
export const evaluateDanger = (texts: readonly DangerText[]): DangerFigures => {
  const read = texts.map((one): DangerMiss => ({ ...one, phrase: findCrisisWords(one.text)?.phrase ?? null }));
  const dangers = read.filter(isDanger);
  const ordinary = read.filter(one => !isDanger(one));
  const labels = [...new Set(dangers.map(({ label }) => label))].sort();
  const missed = dangers.filter(({ phrase }) => phrase === null);
  const falseAlarms = ordinary.filter(({ phrase }) => phrase !== null);
  return {
    danger: Object.fromEntries(
      labels.map(label => {
        const of = dangers.filter(one => one.label === label);
        return [label, { texts: of.length, found: of.filter(({ phrase }) => phrase !== null).length }];
      }),
    ),
    recall: dangers.length === 0 ? undefined : 1 - missed.length / dangers.length,
    ordinary: { texts: ordinary.length, alarms: falseAlarms.length },
    oneIn: falseAlarms.length === 0 ? undefined : ordinary.length / falseAlarms.length,
    missed,
    falseAlarms,
  };
};
