import { LATE_DAYS, type SurveyFact, type SurveyState } from '../../survey/next-step';
import type { Because } from '../../values/because';
import { type Decision, servedChannel } from '../actions/decision';
import { makeLink } from '../actions/make-link';
import { sendText } from '../actions/say';

/**
 * The texts among a survey's facts, in their order; a link is appended to its text.
 *
 * @returns why one of them did not leave; nothing when all did
 */
export const saySurvey = (
  decision: Decision,
  state: SurveyState,
  facts: readonly SurveyFact[],
): Because | undefined => {
  if (state.status === 'none') return undefined;
  let unsaid: Because | undefined;
  const { survey, language } = state;
  const isFirst = facts.some(({ kind }) => kind === 'asked');
  for (const fact of facts) {
    if (fact.kind !== 'said' && fact.kind !== 'link') continue;
    const link = fact.kind === 'link' && state.status === 'linked' ? ` ${linkOf(decision, state, fact)}` : '';
    const held = sendText(decision, servedChannel(decision), {
      text: `${fact.text}${link}`,
      language,
      origin: { by: 'survey', survey, step: fact.what },
      // What follows an answer is awaited; the first question, a link and a reminder come unasked.
      ...((isFirst || fact.kind === 'link' || fact.what === 'reminder') && { proactive: true }),
      because: fact.because,
    });
    unsaid ??= held;
  }
  return unsaid;
};

type Linked = Extract<SurveyState, { status: 'linked' }>;

/** One link a conversation: a reminder sends the same one again. It opens the form as long as a late answer is kept. */
const linkOf = (
  decision: Decision,
  { conversation, survey, language, firstAskedAt, expiresAt }: Linked,
  fact: SurveyFact,
) =>
  makeLink(decision, {
    ...{ kind: 'survey', subject: conversation, conversation, language },
    expiresAt: new Date(Date.parse(expiresAt) + LATE_DAYS * 86_400_000).toISOString(),
    about: { survey, askedAt: firstAskedAt, expiresAt },
    because: fact.because,
  });
