import type { DetectedLanguage } from './language';
import { plainWords } from './plain-words';

const ENGLISH = '(?:english|ingles|inlges|ingls|anglais|langlais)';
const SPANISH = '(?:spanish|espanol|castellano|espagnol|lespagnol)';
const FRENCH = '(?:french|frances|francais|le francais)';
const NAMES: readonly (readonly [DetectedLanguage, string])[] = [
  ['en', ENGLISH],
  ['es', SPANISH],
  ['fr', FRENCH],
];

const BEFORE =
  '(?:(?:hi|hello|hey|hola|bonjour|sorry|perdon|disculpe|desole|ok|si|yes|oui|please|por favor|svp|can|could|may|we|i|you|u|do|does|anyone|someone|somebody|speak|talk|write|text|continue|switch|change|to|want|need|prefer|prefiero|quiero|quisiera|puede|pueden|podemos|podria|me|hablar|hablan?|hablas|alguien|que|escribir|atender|atienden|en|in|it|this|un|une|parlez|parler|vous|on|peut|je|voudrais|prefere|quelquun|est ce que|cambiar|cambie|a|al|only|just|solo|seulement|mejor) ){0,10}';
const AFTER =
  '(?: (?:please|pls|por favor|porfa|svp|sil vous plait|only|solo|solamente|seulement|thanks|thank you|gracias|merci|there|here|ahi|aqui|usted|ustedes|instead|version|now|ahora|or|mejor|ok|speaker|speaking|agent|person|someone|alguien|que hable|language|idioma|langue|no)){0,4}';

/** The text asks for the language, and for nothing else: "English please", "¿habla español?", "en español por favor". */
const ASKS: readonly (readonly [DetectedLanguage, RegExp])[] = NAMES.map(([language, name]) => [
  language,
  new RegExp(`^${BEFORE}${name}${AFTER}$`),
]);

/** A language that somebody doesn't know, said in the one they do. */
const LACKS: readonly (readonly [DetectedLanguage, RegExp])[] = [
  [
    'es',
    new RegExp(
      `\\bno (?:se |lo )?(?:hablo|entiendo|se|leo|comprendo|hablamos|domino)(?: \\w+)? (?:${ENGLISH}|${FRENCH})\\b`,
    ),
  ],
  [
    'en',
    new RegExp(
      `\\b(?:dont|do not|cant|cannot|didnt) (?:really )?(?:speak|understand|read|know)(?: \\w+)? (?:${SPANISH}|${FRENCH})\\b`,
    ),
  ],
  [
    'fr',
    new RegExp(
      `\\b(?:ne )?(?:parle|comprends|lis|connais) (?:pas|plus)(?: bien)?(?: l| le| la)? ?(?:${ENGLISH}|${SPANISH})\\b`,
    ),
  ],
];

/** What is said in a language alone by who understands no other: the whole of the text. */
const LOST: readonly (readonly [DetectedLanguage, RegExp])[] = [
  [
    'es',
    /^(?:(?:perdon|disculpe|lo siento|hola|perdone) )?(?:yo )?no (?:le |les |te |lo )?(?:entiendo|entendi|comprendo)(?: (?:nada|bien|perdon|disculpe|gracias|que dice|lo que dice|este mensaje|el mensaje))*$/,
  ],
  [
    'en',
    /^(?:(?:sorry|im sorry|hi|hello) )?i (?:dont|do not|didnt|cant|cannot) understand(?: (?:you|this|that|it|anything|sorry|what you say|the message|your message))*$/,
  ],
  [
    'fr',
    /^(?:(?:desolee?|pardon|bonjour) )?(?:je )?(?:ne )?(?:vous )?(?:comprends|comprend|ai pas compris|nai pas compris|jai pas compris)(?: (?:pas|rien|bien|desolee?|le message|votre message|ce message|ce que vous dites))*$/,
  ],
];

/** Nobody asks for the language of a manual or a menu for themselves to be written to in it; at most so many words. */
const MOST_WORDS = 14;

/**
 * The language that a text asks to be written to in, or shows to be the only one known; `undefined` for every other text.
 * "Do you have the manual in Spanish?" asks for a manual.
 */
export const askedLanguage = (text: string): DetectedLanguage | undefined => {
  const { text: plain, words } = plainWords(text);
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  for (const readings of [LACKS, ASKS, LOST]) {
    const found = readings.find(([, pattern]) => pattern.test(plain));
    if (found !== undefined) return found[0];
  }
  return undefined;
};
