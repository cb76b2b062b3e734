import { foldText } from '../../text/plain-words';
import { TROUBLES } from './troubles';

/** Openings and wordings of a request, in English, Spanish and French, on folded text (no accents, lower case). */
const REQUESTS: readonly RegExp[] = [
  /\b(?:can|could|would|will) (?:you|u|ya|someone|somebody|anyone|i|we)\b/,
  /\b(?:please|pls|plz|kindly) (?!(?:keep|continue|note)\b)\w+/,
  /\b(?:i|we) (?:still |really |also |just )?(?:need|want|would like|require|am looking for|am waiting for)\b/,
  /\b(?:im|i'm|i am|we are|we're) (?:still )?(?:waiting|looking for|locked out|missing)\b/,
  /\b(?:id|i'd|we'd) like (?!to (?:thank|say))/,
  /\b(?:where|when|how|why|what|who|which)(?:'s|s)? (?:is|are|was|were|do|does|did|can|should|will|would|about|time|my|the|to|much|many|long)\b/,
  /\bwheres? (?:my|the)\b/,
  /\b(?:call|text|email|contact|send|refund|help|tell) (?:me|us)\b/,
  /\b(?:never|not yet|still not|hasnt|hasn't|havent|haven't|didnt|didn't|did not|has not|have not) (?:yet )?(?:arrived?|came|come|received?|got|gotten|get|been|worked?|solved?|resolved?|fixed)\b/,
  /\b(?:still|is|does|it's|its) (?:not|n't) working\b|\b(?:doesnt|doesn't|isnt|isn't|stopped) work(?:ing)?\b|\bstill (?:broken|missing|waiting|locked)\b/,
  /\b(?:another|one more|other) (?:question|thing|problem|issue|order)\b/,
  /\b(?:puede|pueden|podria|podrian|puedes|podrias|me puede|puedo)\b/,
  /\b(?:necesito|quiero|quisiera|me gustaria (?:saber|recibir|hablar|que me)|ocupo)\b/,
  /\b(?:donde|cuando|como|por que|cuanto|cual|quien) (?:esta|estan|es|son|puedo|llega|abren|cierran|cuesta|hago|va)\b/,
  /\b(?:llameme|llamenme|escribame|enviame|envieme|mandeme|ayudeme|devuelvame|llamame|mandame|ayudame)\b/,
  /\b(?:no (?:me )?(?:ha |han )?(?:llegado|llego|recibi|recibido|funciona)|todavia no|aun no|otra pregunta|por favor \w+)\b/,
  /\b(?:pouvez vous|pourriez vous|pouvez-vous|pourriez-vous|est-ce que|j'ai besoin|je voudrais|je veux|j'attends|appelez-moi|rappelez-moi|envoyez-moi|aidez-moi)\b/,
  /\b(?:ou est|ou sont|quand|comment|pourquoi|combien) (?:est|sont|puis|faire|vais|arrive|coute|mon|ma|mes)\b|\bou (?:est|sont) (?:mon|ma|mes)\b/,
  /\b(?:pas (?:encore )?(?:recu|arrive)|ne marche pas|autre question)\b/,
];

/** Polite words that look like a request and are none. */
const POLITE =
  /\b(?:can'?t thank you enough|could(?:n'?t)? (?:not )?be (?:better|happier)|(?:i |we )?need(?:ed)? (?:nothing|no more)|no need|if you (?:can|could)|thank you for (?:your )?help)\b/g;

/** True when a text asks for something that a person should see to: a question, a request, trouble that nobody has seen to. */
export const asksForSomething = (text: string): boolean => {
  const folded = foldText(text).replace(/\s+/g, ' ').replace(POLITE, ' ');
  return asksAQuestion(folded) || [...REQUESTS, ...TROUBLES].some(wording => wording.test(folded));
};

/** A question mark after at least three words: "What?" and "5?" ask for nothing that an agent could do. */
const asksAQuestion = (folded: string): boolean =>
  folded
    .split('?')
    .slice(0, -1)
    .some(before => (before.match(/[\p{L}\p{N}']+/gu)?.length ?? 0) >= 3);

/** Something is wrong or should be done, said in a few words: "I was charged twice", "cancel my account". */
const PROBLEM =
  /\b(?:lost|stolen|stole|broken|broke|missing|damaged|faulty|declined|rejected|refused|denied|fail(?:s|ed|ing)|overcharged|charged|blocked|locked|pending|terminated|cancel(?:l?ed|l?ing|lation)?|refund|activate|terminate|reset|stop the|return my|fix my|(?:wont|won't|cant|can't|cannot|dont|don't|doesnt|doesn't|didnt|didn't|not) (?:work|working|log|login|open|find|access|pay|withdraw|process|arrive|completed)|gone|forgot my|perdi|perdido|robaron|roto|rota|danado|rechazad[oa]|bloquead[oa]|falla|fallo|cobraron|cancelar|reembolso|perdu|volee?s?|cassee?s?|refuse|bloque|annuler|rembourse\w*)\b/;

/** True when a text that is no answer tells of a problem; in an answer's own words it needs {@link asksForSomething}. */
export const tellsOfAProblem = (text: string): boolean => PROBLEM.test(foldText(text));
