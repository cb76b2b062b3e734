import { type ConsentGrade, classifyConsent } from './classify';
import type { NumberType } from './keywords';

/** What a text is labelled or read as; `none` is no opt-out. */
export type OptOutLabel = ConsentGrade | 'none';
export const OPT_OUT_LABELS: readonly OptOutLabel[] = ['certain', 'likely', 'maybe', 'none'];

export type LabelledText = { readonly label: OptOutLabel; readonly text: string };

/** A text that was read as an opt-out and is none, or is one and was not read as one. */
export type Miss = {
  readonly label: OptOutLabel;
  readonly grade: OptOutLabel;
  readonly rule: string;
  readonly text: string;
};

export type Evaluation = {
  readonly texts: number;
  /** `counts[label][grade]`. */
  readonly counts: Readonly<Record<OptOutLabel, Readonly<Record<OptOutLabel, number>>>>;
  /** Of the texts read as certain, the share labelled certain; undefined when there are none. */
  readonly certainPrecision: number | undefined;
  /** Of the texts labelled certain, the share read as certain. */
  readonly certainRecall: number | undefined;
  /** Of the texts read as an opt-out in any grade, the share labelled as one in any. */
  readonly anyPrecision: number | undefined;
  /** Of the texts labelled as an opt-out in any grade, the share read as one in any. */
  readonly anyRecall: number | undefined;
  /** Of all texts, the share read as certain. */
  readonly certainRate: number;
  readonly misses: readonly Miss[];
  /** Opt-outs that were caught in another grade than their label's. */
  readonly otherGrade: readonly Miss[];
};

/** Lines of label, tab, text (`\\n` is a line break in it); any other label is none. Lines without a tab are left out. */
export const fromTsv = (file: string): readonly LabelledText[] =>
  file.split(/\r?\n/).flatMap(line => {
    const tab = line.indexOf('\t');
    if (tab < 0) return [];
    const label = line.slice(0, tab).trim().toLowerCase();
    return [
      {
        label: OPT_OUT_LABELS.find(known => known === label) ?? 'none',
        text: line.slice(tab + 1).replaceAll('\\n', '\n'),
      },
    ];
  });

/** Measures the opt-out reading against labels. `names`: what the business calls itself. */
export const evaluateOptOuts = (
  texts: readonly LabelledText[],
  numberType: NumberType = 'toll-free',
  names: readonly string[] = [],
): Evaluation => {
  const read = texts.map(({ label, text }): Miss => {
    const reading = classifyConsent(text, { numberType, names });
    const grade = reading.kind === 'opt-out' ? reading.grade : 'none';
    return { label, grade, rule: reading.because.rule, text };
  });
  const count = (where: (one: Miss) => boolean): number => read.filter(where).length;
  const share = (part: (one: Miss) => boolean, whole: (one: Miss) => boolean): number | undefined =>
    count(whole) === 0 ? undefined : count(one => whole(one) && part(one)) / count(whole);
  const isLabelled = (one: Miss): boolean => one.label !== 'none';
  const isRead = (one: Miss): boolean => one.grade !== 'none';
  const byGrade = (label: OptOutLabel) =>
    Object.fromEntries(
      OPT_OUT_LABELS.map(grade => [grade, count(one => one.label === label && one.grade === grade)]),
    ) as Record<OptOutLabel, number>;
  return {
    texts: read.length,
    counts: { certain: byGrade('certain'), likely: byGrade('likely'), maybe: byGrade('maybe'), none: byGrade('none') },
    certainPrecision: share(
      one => one.label === 'certain',
      one => one.grade === 'certain',
    ),
    certainRecall: share(
      one => one.grade === 'certain',
      one => one.label === 'certain',
    ),
    anyPrecision: share(isLabelled, isRead),
    anyRecall: share(isRead, isLabelled),
    certainRate: read.length === 0 ? 0 : count(one => one.grade === 'certain') / read.length,
    misses: read.filter(one => isLabelled(one) !== isRead(one)),
    otherGrade: read.filter(one => isLabelled(one) && isRead(one) && one.label !== one.grade),
  };
};
