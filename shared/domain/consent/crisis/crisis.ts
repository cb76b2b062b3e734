import { plainWords } from '../../text/plain-words';
import { type Because, because } from '../../values/because';

/**
 * Words of somebody in danger, as the sample configuration has them; a channel may set its own list.
 *
 * Each phrase is compared word by word, without accents and punctuation; `*` at a word's end stands for any ending.
 * They name the danger itself: idioms ("this wait is killing me", "me muero de hambre") are not in the list.
 */
export const CRISIS_PHRASES: readonly string[] = [
  ...['suicid*', 'kill myself', 'kill my self', 'killing myself', 'end my life', 'ending my life', 'take my own life'],
  ...['taking my own life', 'want to die', 'wanna die', 'end it all', 'better off dead', 'no reason to live'],
  ...['dont want to live', 'do not want to live', 'dont want to be alive', 'unalive myself', 'want to hurt myself'],
  ...['going to hurt myself', 'gonna hurt myself', 'hurting myself', 'harming myself', 'self harm', 'cutting myself'],
  ...['overdosed', 'took too many pills', 'taken too many pills', 'call 911', 'need 911', 'send 911', 'dial 911'],
  ...['need an ambulance', 'call an ambulance', 'send an ambulance', 'having a heart attack', 'having a stroke'],
  ...['cant breathe', 'cannot breathe', 'has a gun', 'going to kill me', 'gonna kill me', 'trying to kill me'],
  ...['threatening to kill', 'going to hurt me', 'is hitting me', 'is beating me', 'being attacked', 'held hostage'],
  ...['help me im dying', 'house is on fire', 'building is on fire', 'smell gas', 'gas leak'],
  ...[
    'quiero morir',
    'quiero morirme',
    'quitarme la vida',
    'quitar la vida',
    'acabar con mi vida',
    'terminar con mi vida',
  ],
  ...[
    'voy a matarme',
    'quiero matarme',
    'me voy a matar',
    'me quiero matar',
    'no quiero vivir',
    'no quiero seguir viviendo',
  ],
  ...[
    'hacerme dano',
    'lastimarme',
    'me va a matar',
    'quiere matarme',
    'tiene una pistola',
    'tiene un arma',
    'me esta pegando',
  ],
  ...[
    'llame al 911',
    'llamen al 911',
    'llama al 911',
    'necesito una ambulancia',
    'manden una ambulancia',
    'no puedo respirar',
  ],
  ...['un ataque al corazon', 'un infarto', 'sobredosis', 'fuga de gas', 'huele a gas', 'la casa se quema'],
  ...['me suicider', 'envie de mourir', 'veux mourir', 'me tuer', 'besoin dune ambulance'],
];

/** Ordinary speech that holds a phrase of the list. */
const ORDINARY: readonly RegExp[] = [
  /\bsuicide (?:squad|doors?|prevention|awareness|hotline (?:donation|fundraiser))\b/g,
  /\b(?:want to|wanna|could) die (?:laughing|of (?:laughter|embarrassment|boredom|cuteness))\b/g,
  /\bkill(?:ing)? my ?self (?:laughing|with laughter|at the gym)\b/g,
  /\b(?:my )?(?:mom|mum|mother|dad|wife|husband|boss|parents) (?:is|are) (?:going to|gonna) kill me\b/g,
  /\b(?:cant|cannot) breathe (?:laughing|im laughing)\b/g,
  /\bno puedo respirar de (?:la )?risa\b/g,
  /\bquiero morir(?:me)? de (?:la )?(?:risa|verguenza)\b/g,
];

export type CrisisFound = { readonly phrase: string; readonly because: Because };

/** The first crisis phrase that a text holds, with its reason; `undefined` when it holds none. */
export const findCrisisWords = (text: string, phrases: readonly string[] = CRISIS_PHRASES): CrisisFound | undefined => {
  const plain = ORDINARY.reduce((rest, idiom) => rest.replace(idiom, ' '), plainWords(text).text);
  const padded = ` ${plain.replace(/ +/g, ' ')} `;
  const phrase = phrases.find(candidate => holds(padded, candidate));
  return phrase === undefined ? undefined : { phrase, because: because('crisis.words', { phrase }) };
};

/** True when a text holds a crisis phrase: it jumps the queue, alerts a person, and no survey or bot swallows it. */
export const hasCrisisWords = (text: string, phrases?: readonly string[]): boolean =>
  findCrisisWords(text, phrases) !== undefined;

const holds = (padded: string, phrase: string): boolean => {
  const plain = plainWords(phrase).text;
  if (plain === '') return false;
  return padded.includes(phrase.trimEnd().endsWith('*') ? ` ${plain}` : ` ${plain} `);
};
