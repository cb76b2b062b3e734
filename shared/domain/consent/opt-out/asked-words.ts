import { foldText, plainWords } from '../../text/plain-words';
import { readOptOut } from './opt-out';

const YES =
  /^(?:1|y|ye|yea|yeah|yeah yeah|yes|yes yes|yess+|yep|yup|ya|ja|yes please(?: (?:do|stop))?|yes stop|yes i do|i do|yes i am sure|yes im sure|yes thank you|yes thanks|yes of course|of course|yes that is right|yes thats right|yes correct|please do|absolutely|definitely|si|si si|si quiero|si por favor|si gracias|si claro|claro que si|por supuesto|asi es|oui|oui oui|oui svp|oui merci|oui sil vous plait|oui je veux|oui bien sur|bien sur|ouais|tout a fait)$/;
/** Said to whoever spoke last. */
const AGREES = /^(?:sure|ok|okay|ok yes|okay yes|correct|right|thats right|claro|correcto|vale|daccord|entendu)$/;
const NO =
  /^(?:2|no|no no|nope|nah|n|no thanks|no thank you|no gracias|non|non non|non merci|keep|no keep|no dont|dont|do not|no its fine|never mind|nevermind|no never mind|(?:no )?(?:please )?(?:continue|keep (?:them|it|texting|texting me|sending|sending them)(?: (?:coming|please))?)|(?:no )?i (?:want|would like|wish) (?:them|to keep (?:them|it|getting them|receiving them))|(?:claro|por supuesto|obvio|obviamente) que no|obvio no|no (?:por favor )?no (?:lo|la|los) ha(?:ga|gan|gas)|no (?:lo|la) ha(?:ga|gan|gas)|no hagan eso|para nada|de ninguna manera|(?:of course|absolutely|definitely|certainly|please) not?|not at all|no way|(?:please )?(?:dont|do not) (?:stop|do (?:it|that))|no (?:please )?(?:dont|do not) (?:stop|do (?:it|that))|no (?:please )?(?:go on|carry on|keep going)|bien sur que non|pas du tout|surtout pas|absolument pas|non continuez|ne le faites pas|non ne le faites pas|nein|no quiero seguir|(?:no )?quiero seguir recibiendolos|(?:non )?je veux (?:les garder|continuer))$/;

/** A no that goes on; "no answer yet" and the "no" of "no me escriban" are none. */
const BEGINS_WITH_NO =
  /^\W*(?:(?:no|nope|nah|non|nein)(?=\s*[,.!;:\n\u2013\u2014-])|(?:no|nope|nah) (?=(?:i|im|i'm|ive|i've|id|i'd|we|we're|please|keep|wait|just|only|sorry|my|the|its|it's|that|that's|this|sir|maam|ma'am|thanks|thank|gracias|solo|quiero decir|don't stop|dont stop|do not stop)\b)|(?:nope|nah|non) )/;
/** Texts shall go on. */
const KEEPS =
  /\b(?:(?:^|want to|please|pls|can you|you can|do|should|would like to) keep(?: (?:them|it|the texts|texting|sending|getting|receiving)\b)?|i (?:still )?want (?:them|the texts)|quiero seguir|(?<!\bno )sigan|continuez|je veux (?:continuer|les garder))\b/;
/** They meant something else than texts. */
const MEANT =
  /\b(?:i (?:just |only )?(?:mean|meant|ment)|i (?:was|am) (?:talking|speaking|referring|asking) (?:about|to)|im (?:talking|referring|asking) (?:about|to)|quiero decir|quise decir|queria decir|me refiero|me referia|hablo de|hablaba de|je (?:veux|voulais) dire|je parle de|je parlais)\b/;

/**
 * A yes to the question whether they want no more texts, in so many words.
 *
 * @param isToAgent somebody of ours has written since: an "ok" is theirs
 */
export const saysYes = (text: string, isToAgent: boolean): boolean => {
  const plain = plainWords(text).text;
  return YES.test(plain) || (!isToAgent && AGREES.test(plain));
};

/** "No, sigan": a no, and then to go on. Without the comma it means the contrary. */
const NO_GO_ON =
  /^\W*(?:no|non)(?: por favor| gracias)?\s*[,.;:!\u2013\u2014-]+\s*(?:(?:por favor|que|ustedes|svp|merci de),? )*(?:sigan?|sigue|continuen?|continua|continuez|mandenlos|manden(?: mas)?|escribanme)(?: (?:mandando|enviando|escribiendo|mandandolos|enviandolos|asi|con (?:los|sus) mensajes|por favor|gracias))*\W*$/;

/** A no, and nothing else. */
export const saysNo = (text: string): boolean => NO.test(plainWords(text).text) || NO_GO_ON.test(foldText(text));

/** A no that goes on, or what they meant instead: they want to be texted, and the text is somebody's all the same. */
export const declinesToo = (text: string): boolean => {
  const folded = foldText(text);
  const plain = plainWords(text).text;
  const isNo = saysNo(text) || BEGINS_WITH_NO.test(folded) || KEEPS.test(plain) || MEANT.test(plain);
  return isNo && readOptOut(text) === undefined;
};
