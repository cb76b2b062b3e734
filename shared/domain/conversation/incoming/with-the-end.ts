import { asksTheCustomer } from '../../consent/courtesy';
import type { FloodState } from '../../consent/flood';
import type { TextReceived } from '../../messages/to-thread';
import { answersAs, isFarewell, offersMore } from '../../text/farewell';
import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { keepText } from '../actions/keep-text';
import { thanked } from '../ending/thanked';
import type { ThreadState } from '../model/state';
import { lastArrival } from '../model/who-spoke-last';

/** So long after its end are thanks for what was done. Later they begin something, and somebody should see them. */
const HOURS = 72;

/**
 * Thanks or a goodbye after the end is kept with what it closes: no new conversation, no agent called back from wrap-up, no survey
 * put aside. A survey's open question hears it first, and leaves what was received before it was asked, or answers nothing.
 *
 * @param surveyHeard the survey has had the text, and left it
 * @returns true when nobody else needs to see it
 */
export const keptWithTheEnd = (
  decision: Decision,
  input: TextReceived,
  flood: FloodState | undefined,
  surveyHeard = false,
): boolean => {
  const { current, survey, sender } = decision.state;
  if (survey.status === 'asked' && !surveyHeard) return false;
  if (sender?.muted !== undefined || input.media !== undefined) return false;
  if (current.status !== 'closed' && current.status !== 'wrap-up') return false;
  const hours = (decision.now - Date.parse(current.endedAt)) / 3_600_000;
  if (hours > HOURS || !isFarewell(input.text, thanked(decision)) || isAnswer(decision.state, input.text)) return false;
  keepText(decision, input, 'farewell', because('conversation.farewell', { status: current.status }), flood);
  return true;
};

/** A yes, a no or a sign to what an agent or a bot asked, which nobody has answered; only a yes where they offered more help. */
const isAnswer = ({ current, sender, askedAt, ours = [] }: ThreadState, text: string): boolean => {
  if (current.status === 'idle' || askedAt === undefined || askedAt <= lastArrival(current)) return false;
  if ((sender?.heard?.at ?? '') > askedAt) return false;
  const answer = answersAs(text);
  if (answer !== 'no-or-ok') return answer === 'yes';
  const question = ours.find(sent => sent.ofSurvey !== true && asksTheCustomer(sent.text));
  return question === undefined || !offersMore(question.text);
};
