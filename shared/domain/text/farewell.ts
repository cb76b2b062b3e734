import { isTurnedRound, praiseAsThanks } from './farewells/praise';
import { foldText } from './plain-words';

/** What people say to close a talk: thanks and goodbyes. At least one of these makes a text a farewell. */
const CLOSES = [
  'thanks|thank you|thank u|thx|thnx|tnx|ty|tysm|tyvm|thanx|many thanks|cheers|much appreciated',
  'appreciate it|i appreciate it|we appreciate it|appreciate you|appreciate your help|i appreciate your help',
  'i appreciate you|god bless|god bless you|bless you|bye|bye bye|goodbye|good bye|byebye|cya|see you|see ya',
  'see you later|take care|good night|have a good|have a great|have a nice|have a lovely|have a wonderful',
  'have a blessed|you too|gracias|muchas gracias|mil gracias|muchisimas gracias|adios|hasta luego',
  'hasta pronto|chao|chau|nos vemos|que tenga buen|que tenga un buen|que tenga buena|que tengan buen',
  'que tengas un buen|dios le bendiga|dios los bendiga|bendiciones|buenas noches|igualmente|le agradezco',
  'se lo agradezco|merci|merci beaucoup|merci bien|mille mercis|au revoir|a bientot|bonne journee',
  'bonne soiree|bon week end|bonne nuit|bonne fin de journee|de meme|vous aussi|ciao|je vous remercie',
  'goodnight|good nite|nite|gn|night night|ttyl|talk to you later|talk to you soon|talk soon|talk later|see you soon|see u',
  'see you around|until next time|bye for now|so long|farewell|peace out|enjoy your|enjoy the|stay safe|stay well|be well|be safe',
  'happy holidays|merry christmas|happy new year|thank ya|thanku|thankyou|thnks|thks|tks|tx|many thx|ta|thanking you',
  'i thank you|we thank you|thank you all|thanks all|much love|cuidese|cuidate|que le vaya bien|que les vaya bien|que este bien',
  'que esten bien|hasta la proxima|hasta la vista|feliz dia|feliz tarde|feliz noche|feliz navidad|felices fiestas|bonne continuation',
  'goodnite|i really appreciate it|really appreciate it|we really appreciate it|appreciate your time|i appreciate your time',
  'i really appreciate your help|we appreciate your help|appreciated|much obliged|same to you|nice talking to you|nice chatting with you',
  'it was a pleasure|pleasure talking to you|cheers mate|kind regards|best regards|warm regards|noted with thanks',
  'a la prochaine|a vous aussi|a toi aussi|toi aussi|muy amable|muy amables|joyeux noel|bonne annee|happy thanksgiving|feliz ano|feliz ano nuevo|a plus|bonne fin de semaine|bonnes fetes|merci infiniment|merci mille fois|grand merci|au plaisir',
]
  .join('|')
  .split('|');
/** What stands around them and asks for nothing. */
const AROUND = [
  'ok|okay|k|kk|alright|all right|great|perfect|awesome|cool|excellent|amazing|wonderful|sounds good|got it',
  'will do|noted|understood|fantastic|nice|good|no|nope|yes|yep|oh|so much|very much|a lot|a bunch|a million',
  'a ton|again|once again|sir|ma am|maam|all|for your help|for the help|for all your help|for helping',
  'for helping me|for everything|for your time|for your assistance|for your patience|for the info',
  'for the information|for the update|for letting me know|for the quick reply|for the quick response',
  'for your quick response|for answering|for getting back to me|that s all|thats all|that is all',
  'that was all|that s it|nothing else|all good|all set|i m good|im good|we re good|i m all set|no worries',
  'no problem|you re the best|you are the best|you guys|team|guys|everyone|everybody|folks|and|you as well',
  'as well|same to you|now|then|later|day|one|night|evening|afternoon|weekend|morning|week|rest of your day',
  'too|have|you|to you|dear|my friend|friend|love|hun|very helpful|you have been very helpful|por todo',
  'por su ayuda|por la ayuda|por tu ayuda|por su tiempo|por su atencion|por la informacion',
  'eso es todo|es todo|seria todo|perfecto|excelente|vale|listo|bueno|bien|de nuevo|otra vez|dia',
  'tarde|noche|fin de semana|a usted|a ustedes|a todos|y|si|de acuerdo|senor|senora|senorita|entendido',
  'esta bien|muy bien|ya|genial|saludos|feliz|pour tout|pour votre aide|pour l aide|pour votre reponse',
  'encore|c est tout|cest tout|parfait|super|d accord|tres bien|c est bon|a vous|et|your family|the family|your loved ones|yours|su familia|tu familia|los suyos|votre famille|ta famille|les votres|toute l equipe|c est gentil|c est tres gentil|tres gentil|gentil|cest gentil|monsieur',
  'madame|oui|non|entendu|top|today|tonight|hoy|aujourd hui|that worked|it worked|it works|it works now|that works',
  'that did it|that fixed it|works now|working now|it s working|its working|funciono|ya funciona|ya funciono',
  'ca marche|ca fonctionne|ca a marche|great service|good service|excellent service|amazing service|awesome service',
  'wonderful service|fantastic service|best service|great job|good job|great help|excelente servicio|buen servicio',
  'mate|both|you both|to all of you|all of you|your team|to your team|ms|mr|mrs|miss|dr|for now|for today|that was|it was|regards',
  'i got it|received|done|all done|fixed|all fixed|it s fixed|its fixed|sorted|all sorted|resolved|it is working|it s all sorted',
  'por su paciencia|por tu paciencia|por su comprension|por su rapidez|por su amabilidad|por la atencion|por tu tiempo|por hoy|por ahora',
  'muy buen servicio|gran servicio|excelente atencion|muy buena atencion|bon service|tres bon service|super service',
]
  .join('|')
  .split('|');
