import type { SurveyResponse } from './results';

/** Something that a customer said in words, with the score that they gave beside it, or in the same survey. */
export type Words = {
  readonly conversation: string;
  readonly at: string;
  readonly question: string;
  readonly text: string;
  readonly score?: { readonly kind: 'csat' | 'nps' | 'ces'; readonly value: number };
  readonly queue?: string;
  readonly agent?: string;
};

/** What a response has in words: open answers, and comments beside scores. */
export const wordsOf = ({ conversation, queue, agent, answers }: SurveyResponse): readonly Words[] => {
  const scores = answers.flatMap(({ kind, value }) =>
    (kind === 'csat' || kind === 'nps' || kind === 'ces') && typeof value === 'number' ? [{ kind, value }] : [],
  );
  const who = { ...(queue !== undefined && { queue }), ...(agent !== undefined && { agent }) };
  return answers.flatMap(({ question, kind, value, comment, at }) => {
    const text = kind === 'open' ? `${value}` : comment;
    if (text === undefined || text.trim() === '') return [];
    const own = scores.find(score => score.kind === kind && score.value === value) ?? scores[0];
    return [{ conversation, at, question, text, ...(own && { score: own }), ...who }];
  });
};
