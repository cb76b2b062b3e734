/** A person's own question or story about a text of a machine, on folded text: "I got this code 123456, why?". */
const TOLD =
  /\b(?:my code|the code|this code|a code|that code|your code|codes?) (?:\S*\d\S* )?(?:you sent|i (?:got|received|entered)|does ?n[o']t|did ?n[o']t|is not|isn't|isnt|never|won't|wont|not working|expired|keeps)|\b(?:i (?:got|received|need|never|didn'?t|did not|want|keep getting|can'?t)|why (?:did|do|am|is)|what is|when (?:will|do)|where|how do|no (?:me )?(?:llega|llego|recibi)|necesito|je n'ai pas|j'ai pas)\b[^.]{0,60}\b(?:code|codigo|pin|otp|auto(?:matic|mated)?[- ]?(?:reply|response|message)|number|message|mensaje)\b/;

/** What machines ask for and offer themselves: taken out before a person's wish is looked for. */
const OF_MACHINES: readonly RegExp[] = [
  /\b(?:please )?(?:call|contact|dial|email|visit|text|see|reach)(?: (?:out )?to)? (?:us|our|your|the (?:office|store|front|main|number|hospital|nearest)|customer|support|(?:\(?\+?\d[-\d().]*|https?:\S+|www\.\S+|[\w.]+@[\w.]+))/g,
  /\bplease (?:leave (?:a|your|us a) (?:\w+ )?(?:message|name|voicemail)|allow|note|be advised|be patient|do not (?:reply|respond)|feel free|go to)\b/g,
  /\bpor favor,? (?:no (?:responda|conteste|responder)|llame (?:al|a (?:nuestr|la))|deje)\b|\bmerci de ne pas repondre\b/g,
  /\bfor (?:urgent|immediate)[^.]{0,30} please (?:contact|call)\b|\bhow (?:can|may) (?:we|i) (?:help|assist)(?: you)?\?|\b(?:need|want) help\?/g,
];

/** A question, a wish, or something that is missing, in English, Spanish and French. */
const WISHES =
  /[?¿]|\b(?:(?:can|could|would|will) (?:you|u|ya|someone|somebody|anyone|i)|please|pls|plz|kindly|por favor|porfa|svp|s'il vous plait)\b|\b(?:i|we)(?:'d| would)? (?:\w+ )?(?:need|want|like|require|ordered|bought|paid)\b|\b(?:call|text|tell|send|email|help|refund|contact|give|bring|let) (?:me|us)\b(?! know)|\b(?:cancel|hold|change|refund|deliver|ship|track|stop|bring|leave|drop|send) (?:my|our|the|it|them|this|everything|after|before|tomorrow|today|to (?:my|our|the|home|work|a)|at (?:my|our|the|home|work))\b|\b(?:my|our) (?:\w+ )?(?:order|delivery|package|parcel|account|appointment|refund|bill|item|card|service|prescription)s?\b|\b(?:never|not|n't|hasn't|haven't) (?:yet )?(?:arrived?|came|come|work(?:ing|s)?|received?)\b|\b(?:necesito|quiero|quisiera|ocupo|pued(?:e|en|es|o)|podria[ns]?|llameme|llamenme|llamame|cancelen?|entregu?en?(?:lo)?|mandeme|envieme|ayudeme|mi (?:pedido|cuenta|paquete|cita|entrega))\b|\b(?:j'ai besoin|je voudrais|je veux|pouvez|pourriez|appelez-moi|rappelez-moi|envoyez|livrez|deposez|annulez|ma commande|mon colis)\b/;

const THEMSELVES = /\b(?:i|i'?m|i'?ve|i'?ll|me|my|mine|mi|mis|yo|je|mon|mes|moi)\b|\bj'/;

/** True when a text tells of a machine's text, or asks about it. On folded text. */
export const tellsOfAutomatic = (folded: string): boolean => TOLD.test(folded);

/** True when a person wants or asks something in it, beside what machines say by themselves. On folded text. */
export const wantsSomething = (folded: string): boolean =>
  WISHES.test(OF_MACHINES.reduce((rest, form) => rest.replace(form, ' '), folded));

export const speaksOfThemselves = (folded: string): boolean => THEMSELVES.test(folded);