const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...AROUND.map(words => [words, false] as const),
  ...CLOSES.map(words => [words, true] as const),
]);
const MOST_WORDS = Math.max(...[...WORDS.keys()].map(words => words.split(' ').length));
const SINGLE: ReadonlySet<string> = new Set([...WORDS.keys()].flatMap(words => words.split(' ')));
/** Thumbs, hearts, folded hands and smiles; what gives them a colour, and what joins them, aside. */
const KIND_SIGNS = /^(?:🙏|👍|👌|💙|💚|💛|🧡|💜|❤|♥|😊|🙂|😀|😃|😄|🤗|👋)+$/u;
const ORNAMENT = /\s|\ufe0f|\u200d|\p{Emoji_Modifier}/gu;
/** A farewell is short; so the work stays small. */
const LONGEST = 120;

/**
 * Whether a text closes a talk and says nothing else: thanks and goodbyes, in English, Spanish and French, or a thumb, a heart,
 * folded hands alone or behind an "ok"; praise of us is thanks. A question, a number, or one word of anything else, and it is none.
 *
 * @param names who may be thanked by name
 */
export const isFarewell = (text: string, names: readonly string[] = []): boolean => {
  const said = text.replace(/<3+/g, '❤');
  if (said.length > LONGEST || /[?¿\d]/u.test(said) || isTurnedRound(foldText(said))) return false;
  const isKind = isSign(said);
  const plain = foldText(said)
    .replace(/[^\p{L}\s]+/gu, ' ')
    .trim()
    .split(/\s+/)
    .map(calm)
    .join(' ');
  if (plain === '') return isKind;
  const known = names.flatMap(name => foldText(name).split(/[^\p{L}]+/u)).filter(name => name !== '');
  const words = praiseAsThanks(plain, known).split(' ');
  return closes(words, new Set(known), isKind);
};

/** Thumbs, hearts, folded hands and smiles, whatever words stand there: the only signs, and at least one. */
const isSign = (text: string): boolean =>
  KIND_SIGNS.test(text.replace(ORNAMENT, '').replace(/[\p{L}\p{M}\p{P}]+/gu, ''));

/** Without letters that are held down: "thankssss", "byee". */
const calm = (word: string): string => {
  const short = word.replace(/(\p{L})\1{2,}/gu, '$1');
  const shorter = short.replace(/(\p{L})\1$/u, '$1');
  return !SINGLE.has(short) && SINGLE.has(shorter) ? shorter : short;
};

const YES = /^(?:yes|yep|yeah|yea|yup|ya|sure|si|claro|oui|ouais)\b/;
const NO_OR_OK =
  /^(?:no|nope|nah|non|ok|okay|k|kk|alright|all right|all good|all set|perfect|great|sounds good|awesome|cool|vale|perfecto|de acuerdo|esta bien|bueno|listo|d accord|parfait|entendu|c est bon)\b/;

/** How a farewell would answer a question that waits, by its first words: a plain yes, a no or "ok" or a sign. Thanks alone answer none. */
export const answersAs = (text: string): 'yes' | 'no-or-ok' | undefined => {
  const words = foldText(text)
    .replace(/[^\p{L}\s]+/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ');
  if (YES.test(words)) return 'yes';
  return words === '' || NO_OR_OK.test(words) ? 'no-or-ok' : undefined;
};

const OFFERS =
  /\b(?:anything|something|any thing) (?:else|more)\b|\b(?:any|more) (?:other|further|more)? ?questions\b|\b(?:algo|alguna cosa|ayudar\w* en algo|otra cosa) mas\b|\b(?:otra (?:cosa|pregunta|duda)|en que mas)\b|\bautre (?:chose|question)\b|\bd'autres questions\b/;

/** True when a question of ours only offers more help: "Anything else I can do?". */
export const offersMore = (text: string): boolean => OFFERS.test(foldText(text));

/** Reads from the left, the longest wording first. */
const closes = (words: readonly string[], names: ReadonlySet<string>, hasSign: boolean): boolean => {
  let isClosing = hasSign;
  for (let at = 0; at < words.length; ) {
    const length = longestAt(words, at);
    if (length === 0 && !names.has(words[at] ?? '')) return false;
    if (length > 0) isClosing ||= WORDS.get(words.slice(at, at + length).join(' ')) === true;
    at += Math.max(1, length);
  }
  return isClosing;
};

const longestAt = (words: readonly string[], at: number): number => {
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length -= 1)
    if (WORDS.has(words.slice(at, at + length).join(' '))) return length;
  return 0;
};
