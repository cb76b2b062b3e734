import { foldText } from './plain-words';

export type DetectedLanguage = 'en' | 'es' | 'fr';

/** Words that belong to one of the languages; those that several share (`no`, `ok`, `la`, `pues`) tell nothing. */
const WORDS: Readonly<Record<DetectedLanguage, ReadonlySet<string>>> = {
  en: wordSet(
    'the is are was were my your his her our their what where when why how who which i you he she it we they this that these those and or but if with without for from to of in on at by an be been am do does did dont doesnt didnt can cant cannot could would should will wont have has had havent hasnt not yes hi hello hey please thanks thank thx order orders help need want know get got send sent late lost received refund cancel morning today tomorrow yesterday week still there here much many any some just about up out now me im ive its whats wheres hows bill appointment open closed store hours speak someone good great bad very really money account u ur ya lol',
  ),
  es: wordSet(
    'el los las una unos unas que quien cual cuando donde como porque por para con sin de del al mi mis tu tus su sus ella nosotros ustedes usted ellos esta este esto estos estas ese esa eso aqui alli hay es son soy estoy estan era fue ser estar tengo tiene tienen necesito quiero quisiera puedo puede pueden hola buenos buenas dias tardes noches gracias favor pedido pedidos ayuda cuenta dinero cita factura tarde muy mas pero tambien nunca siempre hoy manana ayer semana todavia aun llego llega llegado recibido enviar hablar alguien persona abierto cerrado tienda horario cuanto cuesta reembolso bien mal bueno si se lo le les me nos hacer cancelar cambiar saber quien recibi paquete idioma espanol entiendo hablo habla hablan ingles abren cierran abre cierra hora horas oigan oiga disculpe mande sabe saben pueda ocupo ayudar ayudarme ayudeme necesitamos estamos tienes quieres dime digame gustaria',
  ),
  fr: wordSet(
    'le les un une des du et ou est sont suis etes etait je il elle nous vous ils elles mon ma mes ton ta votre vos notre nos ce cet cette ces qui quoi quand comment pourquoi combien avec sans pour dans sur au aux pas ne plus bonjour bonsoir salut merci svp oui non commande colis aide besoin veux voudrais peux pouvez peut avez avoir ai recu livraison livre facture rendez argent compte retard encore deja aujourdhui demain hier semaine toujours quelquun parler ouvert ferme magasin horaires remboursement bien tres mais aussi jamais mauvais cest jai quel quelle plait ici francais comprends comprend parle parlez anglais heure heures fermez ouvrez pouvons savez',
  ),
};

/** Letters and marks that one of the languages has and the others don't. */
const MARKS: readonly (readonly [DetectedLanguage, RegExp])[] = [
  ['es', /[ñ¿¡íóú]/giu],
  ['fr', /[çèêàùœîôû]|\b(?:qu|[ldjmtsnc])['’](?=[aeiouhéêy])/giu],
];

/** Words that stand in names of people and places everywhere (`Juan de la Cruz`, `El Paso`): by themselves they tell no language. */
const IN_NAMES = wordSet('el la los las de del al san un una the of and at in on by le les des du un une sur');

/** Which words of a text belong to a language, and to no name alone. `all`: those that stand in names as well. */
export const wordsOf = (language: DetectedLanguage, words: readonly string[]) => {
  const all = words.filter(word => WORDS[language].has(word));
  return { all, own: all.filter(word => !IN_NAMES.has(word)) };
};

/**
 * The language of a short text, for choosing a queue or a message: English, Spanish or French.
 *
 * Counts words that only one of them has, and marks such as `¿`, `ç` or `l'`. One clear word is enough for a very short
 * text (`gracias`); a text in which two languages are close, or a long one that hardly has a known word, is unsure.
 *
 * @returns `undefined` when unsure (`5`, `ok`, a name, another language): the caller keeps what it knew before
 */
export const detectLanguage = (text: string): DetectedLanguage | undefined => {
  const words = foldText(text)
    .replace(/(?<=\p{L})'(?=\p{L}{1,2}\b)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => /^\p{L}+$/u.test(word));
  if (words.length === 0) return undefined;
  const [best, second] = scores(text, words);
  if (best === undefined || second === undefined || best.score === 0) return undefined;
  const isClear = best.score >= second.score * 1.5 && best.score - second.score >= 1;
  return isClear && best.score / words.length >= 0.15 ? best.language : undefined;
};

const scores = (text: string, words: readonly string[]) =>
  (['en', 'es', 'fr'] as const)
    .map(language => ({ language, score: wordScore(language, words) + markScore(language, text) }))
    .sort((a, b) => b.score - a.score);

const wordScore = (language: DetectedLanguage, words: readonly string[]): number =>
  words.reduce((score, word) => {
    if (!WORDS[language].has(word)) return score;
    const shared = Object.values(WORDS).filter(known => known.has(word)).length;
    return score + 1 / shared ** 2;
  }, 0);

const markScore = (language: DetectedLanguage, text: string): number =>
  MARKS.filter(([of]) => of === language).reduce(
    (score, [, mark]) => score + Math.min(3, text.slice(0, 2_048).normalize('NFC').match(mark)?.length ?? 0),
    0,
  );

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
