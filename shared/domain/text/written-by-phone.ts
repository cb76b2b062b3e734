import { type Because, because } from '../values/because';
import type { TextsReasons } from '../values/reasons/texts';
import { isAlphanumericSender, isShortCode } from './phone-numbers';
import { foldText } from './plain-words';

/** What wrote a text by itself. */
export type AutomaticSort =
  /** A phone whose owner drives, or rests from messages. */
  | 'driving'
  | 'focus'
  /** "Can't talk right now", and every other answer that a phone or an office gives for its owner. */
  | 'away'
  /** A line that nobody reads. */
  | 'unattended'
  /** A one-time code. */
  | 'code'
  /** A sender that nobody can answer: a name, or a carrier's short code. */
  | 'no-reply-sender';

/** Shown as automatic. No rule, no urgency, no resuming, no survey follows from it, and no answer that meets another robot. */
export type AutomaticText = { readonly sort: AutomaticSort; readonly because: Because };

/** Each on folded text (lower case, no accents, straight quotes). They are phrases of machines, whole enough that people hardly write them. */
const WRITTEN: readonly (readonly [Exclude<AutomaticSort, 'no-reply-sender'>, readonly RegExp[]])[] = [
  [
    'driving',
    [
      /\bi'?m driving (?:right now|now|at the moment|with (?:do not disturb|driving focus)|and (?:can'?t|cannot|unable|will))/,
      /\bi(?:'m| am) (?:currently )?driving\b.{0,60}\b(?:i'?ll|i will|get back|see your message|respond|reply|read your|when i(?:'m| am| get| arrive))/s,
      /\b(?:driving|do not disturb while driving|android auto|carplay|car mode|drive ?mode)\b.{0,80}\b(?:auto(?:matic|mated)?[- ]?(?:reply|response|message)|turned on|is on|notifications|will see your message)/s,
      /\bauto(?:matic)?[- ]?(?:reply|response)\b.{0,30}\bdriving\b/s,
      /\b(?:estoy|voy) (?:conduciendo|manejando|al volante)\b.{0,80}\b(?:le |te |los )?(?:respond|contest|llam|veo|vere|leo|leer|lleg|escrib)/s,
      /\bje (?:suis au volant|conduis|suis en train de conduire)\b.{0,80}\b(?:repond|rappel|verrai|lirai|arriv|message)/s,
    ],
  ],
  [
    'focus',
    [
      /\bi(?:'m| am) not receiving notifications\b/,
      /\bif this is urgent,? reply [“"']?urgent[”"']? to send a notification\b/,
      /\b(?:has|have) notifications silenced\b|\bdeliver(?:ed)? quietly\b/,
      /\b(?:i have|my phone is (?:on|in)|i'?m in) (?:do not disturb|focus(?: mode)?|sleep mode|dnd)\b.{0,80}\b(?:on|will|i'?ll|reply|see)/s,
      /\bno (?:estoy recibiendo|recibo) notificaciones\b|\bsi es urgente,? (?:responde|responda|conteste|escriba) [“"']?urgente/,
      /\bje ne recois pas (?:de |les )?notifications\b|\bsi c'?est urgent,? repondez [“"']?urgent/,
      /\b(?:modo (?:concentracion|no molestar)|mode (?:concentration|ne pas deranger))\b.{0,40}\b(?:activ|esta)/s,
    ],
  ],
  [
    'away',
    [
      /^(?:sorry,? )?(?:i )?(?:can'?t|cannot) (?:talk|answer|take (?:your|this) call)(?: right)? now\b[.!]?(?: (?:what'?s up\??|(?:can i )?call (?:you|me) (?:back|later)\??|i'?ll call (?:you )?(?:back|later)|please text me|text me))?[.!?]*$/,
      /^(?:sorry,? )?i(?:'ll| will) (?:call|text|get back to) you (?:right back|later|back(?: later| soon| shortly)?)[.!]*$/,
      /^(?:i'?m|i am) (?:on my way|in a meeting|busy(?: right now)?|at the movie theater|in class|sleeping|on another call|unavailable)[.!]?(?: (?:i'?ll|i will|can i|please|call|text|will) .{0,50})?$/,
      /\b(?:this is an? )?auto(?:matic|mated|matically)?[- ]?(?:generated )?(?:reply|response|responder|message)\b(?!.{0,30}\b(?:from you|i (?:got|keep)|again)\b)(?=[:.!,]| (?:from|sent|because|as|-)|$)/,
      /\b(?:thank you|thanks) for (?:contacting|texting|reaching out to|messaging|your (?:message|text|inquiry|email))\b.{0,160}\b(?:will (?:get back|respond|reply|be in touch|return)|business hours|office hours|as soon as possible|currently (?:closed|out|away)|within \d+|hours of operation|an agent|a member of|representative)/s,
      /\b(?:i am|i'm|we are|we're) (?:currently )?(?:out of (?:the )?office|away from (?:my|the) (?:phone|desk)|on vacation|on leave|on holiday|closed)\b.{0,120}\b(?:return|respond|reply|get back|back on|until|please (?:contact|call|leave)|urgent|reopen)/s,
      /\bno puedo (?:hablar|contestar|atender)(?:(?: (?:ahora|en este momento|ahorita|por el momento))[.!,]?|[.!,]|$) ?(?:le|te|los|luego|despues)? ?(?:llamo|marco|devuelvo|envie|mande|escrib|¿?que pasa)?[^.]{0,40}[.!?]*$/,
      /\b(?:respuesta|mensaje) automatic[oa]\b|\b(?:estoy|estamos) (?:fuera de (?:la )?oficina|de vacaciones)\b.{0,120}\b(?:regres|volv|respond|contest)/s,
      /\b(?:gracias por (?:comunicarse|contactar|contactarnos|su mensaje|escribir))\b.{0,160}\b(?:le responderemos|nos comunicaremos|horario de (?:atencion|oficina)|a la brevedad|lo antes posible|en breve)/s,
      /\bje ne peux pas (?:parler|repondre|prendre (?:votre|ton) appel)(?: (?:maintenant|pour le moment|pour l'instant|actuellement))\b|\b(?:reponse|message) automatique\b/,
      /\b(?:je suis|nous sommes) (?:actuellement )?(?:absente?s?|en conge|en vacances|fermes?)\b.{0,120}\b(?:retour|repond|rappel|reviens|jusqu)/s,
      /\bmerci (?:de nous avoir contactes?|pour votre message)\b.{0,160}\b(?:repondrons|dans les plus brefs delais|heures d'ouverture|reviendrons)/s,
    ],
  ],
  [
    'unattended',
    [
      /\b(?:this|that) (?:number|line|mailbox|phone number|inbox|account|text line)(?: (?:is|does|can|are))* ?(?:not |n't |un)(?:monitored|attended|accept(?:ing)? (?:incoming |text )?(?:messages|replies|texts)|receiv(?:e|ing)|able to (?:receive|accept)|staffed|checked|set up)/,
      /\b(?:this is an? )?(?:unmonitored|unattended|un-?manned|outbound[- ]only|no-?reply|send[- ]only) (?:number|line|mailbox|account|message|text|inbox)\b/,
      /\b(?:please )?do not (?:reply|respond) to this (?:message|text|number|sms|email)\b|\breplies (?:to this (?:number|message|text) )?(?:are|will) not (?:be )?(?:monitored|read|delivered|received)\b/,
      /\bthe (?:number|person|subscriber|customer) you(?:'ve| have| are)? (?:texted|messaged|dialed|trying to reach)\b|\b(?:message|text) (?:could not be|was not|cannot be|not) delivered\b|\bcannot receive (?:text )?messages\b|\bmessage blocking is active\b|\bfree msg: (?:unable|this)\b/,
      /\b(?:este numero|esta linea|este buzon) no (?:es monitoread|recibe|acepta|esta atendid|se monitorea|se revisa)|\b(?:por favor )?no (?:responda|conteste|responder) (?:a )?este (?:mensaje|numero|sms|texto)\b/,
      /\b(?:ce numero|cette ligne|cette boite) (?:n'est pas|ne recoit|n'accepte|ne prend)\b|\b(?:merci de )?ne (?:pas repondre|repondez pas) a ce (?:message|numero|sms)\b/,
    ],
  ],
  [
    'code',
    [
      /\b(?:verification|security|authentication|confirmation|one[- ]time|login|log-in|sign-?in|access|passcode|otp|2fa|activation|temporary) ?(?:code|pin|password|passcode|pass code)?\b[^\n]{0,40}?\b(?:is|:|=|-)? ?:?\s*[a-z]?-?\d{3}[- ]?\d{1,5}\b/,
      /^(?:<#> ?)?(?:your )?(?:[\w .&'-]{1,30} )?(?:code|otp|pin)(?: is)?:? ?[a-z]?-?\d{3}[- ]?\d{1,5}\b/,
      /\b[a-z]?-?\d{3}[- ]?\d{1,5} (?:is|es|est) (?:your|su|tu|votre|ton)\b.{0,40}\b(?:code|codigo|pin|otp|password|clave|mot de passe)\b/,
      /\b(?:codigo|clave|pin) (?:de (?:verificacion|seguridad|acceso|confirmacion|un solo uso)|temporal|unic[oa])\b.{0,30}\d{4,8}|\bsu codigo (?:es|:).{0,15}\d{4,8}/,
      /\bcode (?:de (?:verification|securite|confirmation|connexion|validation)|a usage unique)\b.{0,30}\d{4,8}|\bvotre code (?:est|:).{0,15}\d{4,8}/,
      /\b(?:do not|don'?t|never) share (?:this|your|it)(?: (?:code|pin|otp|password))?\b.{0,40}(?:with anyone)?(?=.*)(?<=\d{4,8}.{0,160})/s,
    ],
  ],
];

/** A person's own question or story about such a text: "I got this code 123456, why?". */
const PERSONS =
  /\b(?:my code|the code|this code|a code|that code|your code|codes?) (?:\S*\d\S* )?(?:you sent|i (?:got|received|entered)|does ?n[o']t|did ?n[o']t|is not|isn't|isnt|never|won't|wont|not working|expired|keeps)|\b(?:i (?:got|received|need|never|didn'?t|did not|want|keep getting|can'?t)|why (?:did|do|am|is)|what is|when (?:will|do)|where|how do|no (?:me )?(?:llega|llego|recibi)|necesito|je n'ai pas|j'ai pas)\b[^.]{0,60}\b(?:code|codigo|pin|otp|auto(?:matic|mated)?[- ]?(?:reply|response|message)|number|message|mensaje)\b/;

/**
 * Reads a text that nobody wrote: a phone in a driving or focus mode, an office's answer by itself, a line that nobody
 * reads, a one-time code; or a sender that nobody can answer.
 *
 * @param text hostile input
 * @param from the sender's number or name, as E.164, short code or sender id
 * @returns `undefined` for what a person may have written
 */
export const readAutomatic = (text: string, from?: string): AutomaticText | undefined => {
  if (from !== undefined && (isShortCode(from) || isAlphanumericSender(from)))
    return automatic('no-reply-sender', isShortCode(from) ? 'automatic.short-code' : 'automatic.sender-name');
  const folded = foldText(text).replace(/\s+/g, ' ').trim();
  if (folded.length < 8 || PERSONS.test(folded)) return undefined;
  const found = WRITTEN.find(([, patterns]) => patterns.some(pattern => pattern.test(folded)));
  return found === undefined ? undefined : automatic(found[0], `automatic.${found[0]}`);
};

const automatic = (sort: AutomaticSort, rule: keyof TextsReasons & `automatic.${string}`): AutomaticText => ({
  sort,
  because: because(rule, { sort }),
});
