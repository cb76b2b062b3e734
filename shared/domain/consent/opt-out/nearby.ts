/** A wish that no wording of the rules matches: a word against something stands near a word for texts. */
export type Nearby = {
  readonly grade: 'likely' | 'maybe';
  readonly rule: 'opt-out.leaving' | 'opt-out.disliked' | 'opt-out.near';
  readonly words: string;
};

/** Words for being texted, in three languages, on canonical text. */
const CONTACT =
  /^(?:texts?|texting|texted|messages?|messaging|messaged|sms|notifications|alerts|contacting|contacted|lists?|mensajes?|mensajitos|textos?|textear\w*|escribir(?:me|nos)|escriban|listas?|textos|messagerie|liste)$/;
/** Words that say how much it is disliked. */
const DISLIKE =
  /^(?:sick|tired|fed|annoy\w*|irritat\w*|hate|harass\w*|harrass\w*|bother\w*|spam\w*|unwanted|unsolicited|bombard\w*|flooding|pissed|nuisance|creepy|begging|hart[oa]s?|cansad[oa]s?|fastidi\w*|molest\w*|odio|acos\w*|basura|marre|assez|deteste|harcel\w*|lasse|agac\w*|ennuy\w*)$/;
/** Words that may mean an end to it, or to something else. */
const END =
  /^(?:stop|stopping|quit|quitting|cease|halt|end|ending|remove|removed|removing|unsubscribe\w*|block\w*|enough|excessive|nonstop|unenroll\w*|discontinue\w*|opt|basta|dejen?|paren?|pare|quiten?|quitenme|saquenme|eliminen?|cancelen?|demasiad[oa]s|arret\w*|cesse\w*|stopper|desabonn\w*|retir\w*|supprim\w*)$/;
/** So many words may stand between. */
const REACH = 5;
/** A wish is short; what is longer is a story, or an advertisement with its small print. */
const LONGEST = 30;

/** Texts that are missed, asked for, or told of: whoever writes so wants to be texted. */
const WANTED =
  /\b(?:(?:not|never|didnt|dont|havent|hasnt|wasnt|cant|no|stopped|missed|haven|isnt|arent) (?:\w+ )?(?:get|got|getting|gotten|receive|received|receiving|see|seen|seeing|come|came|coming|arrive|find|open|read|send|sending)|keep (?:texting|sending|me)|(?:text|message) me (?:when|the|your|once|if|back|instead|a|an|with|at|as soon|before|after)|(?:text|texted|texting|reply|replied|replying|say|said|saying|typed|sent|type|means|word|wrote) stop|in my inbox|inbox full|mean to|meant to|by mistake|by accident|accidentally|(?:dont|do not|never|wont|please dont) (?:\w+ )?stop|waiting list|wait list|guest list|price list|grocery list|shopping list|to do list|playlist|contact list|got (?:a|your|the) (?:text|message)|no (?:me )?(?:llega|llego|llegan|recib\w+|ha llegado|han llegado|pares|paren|dejen?)|lista de (?:espera|precios|compras)|liste d ?(?:attente|e (?:courses|mariage|naissance|souhaits|cadeaux|prix))|recois|recu|(?<!(?:want|like|need|how|you|wish|going|prefer) )(?:to|2) (?:stop|opt out|optout|end|unsubscribe|remove)|(?:unsubscribe|opt out|optout|remove|stop) (?:with|reply|send|txt|text|call) \w+|\d{5,})\b/;

/** `unsubscribe` and `opt out` about something else than texts. */
const ELSEWHERE =
  /\b(?:link|button|working|work|works|broken|error|emails?|newsletters?|website|page|mail|insurance|paperless|protection|arbitration|warranty|plan|coverage|program|autopay|billing|class action)\b/;

/**
 * The net under the rules, for wordings that nobody thought of: likely when the texts are plainly disliked, or when
 * `unsubscribe` or `opt out` stands for texts; else maybe, so that an agent sees it.
 */
export const readNearby = (plain: string): Nearby | undefined => {
  const words = plain.split(' ');
  if (words.length > LONGEST || WANTED.test(plain)) return undefined;
  const leaving = /\b(?:unsubscri\w+|opt(?:ed|ing)? ?out|optout|desuscri\w+|desabonn\w+)\b/.exec(plain);
  if (leaving !== null && !ELSEWHERE.test(plain)) {
    const isOfSomething =
      /^(?: (?:me|us|moi|nous))? (?:(?:de|du|des|del) (?!(?:(?:la|las|los|les|vos|votre|ces|cette|tous|toutes|sus|su|esta|estos|mensajes de|messages de) )*(?:mensajes?|textos?|sms|notificaciones|alertas|lista|messages?|listes?|notifications|alertes|todo|tout)\b)|(?:of|for|from) (?!(?:the |these |your |all |any |this )*(?:texts?|messages?|sms|notifications|alerts|list|everything|communications?|marketing)\b))\w/.test(
        plain.slice(leaving.index + leaving[0].length),
      );
    if (!isOfSomething) return { grade: 'likely', rule: 'opt-out.leaving', words: leaving[0] };
  }
  const contacts = words.flatMap((word, at) => (CONTACT.test(word) ? [at] : []));
  if (contacts.length === 0) return undefined;
  const near = (kind: RegExp): string | undefined =>
    words.find(
      (word, at) => kind.test(word) && contacts.some(contact => contact !== at && Math.abs(contact - at) <= REACH),
    );
  const disliked = near(DISLIKE);
  if (disliked !== undefined) return { grade: 'likely', rule: 'opt-out.disliked', words: disliked };
  const ended = near(END);
  return ended === undefined ? undefined : { grade: 'maybe', rule: 'opt-out.near', words: ended };
};
