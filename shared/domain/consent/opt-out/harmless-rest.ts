import { canonical } from './canonical';

/** Said before a keyword without changing it. */
const BEFORE =
  'please|ok|okay|hi|hey|hello|no(?! mas)|just|yes|por favor|and|sorry|thanks|thank you|good morning|good afternoon|good evening|hola|buenos dias|buenas tardes|buenas|bonjour|bonsoir|disculpe|perdon|gracias|si|oui|merci de|sir|maam|dear|guys';

/** Said after it: politeness, blessings, farewells. None of them limits the wish, or gives it another object. */
const AFTER = [
  'please|and|thanks|thank you|thx|ty|tysm|now|por favor|porfavor|porfa|gracias|muchas gracias|mil gracias|svp|stp|merci|merci beaucoup|merci bien|sil vous plait|immediately|asap|ok|already|me|right now|at once|today',
  'so much|very much|a lot|kindly|again|all|everyone|everybody|guys|folks|yall|you|you all|for everything|for all|for your time|for your help|for understanding|anyway|in advance|sir|maam|madam|team|friend|friends|my friend|dear|amen',
  '(?:may )?(?:the lord|god|jesus|allah)?(?: )?bless(?: (?:you|u|us|yall|you all|america|your day|everyone))?|god bless|blessings|stay (?:safe|blessed|well)|be (?:safe|well|blessed)|be blessed|peace(?: out)?|much love|love you|love yall|with love',
  '(?:have|enjoy)(?= )(?: a| an| your| the)?(?: (?:very|really))?(?: (?:nice|great|good|lovely|wonderful|blessed|awesome|amazing|safe|beautiful|happy))?(?: (?:day|one|night|evening|morning|afternoon|week|weekend|rest of your day|life|holiday|holidays|christmas))?(?: too)?',
  'happy (?:holidays|thanksgiving|new year|easter|friday)|merry christmas|good (?:day|night|evening|luck|morning|afternoon)|take care|bye|bye bye|goodbye|good bye|see ya|see you|cheers|regards|kind regards|best regards|best wishes|best|sincerely|respectfully|yours truly',
  '(?:no|with) (?:hard feelings|offense|offence)|no offense|sorry|im sorry|apologies|(?:i )?(?:really |much |would )?appreciate(?:d)?(?: it| you| that)?|much obliged|lol|haha|smh',
  'dios (?:le|los|les|te|la|lo) bendiga|que dios (?:le|los|les|te) bendiga|bendiciones|saludos|un saludo|adios|hasta luego|que tenga(?:n)?(?: un| una)?(?: buen| buena| lindo| linda| bonito| excelente)?(?: dia| tarde| noche| semana)?|buen dia|buenos dias|buenas tardes|buenas noches|feliz dia|cuidense|cuidese|disculpe|perdon|lo siento|amigos?|muy amables?|atentamente|de antemano',
  'bonne (?:journee|soiree|nuit|semaine|continuation)|bon week end|au revoir|cordialement|bien a vous|a bientot|desolee?|pardon|que dieu vous benisse|dieu vous benisse|salutations|par avance|davance',
].join('|');

const HEAD = new RegExp(`^(?:${BEFORE}) `);
const TAIL = new RegExp(` (?:${AFTER})$`);
/** What is longer says something else as well; so the work stays small, whatever is repeated. */
const LONGEST = 300;

/**
 * A text on canonical words without the courtesies around it: `hi stop thank you god bless` is `stop`. One after the other
 * is taken off: a pattern for all at once could be made to try for ever.
 */
export const withoutCourtesies = (plain: string): string => {
  if (plain.length > LONGEST) return plain;
  let rest = plain;
  for (const edge of [HEAD, TAIL]) {
    for (let shorter = rest.replace(edge, ''); shorter !== rest; shorter = rest.replace(edge, '')) rest = shorter;
  }
  return rest;
};

/** First words of names that mean something by themselves: "STOP SUPPORT" is not about us alone. */
const ORDINARY = new Set(
  'the my our your main support customer service help team sales office store shop line number alerts texts sms bank city state county first best good new home health care'.split(
    ' ',
  ),
);

/**
 * A text on canonical words without the business's own names: `stop contoso` is `stop`. The whole name counts, and its
 * first word where that is no ordinary one.
 */
export const withoutNames = (plain: string, names: readonly string[]): string => {
  const spoken = names.flatMap(name => {
    const whole = canonical(name);
    const first = whole.split(' ')[0] ?? '';
    return [whole, ...(first.length >= 3 && !ORDINARY.has(first) ? [first] : [])];
  });
  const longestFirst = [...new Set(spoken)].filter(name => name !== '').sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce(
    (text, name) => [...LEADS_TO_NAME.map(word => `${word} ${name}`), name].reduce(withoutWords, text),
    ` ${plain.slice(0, LONGEST)} `,
  );
  return rest.replace(/ +/g, ' ').trim();
};

/** "Unsubscribe from Contoso" is about us; "stop by Contoso" and "stop at Contoso" are a visit. */
const LEADS_TO_NAME = ['from', 'of', 'de', 'del', 'chez'];
const withoutWords = (text: string, words: string): string => text.replaceAll(` ${words} `, ' ');

const BY_THE_PHONE =
  /^(?:sent (?:from|via|using|with)|get outlook|enviado (?:desde|con)|mandado desde|envoye (?:de|depuis)|gesendet von|inviato da|enviado do|typed on|dictated|verizon|please excuse|sorry for (?:the )?typos)\b/;
/** A line of a signature: names, a title, a number, an address. */
const NAME_LINE =
  /^(?:[-–—~•*|]{0,3}\s*)(?:\p{Lu}[\p{L}.'’]*|\(?\+?\d[\d\s().-]{4,}|[\w.+-]+@[\w.-]+|(?:https?:\/\/|www\.)\S+|de|la|del|von|van|le)(?:[\s,&|/]+(?:\p{Lu}[\p{L}.'’]*|\d[\d\s().-]*|[\w.+-]+@[\w.-]+|de|la|del|von|van|le|of|and))*[.!]?$/u;

/**
 * A text without the signature below it, or behind a dash or a full stop: `STOP\n\nAna Ruiz`, `Stop - Ana`, `STOP\nSent
 * from my iPhone`. `undefined` where none stands there.
 */
export const withoutSignature = (text: string): string | undefined => {
  const [first = '', ...others] = text
    .slice(0, 500)
    .trim()
    .split(/\s*\n+\s*|\s+[-–—~]+\s*(?=\p{Lu})|\s*[–—]+\s*(?=\p{Lu})|,\s+(?=\p{Lu}\p{Ll})|(?<=[.!])\s+(?=\p{Lu})/u);
  const lines = others.filter(line => /[\p{L}\p{N}]/u.test(line));
  if (lines.length === 0 || lines.length > 6) return undefined;
  const isSignature = lines.every(line => BY_THE_PHONE.test(canonical(line)) || isNameLine(line));
  return isSignature ? first : undefined;
};

/** At most five words: a sentence in capitals is none. */
const isNameLine = (line: string): boolean =>
  line.split(/\s+/).length <= 5 && line.length <= 60 && NAME_LINE.test(line);
