import { type Because, because } from '../values/because';
import type { TextsReasons } from '../values/reasons/texts';
import { isAlphanumericSender, isShortCode } from './numbers/phone-numbers';
import { speaksOfThemselves, tellsOfAutomatic, wantsSomething } from './persons-words';
import { AWAY_FORMS, CODE_FORMS, DRIVING_FORMS, FOCUS_FORMS, OFFICE_FORMS, UNATTENDED_FORMS } from './phones-words';
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
export type AutomaticText = {
  readonly sort: AutomaticSort;
  /** A person who was asked something might answer so: "Can't talk right now", a code. */
  readonly mayAnswer?: true;
  readonly because: Because;
};

type Forms = { readonly sort: Exclude<AutomaticSort, 'no-reply-sender'>; readonly mayAnswer?: true } & {
  readonly forms: readonly RegExp[];
};

/** Each on folded text (lower case, no accents, straight quotes). They are whole sentences of machines: a bare noun, or how a sentence begins, is none. */
const WRITTEN: readonly Forms[] = [
  {
    sort: 'driving',
    forms: [
      /^i'?m driving(?: right now| now)?[.!]*$/,
      /^(?:sorry,? )?(?:i'?m |i am )?(?:currently |am )?driving[.!,;:\s-]+(?:(?:and |so )?(?:i )?(?:can'?t|cannot|unable to) (?:text|talk|reply|respond|answer|message)(?: you)?(?: (?:right )?now| back| at the moment)?|(?:will|i'?ll|i will) (?:text|call|reply|respond|get back|message)(?: to)?(?: you)?(?: back)?(?: (?:later|soon|when i (?:stop|arrive|park|get there|can)|shortly))?|talk (?:to you )?later|ttyl|text (?:you )?later)[.!]*$/,
      /^(?:lo siento,? |perdon,? )?(?:estoy |voy )?(?:manejando|conduciendo|al volante)[.,;:!\s]+(?:y |ahora |asi que )*no (?:le |te )?puedo (?:hablar|contestar|responder|escribir|textear)(?: ahora| ahorita| en este momento)?[.!]*$/,
      /^(?:desolee?,? )?(?:je conduis|je suis au volant|au volant|en voiture)[.,;:!\s]+(?:et |donc )?(?:je )?(?:ne )?(?:vous |te )?(?:peux|puis) pas (?:vous |te )?(?:parler|repondre|ecrire|textoter)(?: (?:maintenant|pour le moment|pour l'instant))?[.!]*$/,
      /\bi(?:'?m| am) (?:currently )?driving\b.{0,60}\b(?:i'?ll|i will|and will) (?:get back to you|see your (?:message|text)|respond|reply|read your)/s,
      /^(?:estoy |voy )?(?:manejando|conduciendo|al volante)[.,;:!\s]+(?:le |te |les )?(?:respondo|contesto|llamo|escribo|marco|respondere|contestare|llamare)(?: (?:luego|despues|mas tarde|al llegar|cuando (?:llegue|pueda)|en un (?:rato|momento)))?[.!]*$/,
      /^(?:je conduis|je suis au volant|au volant|en voiture)[.,;:!\s]+je (?:vous |te )?(?:repond|rappell?e|recontacte)\w*(?: (?:plus tard|bientot|en arrivant|des que (?:possible|je peux)))?[.!]*$/,
      /\b(?:driving|android auto|drive ?mode) auto(?:matic|mated)?[- ]?(?:reply|response|message)\b/,
      /^auto(?:matic)?[- ]?(?:reply|response)\b.{0,30}\bdriving\b/s,
      /\b(?:estoy|voy) (?:conduciendo|manejando|al volante)\b.{0,60}\b(?:(?:le|les|te) (?:respondo|contesto|llamo|escribo|marco)|(?:le |les |te )?(?:respondere|contestare)|(?:vere|leere) (?:su|tu) mensaje)/s,
      /\bje (?:suis au volant|conduis|suis en train de conduire)\b.{0,60}\bje (?:(?:vous|te) (?:repond|rappel)|verrai|lirai)/s,
    ],
  },
  {
    sort: 'focus',
    forms: [
      /\bif this is urgent,? reply \W{0,2}urgent\W{0,2} to send a notification\b/,
      /^\W*i(?:'m| am) not receiving notifications(?: right now| at the moment)?\W*(?:$|if )/,
      /^\W*(?:no (?:estoy recibiendo|recibo) notificaciones|je ne recois (?:pas|plus) (?:de |les )?notifications)\b/,
      /^[\w'-]+(?: [\w'-]+){0,3} has notifications silenced[.!]*$/,
      /^\W*(?:i have |i've got )?(?:focus|do not disturb|dnd|sleep|work|personal)(?: (?:mode|focus))? (?:is )?(?:turned )?on(?: while driving)?(?: right now)?(?: and (?:have |i have |my )?(?:silenced notifications|notifications (?:are )?silenced|(?:am )?not receiving notifications))[.!]*$/,
      /^\W*(?:tengo|he) (?:activado |puesto )?(?:el modo )?(?:no molestar|concentracion|descanso|no molestar mientras conduzco)(?: (?:activado|encendido|puesto))?(?: (?:mientras conduzco|al conducir|ahora))?[.!]*(?: (?:vere|leere|respondere|contestare) .{3,60})?$/,
      /^\W*(?:j'ai (?:active|mis)|le mode|mode)(?: le mode)? (?:ne pas deranger|concentration)(?: (?:est active|active))?(?: (?:en conduisant|en voiture|au volant))?[.!]*(?: je (?:verrai|lirai|repondrai) .{3,60})?$/,
      /\b(?:i have|my phone is (?:on|in)|i'?m in) (?:do not disturb|focus(?: mode)?|sleep mode|dnd)\b.{0,40}\b(?:i'?ll|i will|and will) (?:see your|reply|respond|get back)/s,
      /\bno (?:estoy recibiendo|recibo) notificaciones\. si es urgente\b|\bsi es urgente,? (?:responde|responda|conteste|escriba) "?urgente/,
      /\bje ne recois pas (?:de |les )?notifications\. si c'?est urgent\b|\bsi c'?est urgent,? repondez "?urgent/,
    ],
  },
  {
    sort: 'away',
    mayAnswer: true,
    forms: [
      /^(?:sorry,? )?(?:i )?(?:can'?t|cannot) (?:talk|answer|take (?:your|this) call)(?: right)? now\b[.!]?(?: (?:what'?s up\??|(?:can i )?call (?:you|me) (?:back|later)\??|i'll call (?:you )?(?:back|later)|please text me|text me))?[.!?]*$/,
      /^\W*(?:i'?m |i am |we'?re |we are )?(?:currently )?out of (?:the )?office(?:$|[.!,:;]| (?:until|till|thru|through|from|today|this|and|on|for|with|reply|message|-|–))(?!.*\?)/s,
      /^\W*(?:estoy |estamos )?fuera de (?:la )?oficina(?:[.!]*$| (?:hasta|del|desde|hoy|esta)\b)(?!.*\?)/,
      /^\W*(?:je suis |nous sommes )?absente?s? (?:du bureau|jusqu'?au|du \d)(?!.*\?)/,
      /^(?:sorry,? )?i(?:'ll| will) (?:call|text|get back to) you (?:right back|later|back(?: later| soon| shortly)?)[.!]*$/,
      /^(?:sorry,? )?(?:i'?m|i am) (?:in a meeting|busy(?: right now)?|at the movie theater|in class|sleeping|on another call|unavailable)[.!,]? (?:(?:i'?ll|i will) (?:call|text|message|get back to) you (?:back|later|soon|shortly|right back)(?: later| soon)?|can i call you (?:back )?later|(?:can i )?call you (?:back )?later|(?:please )?text me(?: later| instead)?)[.!?]*$/,
      /^(?:(?:lo siento|perdon|disculpa|disculpe),? )?(?:ahora(?: mismo)?|ahorita|en este momento|por el momento|por ahora),? no puedo (?:hablar|contestar|atender|responder|tomar (?:su|tu|la) llamada)[.!,]?(?: (?:(?:le|te) (?:llamo|marco|escribo|llamare)(?: (?:luego|despues|mas tarde|en un momento|en un rato))?|¿?que (?:pasa|tal|onda|necesitas?)|(?:luego|despues) (?:le|te) (?:llamo|marco)|¿?(?:te|le) (?:puedo )?llamo? (?:luego|mas tarde)))?[.!?]*$/,
      /^(?:(?:lo siento|perdon|disculpa|disculpe),? )?(?:estoy )?(?:en (?:una )?(?:reunion|junta|clase)|ocupad[oa])[.!,]? (?:(?:le|te|los) (?:llamo|marco|escribo|respondo|llamare|contesto)|(?:luego|despues) (?:le|te) (?:llamo|marco))(?: (?:luego|despues|mas tarde|en un (?:momento|rato)|al salir))?[.!]*$/,
      /^(?:desolee?,? )?(?:je suis (?:occupee?|en reunion|en rendez-vous)|pas disponible)[.!,]? je (?:vous|te) (?:rappelle|ecris|reponds|rappellerai)(?: (?:plus tard|bientot|apres|des que possible))?[.!]*$/,
      /^(?:sorry,? )?(?:i )?(?:missed your call|can'?t (?:get to|come to) (?:the|my) phone(?: right now)?)[.!,]? (?:(?:and )?(?:i'?ll|i will|can i) (?:call|text|message|get back to) (?:you )?(?:back )?(?:later|soon|shortly|as soon as (?:i can|possible)|when i can|asap)|(?:please )?(?:text me|leave (?:me )?a message))[.!?]*(?: ?[-–—(]? ?sent (?:from|automatically|by).{0,40})?$/,
      /^(?:(?:lo siento|perdon|disculpa|disculpe),? )?(?:perdi|no pude (?:contestar|atender)) (?:su|tu) llamada[.!,]? (?:le|te) (?:llamo|marco|escribo|llamare|respondo)(?: (?:luego|despues|mas tarde|en (?:cuanto|breve|un rato)(?: pueda)?|lo antes posible))?[.!]*$/,
      /^(?:desolee?,? )?j'ai (?:manque|rate) (?:votre|ton) appel[.!,]? je (?:vous|te) (?:rappell?e|ecris|reponds)\w*(?: (?:plus tard|bientot|des que possible))?[.!]*$/,
      /^no puedo (?:hablar|contestar|atender)(?: (?:ahora|en este momento|ahorita|por el momento))?[.!,]?(?: (?:(?:le|te) (?:llamo|marco|escribo)(?: (?:luego|despues|mas tarde|en un momento))?|¿?que (?:pasa|tal|onda|necesitas?)|(?:luego|despues) (?:le|te) (?:llamo|marco)|(?:envieme|mandeme) un mensaje))?[.!?]*$/,
      /^je ne peux pas (?:parler|repondre|prendre (?:votre|ton) appel)(?: (?:maintenant|pour le moment|pour l'instant|actuellement))[.!,]?(?: je (?:vous|te) rappell?e(?:rai)?(?: (?:plus tard|bientot|des que possible))?| de quoi s'agit[- ]il)?[ .!?]*$/,
    ],
  },
  {
    sort: 'away',
    forms: [
      /(?:^\W*|[.!] )(?:this is an? )?auto(?:matic|mated|matically)?[- ]?(?:generated )?(?:reply|response|responder|message)\b(?=[:.!,\])]| (?:from(?! (?:your?|u)\b)|sent|because|as|-)|$)/,
      /^\W*(?:thank you|thanks) for (?:calling|contacting|texting|messaging|reaching out to|reaching) (?!me\b|us back|back\b|today\b|so\b|and\b|the\b|earlier\b|yesterday\b|about\b|again\b|my\b)[\w'&. -]{2,60}[.!,…:;-](?!.*\?)(?!.*\b(?:i|my|me|i'm|i'll)\b)[^?]*$/,
      /^\W*(?:hi,? |hello,? )?(?:thanks?(?: you)?[!.,]? )?(?:we(?:'ve| have)? (?:have )?(?:received|got|gotten)|your) (?:your )?(?:message|text|inquiry|enquiry|request|email|call|voicemail)(?: (?:has been|was) received)?(?: and)?(?:[.!,…]| (?:and|we|our|someone|an? |will|you|is|at|to|with)|$)(?!.*\b(?:i|my|me)\b)(?!.*\?)/,
      /^\W*(?:hemos|he) recibido (?:su|tu) (?:mensaje|texto|solicitud|consulta|llamada|correo)\b(?!.*\?)|^\W*(?:su|tu) (?:mensaje|solicitud) (?:ha sido|fue) recibid[oa]\b(?!.*\?)|^\W*gracias por (?:llamar|contactar|escribir|comunicar(?:se|te)|mandar un mensaje|contactarte|tu mensaje a) (?:a |con )?(?!mi\b|y\b|la\b|el\b|todo\b)[\w'&. -]{2,60}[.!,…](?!.*\?)/,
      /^\W*nous avons (?:bien )?recu (?:votre|ton) (?:message|demande|appel|sms|courriel|email)\b(?!.*\?)|^\W*(?:votre|ton) (?:message|demande) a (?:bien )?ete recue?\b(?!.*\?)|^\W*merci d'(?:avoir (?:appele|contacte)|appeler) (?!moi\b)[\w'&. -]{2,60}[.!,…](?!.*\?)/,
      /\b(?:thank you|thanks) for (?:(?:contacting|texting|reaching out to|messaging|calling)(?! me\b)|your (?:message|text|inquiry|email|call))\b.{0,160}\b(?:(?:we|someone|an agent|an associate|a member of our \w+(?: \w+)?|our (?:team|office|staff)|a representative)(?:'ll| will) (?:get back to you|respond|reply|be in touch|be with you|return your (?:call|message|text)|assist you|(?:contact|call|text) you (?:back|as soon|shortly|soon|within))|i(?:'ll| will) (?:get back to you|respond|reply)(?: to (?:you|your (?:message|text)))? (?:as soon as (?:possible|i can)|shortly|soon|within)|(?:business|office|our) hours(?: of operation)?(?: are|:)|hours of operation|during (?:our )?(?:business|office) hours|(?:we|our offices?) (?:are|is) (?:currently |now )?closed)/s,
      /\b(?:i am|i'm|we are|we're) (?:currently )?(?:out of (?:the )?office|away from (?:my|the) (?:phone|desk))\b.{0,120}\b(?:(?:will|i'll|we'll) (?:be back|return(?:ing)?)\b|respond|reply|get back|(?:please )?(?:contact|call) (?!me\b|before\b))/s,
      /\b(?:i am|i'm|we are|we're) (?:currently )?(?:away(?: on (?:vacation|leave|holiday|business))?|on vacation|on leave|on holiday|on (?:maternity|paternity|parental|sick|medical) leave|closed)\b.{0,120}\b(?:(?:will|i'll|we'll) (?:respond|reply|get back to|see your message|answer your|return your (?:message|call))|(?:will|i'll|we'll) (?:return|be back)\b.{0,60}\b(?:for|in|if|please)\b.{0,30}\b(?:urgent|immediate|emergenc|assistance|matters?)\w*|(?:for|in case of|if (?:it is|this is|it's)) (?:an? )?(?:urgent|immediate|emergenc)\w*.{0,30}\b(?:contact|call|text|email|reach))/s,
      /^\W*(?:respuesta|mensaje) automatic[oa]\b/,
      /\((?:sent|replied|enviado|envoye) automati[ckq]\w*(?: (?:by|from|via|using|por|desde|par|depuis) [\w .-]{2,40})?\)\W*$|^\W*(?:sent|enviado|envoye)e? automati[ckq]\w*(?: (?:by|from|por|desde|par) [\w .-]{2,40})?[:.] |[.!] (?:this is an? )?(?:automated|automatic|auto) (?:response|reply|message)\W*$|\bmsg ?(?:&|and) ?data rates (?:may )?apply\b/,
      /\b(?:estoy|estamos) (?:fuera de (?:la )?oficina|de vacaciones|de licencia|ausentes?)\b.{0,120}\b(?:(?:para|en caso de|si es)(?: \w+)? (?:urgen|emergen)\w*.{0,20}\b(?:escrib|contact|llam|comuni|dirij)\w*|(?:le|les|te) (?:respond|contest)|respondere|contestare|responderemos|contestaremos|me comunicare|nos comunicaremos)/s,
      /\bgracias por (?:comunicarse|contactar|contactarnos|su mensaje|escribir|llamar)\b.{0,160}\b(?:le (?:responderemos|contestaremos)|nos comunicaremos|horario de (?:atencion|oficina)|(?:respondere|contestare|comunicare).{0,40}(?:a la brevedad|lo antes posible|en breve))/s,
      /^\W*(?:reponse|message) automatique\b/,
      /\b(?:je suis|nous sommes) (?:actuellement )?(?:absente?s?|en conges?|en vacances|fermes?|en deplacement)\b.{0,120}\b(?:(?:en cas d'?|pour (?:toute |une )?|si c'?est )(?:urgen\w*|demande urgente).{0,20}\b(?:contact|appel|ecri|adress|joindre)\w*|(?:vous|te) (?:repond|rappel|contact)|de retour (?:le|au bureau))/s,
      /\bmerci (?:de nous avoir contactes?|pour votre message)\b.{0,160}\bnous (?:vous )?(?:repondrons|reviendrons|contacterons)|\bmerci (?:de nous avoir contactes?|pour votre message)\b.{0,160}\bheures d'ouverture\b/s,
    ],
  },
  {
    sort: 'unattended',
    forms: [
      /\b(?:this|that) (?:number|line|mailbox|phone number|inbox|text line) (?:(?:is|are) (?:not |un|currently un)(?:monitored|attended|accepting (?:incoming |text )*(?:messages|replies|texts)|able to (?:receive|accept)|staffed|checked|set up to (?:receive|accept))|(?:isn't|is not) (?:monitored|attended|staffed|checked)|(?:does not|doesn't|can't|cannot|can not) (?:accept|receive) (?:incoming |text |any )*(?:messages|replies|texts|sms))/,
      /(?:^\W*|\bthis is an? |\bsent from an? )(?:unmonitored|unattended|un-?manned|outbound[- ]only|no-?reply|send[- ]only) (?:number|line|mailbox|account|message|text|inbox)\b/,
      /(?:^\W*|[.!:,] ?)(?:please )?do not (?:reply|respond) to this (?:message|text|number|sms|email)\b|\breplies (?:to this (?:number|message|text) )?(?:are|will) not (?:be )?(?:monitored|read|delivered|received)\b/,
      /\bthe (?:number|person|subscriber|customer) you(?:'ve| have| are)? (?:texted|messaged|dialed|trying to reach|trying to contact) (?:is (?:not|no longer|unavailable|unable)|has (?:a voice|been|not)|does not|doesn't|cannot|can't|was not)\b/,
      /(?:^\W*|[.!:] ?)(?:your |the |this )?(?:message|text)(?: message)? (?:could not be|was not|cannot be|not) delivered\b|\b(?:this|the) (?:number|phone number|line|subscriber|landline) cannot receive (?:text )?messages\b|^\W*landlines? (?:cannot|can'?t|do not|does not) receive (?:text messages|texts|sms)\b|\bmessage blocking is active\b|^free msg: (?:unable|this)\b/,
      /\b(?:este numero|esta linea|este buzon) no (?:es monitoread|esta monitoread|esta atendid|se monitorea|se revisa|(?:recibe|acepta) (?:mensajes|textos|sms|respuestas))|(?:^\W*|[.!:,] ?)(?:por favor,? )?no (?:responda|conteste|responder) (?:a )?este (?:mensaje|numero|sms|texto)\b/,
      /\b(?:ce numero|cette ligne|cette boite) (?:n'est pas (?:surveillee?|consultee?|lue?)|(?:ne recoit|n'accepte|ne prend)(?: en charge)? (?:pas|aucun)(?: (?:de|les))? ?(?:messages?|sms|reponses?|textos?))|(?:^\W*|[.!:,] ?)(?:merci de )?ne (?:pas repondre|repondez pas) a ce (?:message|numero|sms)\b/,
    ],
  },
  {
    sort: 'code',
    mayAnswer: true,
    forms: [
      /(?:^|[.:!>\])] ?)(?:here is |this is )?(?:your|su|tu|votre|ton) (?:[^\n.?!:\d]{0,40} )?(?:code|pin|otp|passcode|password|codigo|clave|contrasena|mot de passe)(?: (?:de|d'|a|para|for|pour) ?[^\n.?!:\d]{1,30})?(?: (?:is|es|est):?| ?:) ?[a-z]{0,2}-?\d{3}[- ]?\d{1,5}\b/,
      /^\W*(?:[\w .&'-]{1,30}[:>-] ?)?(?:please )?(?:use|enter|usa|use el|utiliza|utilice|ingresa|ingrese|introduce|introduzca|utilisez|entrez|saisissez)(?: (?:the |this |el |le )?(?:verification |security )?(?:code|codigo|otp|pin))?:? [a-z]{0,2}-?\d{3}[- ]?\d{1,5}\b[^?]{0,20}\b(?:to (?:verify|log|sign|confirm|complete|reset|access|authenticate|finish|continue|activate)|as your|for your|para (?:verificar|iniciar|confirmar|entrar|acceder|completar)|como (?:su|tu|codigo|clave|contrasena|pin)|pour (?:verifier|confirmer|vous connecter|valider|activer|acceder)|comme (?:code|votre|ton|mot de passe)|as (?:the|a) \w* ?code)\b/,
      /^\W*\d{4,8} (?:is|es|est) (?:the|el|le) (?:code|codigo|otp)\b|^\W*(?:verification|security|login|confirmation|one[- ]time|access|authentication) (?:code|pin|passcode|password)(?: is)?:? ?[a-z]{0,2}-?\d{4,8}\b|^\W*(?:codigo de (?:verificacion|seguridad|acceso)|code de (?:verification|securite|confirmation))(?: es| est)? ?:? ?\d{4,8}\b/,
      /(?:^|[.:!>\])] ?)[a-z]{0,2}-?\d{3}[- ]?\d{1,5} (?:is|es|est) (?:your|su|tu|votre|ton)\b[^\n.?!]{0,40}\b(?:code|codigo|pin|otp|passcode|password|clave|mot de passe)\b/,
    ],
  },
  { sort: 'driving', forms: DRIVING_FORMS },
  { sort: 'focus', forms: FOCUS_FORMS },
  { sort: 'away', mayAnswer: true, forms: AWAY_FORMS },
  { sort: 'away', forms: OFFICE_FORMS },
  { sort: 'unattended', forms: UNATTENDED_FORMS },
  { sort: 'code', mayAnswer: true, forms: CODE_FORMS },
];

/**
 * Reads a text that nobody wrote: a phone in a driving or focus mode, an office's answer by itself, a line that nobody
 * reads, a one-time code; or a sender that nobody can answer. A person's word or wish beside it makes it a person's.
 *
 * @param text hostile input
 * @param from the sender's number or name, as E.164, short code or sender id
 * @returns `undefined` for what a person may have written
 */
export const readAutomatic = (text: string, from?: string): AutomaticText | undefined => {
  if (from !== undefined && (isShortCode(from) || isAlphanumericSender(from)))
    return automatic('no-reply-sender', isShortCode(from) ? 'automatic.short-code' : 'automatic.sender-name');
  const folded = foldText(text).replace(/\s+/g, ' ').trim();
  if (folded.length < 8 || tellsOfAutomatic(folded)) return undefined;
  for (const { sort, mayAnswer, forms } of WRITTEN) {
    const form = forms.find(one => one.test(folded));
    if (form === undefined) continue;
    if (!isWhole(form) && isAPersons(folded, sort)) return undefined;
    return { ...automatic(sort, `automatic.${sort}`), ...(mayAnswer && { mayAnswer }) };
  }
  return undefined;
};

/** A form of the whole text, word by word, leaves no place for anybody's wish. */
const isWhole = ({ source }: RegExp): boolean => source.startsWith('^') && source.endsWith('$');

/** Neither a line that nobody reads nor a sender of codes says "I". */
const isAPersons = (folded: string, sort: AutomaticSort): boolean =>
  wantsSomething(folded) || ((sort === 'unattended' || sort === 'code') && speaksOfThemselves(folded));

const automatic = (sort: AutomaticSort, rule: keyof TextsReasons & `automatic.${string}`): AutomaticText => ({
  sort,
  because: because(rule, { sort }),
});
