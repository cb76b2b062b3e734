import type { Channel } from '../../config/channel';
import { isQuestionOpen } from '../../consent/courtesy';
import { findCrisisWords, harmsPeople } from '../../consent/crisis/crisis';
import { readOptOut } from '../../consent/opt-out/opt-out';
import type { TextReceived } from '../../messages/to-thread';
import { type Reaction, readReaction } from '../../text/reactions/reactions';
import { type AutomaticText, readAutomatic } from '../../text/written-by-phone';
import type { Decision } from '../actions/decision';
import { keepApart } from '../actions/keep-text';
import { askAboutThumb } from '../ending/survey';
import { ongoing } from '../model/state';

/**
 * A reaction that a phone wrote as a text quotes our words and says nothing with them: it is kept with the text that it is about,
 * and nothing follows, whoever else would want it. Where the survey waits for a score, a thumb on its question is asked about.
 *
 * @returns false for every other text, and for what the provider knows as STOP
 */
export const takenAsReaction = (decision: Decision, input: TextReceived): boolean => {
  if (input.optedOutUpstream === true) return false;
  const { ours = [] } = decision.state;
  const sent = ours.map(({ seq, text, isCut }) => ({ id: String(seq), text, ...(isCut && { isCut }) }));
  const reaction = readReaction(input.text, sent);
  if (reaction === undefined || (reaction.around !== undefined && saysSomething(reaction.around))) return false;
  const of = reaction.of === undefined ? undefined : Number(reaction.of);
  const { name, emoji, change, because: reason } = reaction;
  const kept = { name, ...(emoji !== undefined && { emoji }), change, ...(of !== undefined && { of }) };
  keepApart(decision, input, { reaction: kept }, reason);
  const isOfSurvey = ours.some(({ seq, ofSurvey }) => seq === of && ofSurvey === true);
  if (isOfSurvey && isThumb(reaction)) askAboutThumb(decision);
  return true;
};

/** Whatever language it seems to be: words that opt out, or tell of danger, are no phone's. */
const saysSomething = (words: string): boolean =>
  readOptOut(words) !== undefined || findCrisisWords(words) !== undefined;

const isThumb = ({ name, change }: Reaction): boolean => change === 'added' && (name === 'like' || name === 'dislike');

/**
 * What a phone or an office wrote by itself is kept and shown as such: it asks for nobody, begins and resumes nothing, and no
 * answer of ours meets another robot. Who tells of danger is heard, whatever else stands there; and what a person might have
 * said to a question that still waits is theirs.
 *
 * @returns false for every other text
 */
export const takenAsAutomatic = (
  decision: Decision,
  { crisisPhrases }: Pick<Channel, 'crisisPhrases'>,
  input: TextReceived,
): boolean => {
  const automatic = readAutomatic(input.text, input.from);
  if (automatic === undefined || tellsOfDanger(input.text, automatic, crisisPhrases)) return false;
  if (automatic.mayAnswer === true && isQuestionOpen(decision.state.askedAt, input.receivedAt)) return false;
  // Who can't be answered is listed, as whoever the channel doesn't answer by itself.
  if (automatic.sort === 'no-reply-sender' && ongoing(decision.state) === undefined) return false;
  keepApart(decision, input, { automatic: automatic.sort }, automatic.because);
  return true;
};

/** An office tells everybody whom to call "if this is an emergency"; so does a sender of news. Nobody else's danger is advice. */
const ADVICE =
  /\b(?:if (?:this is|you (?:have|are having|are experiencing)|it'?s)|in (?:an?|case of an?|case of)|for (?:an?|all|any)?|en (?:caso de|cas d)|si (?:es|c'?est)|pour (?:une|toute))\W*(?:an? |una? |une |life[- ]threatening |medical |real |true )*(?:emergenc|urgenc)/i;

const tellsOfDanger = (text: string, { sort }: AutomaticText, phrases: Channel['crisisPhrases']): boolean => {
  const found = findCrisisWords(text, phrases);
  if (found === undefined) return false;
  if (harmsPeople(found)) return true;
  if (sort === 'no-reply-sender' || sort === 'unattended') return false;
  return sort !== 'away' || !ADVICE.test(text) || (found.danger !== undefined && found.danger !== 'services');
};
