/** Folded words, without marks: `you ve been`, `c etait`. */
const MANY = (words: string): string => `(?:${words})`;

const YOU = 'you|u|ya|yall|y all|you guys|you all|they|she|he|everyone|everybody|all of you|your team|the team';
const WERE = 'are|r|re|were|was|is|s|ve been|have been|has been';
const VERY =
  'so|very|really|such|truly|super|extremely|absolutely|just|all|a|an|the|my|too|incredibly|always|simply|honestly';
const GOOD =
  'great|good|helpful|kind|awesome|amazing|wonderful|fantastic|excellent|patient|sweet|nice|lovely|friendly|polite|professional|best|stars?|angels?|life ?savers?|legends?|gems?|perfect|brilliant|superb|outstanding|incredible|quick|fast|efficient|big|huge';
const THING =
  'help|service|support|assistance|time|patience|kindness|work|response|responses|reply|replies|info|information|update|updates|answer|answers|attention|care|understanding|efforts?|concern|advice|tips?|clarification|confirmation|explanation|heads up|follow up';
const DONE = 'help|service|job|team|person|people|agent|support|work|ones?';

/** Who is praised is us; nothing in it can be a request, or turn it round. */
const praise = (names: readonly string[]): RegExp =>
  new RegExp(
    // Behind a negation nobody is praised.
    `(?<!\\b(?:no|not|never|nunca|jamas|nadie|nobody|ni|pas) )(?:${[
      `\\b${MANY([YOU, ...names].join('|'))} ${MANY(WERE)} (?:${MANY(VERY)} )*${MANY(GOOD)}(?: ${MANY(DONE)})?\\b`,
      `\\b${MANY(YOU)} (?:did|do) (?:a |an |such a )?(?:${MANY(VERY)} )*${MANY(GOOD)}(?: job| work)?\\b`,
      `\\b${MANY(YOU)} (?:rock|rocks|made my day|saved me|saved my day|saved the day)\\b`,
      '\\b(?:keep up the (?:good|great) work|well done|nice job|great work|good work|love you guys|hats off)\\b',
      '\\b(?:(?:usted|ustedes|ud|uds|ella|el|todos) )?(?:eres|es|son|fue|fueron|fuiste|estuvo|ha sido|han sido) (?:(?:muy|tan|un|una|lo|el|la|los|las|super|de lo|mas|bien) )*(?:amables?|excelentes?|buen[oa]s?|genial(?:es)?|atent[oa]s?|mejor(?:es)?|maxim[oa]|angel|gran ayuda|eficientes?|rapid[oa]s?)\\b',
      '\\bvous (?:etes|avez ete) (?:(?:tres|super|si|trop|vraiment|le|la|les|un|une|d une|d un) )*(?:gentil(?:le)?s?|aimables?|parfaite?s?|efficaces?|meilleure?s?|super|top|genia(?:l|le|ux)|adorables?|patiente?s?|grande aide)\\b',
    ].join('|')})`,
    'g',
  );

/** What we are thanked for: "for all your great help". */
const THANKED_FOR = new RegExp(
  `\\bfor (?:being (?:${MANY(VERY)} )*${MANY(GOOD)}|(?:all )?(?:of )?(?:your|the|ur|this|that)?(?: ?${MANY(`${GOOD}|prompt|speedy|hard|continued|kind|all|amazing`)})* ?${MANY(THING)})\\b`,
  'g',
);

/** It looks like thanks, and is none: "no thanks to you", "no good". */
const TURNED_ROUND =
  /\b(?:no|ni|not),? thank(?:s| you)? to\b|\b(?:no|not|never|ni) (?:very |so |a |muy |tan )?(?:good|great|nice|help|helpful|service|perfect|excellent|wonderful|awesome|amazing|love|kind|bueno|buena|bien|amable|excelente|bon|bonne|gentil|received|done|fixed|sorted|resolved)\b/;

/** @param folded with its marks: "no, great, thanks" is another thing than "no great thanks" */
export const isTurnedRound = (folded: string): boolean => TURNED_ROUND.test(folded.replace(/\s+/g, ' '));

/**
 * Words where praise of us is thanks, and what thanks are for is left out.
 *
 * @param plain folded words with single spaces between
 * @param names folded, letters alone
 */
export const praiseAsThanks = (plain: string, names: readonly string[]): string =>
  plain.replace(THANKED_FOR, ' ').replace(praise(names), ' thanks ').replace(/\s+/g, ' ').trim();
