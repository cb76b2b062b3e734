import { plainWords } from '../../text/plain-words';
import { type Because, because } from '../../values/because';
import { BARE_CALLS } from './bare-calls';
import { BY_STRUCTURE } from './by-structure';
import { DESPAIR } from './despair';
import { ENGLISH_DANGERS } from './english';
import { FRENCH_DANGERS } from './french';
import { ALL_WELL, GOODS, IDIOMS, NEGATED_BEFORE } from './ordinary';
import { PEOPLE_HURT } from './people-hurt';
import type { CrisisRule, Danger } from './rules';
import { SIGNS } from './signs';
import { SPANISH_DANGERS } from './spanish';
import { THREATS } from './threats';
import { TWO_SIGNS } from './two-signs';

/** What people do to themselves or to others first: nothing frees it. */
const ORDER: readonly Danger[] = ['self-harm', 'violence', 'medical', 'services', 'hazard'];
const ALL: readonly CrisisRule[] = [
  ...[...ENGLISH_DANGERS, ...SPANISH_DANGERS, ...FRENCH_DANGERS],
  ...[...DESPAIR, ...THREATS, ...PEOPLE_HURT, ...SIGNS, ...BARE_CALLS, ...TWO_SIGNS, ...BY_STRUCTURE],
];
const RULES: readonly CrisisRule[] = ORDER.flatMap(danger => ALL.filter(rule => rule.danger === danger));

/** Read to this length: who is in danger says so in few words, and the work stays small whatever is sent. */
const LONGEST = 600;

/** Shorthand, written out so that the rules know one spelling. Whole words alone. */
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      ppl: 'people',
      pls: 'please',
      plz: 'please',
      plse: 'please',
      u: 'you',
      ur: 'your',
      gona: 'gonna',
      wana: 'wanna',
      r: 'are',
    },
    ...{
      sum1: 'someone',
      ambulence: 'ambulance',
      ambulanse: 'ambulance',
      emergancy: 'emergency',
      emergeny: 'emergency',
      breathin: 'breathing',
      bleedin: 'bleeding',
      killin: 'killing',
      dyin: 'dying',
      tonite: 'tonight',
      '2nite': 'tonight',
      '2morrow': 'tomorrow',
      tmrw: 'tomorrow',
      tmr: 'tomorrow',
      some1: 'someone',
      smbdy: 'somebody',
      abt: 'about',
      bcuz: 'because',
      b4: 'before',
      hubby: 'husband',
      wont: 'wont',
    },
    ...{
      xfa: 'por favor',
      xfavor: 'por favor',
      porfa: 'por favor',
      q: 'que',
      kiero: 'quiero',
      kero: 'quiero',
      kiere: 'quiere',
      muxo: 'mucho',
      muxa: 'mucha',
      stoy: 'estoy',
      aora: 'ahora',
      polisia: 'policia',
      anbulancia: 'ambulancia',
      abulancia: 'ambulancia',
      k: 'que',
      toy: 'estoy',
      x: 'por',
      pa: 'para',
      ke: 'que',
    },
    ...{
      jv: 'je vais',
      jvais: 'je vais',
      jme: 'je me',
      bcp: 'beaucoup',
      mtn: 'maintenant',
      jveux: 'je veux',
      jsuis: 'je suis',
      chuis: 'je suis',
      jpeux: 'je peux',
      svp: 'svp',
      stp: 'svp',
      qqn: 'quelquun',
      tt: 'tout',
    },
  }),
);

/** `danger`: what it tells of; nothing where a channel's own phrase was found. */
export type CrisisFound = { readonly phrase: string; readonly danger?: Danger; readonly because: Because };

/**
 * Whether a text tells of danger, to whoever writes it or to somebody else, with its reason; `undefined` when it doesn't.
 *
 * Read in English, Spanish and French, in any order and tense: harm to oneself, violence, a life in danger, a call for
 * help, fire and gas. Idioms ("this wait is killing me") say nothing. Goods ("gas leak detectors") and negations ("no need
 * to call 911") free calls and hazards, never harm to oneself or violence: "I don't want to kill myself, but…" is danger.
 *
 * @param phrases a channel's own list, instead of all of this; `*` at a word's end stands for any ending
 */
export const findCrisisWords = (text: string, phrases?: readonly string[]): CrisisFound | undefined =>
  phrases === undefined ? findDanger(text) : findPhrase(text, phrases);

/** True when a text tells of danger: it jumps the queue, alerts a person, and no survey or bot swallows it. */
export const hasCrisisWords = (text: string, phrases?: readonly string[]): boolean =>
  findCrisisWords(text, phrases) !== undefined;

/** True when somebody harms themselves or others: no office's answer by itself says so, whatever else it says. */
export const harmsPeople = (found: CrisisFound | undefined): boolean =>
  found?.danger === 'self-harm' || found?.danger === 'violence';

const findDanger = (text: string): CrisisFound | undefined => {
  const plain = plainWords(text.slice(0, LONGEST))
    .words.map(word => WRITTEN_OUT.get(word) ?? word)
    .join(' ');
  const read = IDIOMS.reduce((rest, idiom) => rest.replace(idiom, ' ~ '), plain).replace(/ +/g, ' ');
  for (const { danger, pattern } of RULES) {
    const match = pattern.exec(read);
    if (match !== null && !isFreed(danger, read, match))
      return { phrase: match[0], danger, because: because('crisis.words', { phrase: match[0].slice(0, 60), danger }) };
  }
  return undefined;
};

const isFreed = (danger: Danger, read: string, match: RegExpExecArray): boolean => {
  if (danger !== 'services' && danger !== 'hazard') return false;
  return ALL_WELL.test(read) || GOODS.test(read) || NEGATED_BEFORE.test(read.slice(0, match.index).trimEnd());
};

const findPhrase = (text: string, phrases: readonly string[]): CrisisFound | undefined => {
  const padded = ` ${plainWords(text).text} `;
  const phrase = phrases.find(candidate => holds(padded, candidate));
  return phrase === undefined ? undefined : { phrase, because: because('crisis.words', { phrase }) };
};

const holds = (padded: string, phrase: string): boolean => {
  const plain = plainWords(phrase).text;
  if (plain === '') return false;
  return padded.includes(phrase.trimEnd().endsWith('*') ? ` ${plain}` : ` ${plain} `);
};
