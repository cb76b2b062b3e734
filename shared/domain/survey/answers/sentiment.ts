/** Words for a grade from 1 to 5, folded; each must be the whole of what is said. */
const GRADES: Readonly<Record<1 | 2 | 3 | 4 | 5, string>> = {
  1: 'terrible|awful|horrible|worst|the worst|very bad|very dissatisfied|not satisfied at all|not at all|hated it|useless|sucks|it sucked|muy mal|muy malo|muy mala|pesimo|pesima|nada|fatal|tres mauvais|nul|horrible service|terrible service',
  2: 'bad|poor|not good|not great|not happy|unhappy|dissatisfied|unsatisfied|not satisfied|mal|malo|mala|no muy bien|pas bien|mauvais|disappointed|disappointing',
  3: 'ok|okay|fine|so so|average|meh|neutral|alright|regular|mas o menos|normal|moyen|bof|correct',
  4: 'good|pretty good|not bad|not bad at all|nada mal|pas mal|nice|satisfied|happy|well|bien|bueno|buena|contento|satisfecho|satisfecha|bon|satisfait',
  5: 'great|excellent|awesome|amazing|perfect|fantastic|wonderful|superb|outstanding|the best|best|very good|very satisfied|very happy|loved it|love it|brilliant|really good|super|excelente|muy bien|muy bueno|muy buena|perfecto|perfecta|genial|fantastico|maravilloso|muy satisfecho|muy satisfecha|muy contento|tres bien|parfait|genial|excellent service|great service|excellent job|great job|good job|very|mucho|tres',
};

const BY_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries(GRADES).flatMap(([grade, words]) => words.split('|').map(word => [word, Number(grade)] as const)),
);

/** Ease from 1 to 7, for the effort question. */
const EASE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    1: 'very hard|very difficult|extremely hard|impossible|muy dificil|tres difficile',
    2: 'hard|difficult|dificil|difficile|not easy|no fue facil|pas facile',
    6: 'easy|facil|it was easy|fue facil|pretty easy|facile',
    7: 'very easy|super easy|really easy|extremely easy|so easy|muy facil|tres facile',
  }).flatMap(([grade, words]) => words.split('|').map(word => [word, Number(grade)] as const)),
);

/** Faces for a grade from 1 to 5. A thumb, up or down, has no place on a scale: it is asked about, as one on the question. */
const EMOJI: readonly (readonly [RegExp, number])[] = [
  [/^[😍🤩🥰😁💯🎉❤🔥👏]+$/u, 5],
  [/^[🙂😊😀😃😄☺👌]+$/u, 4],
  [/^[😐😑😶]+$/u, 3],
  [/^[🙁☹😕😞😔]+$/u, 2],
  [/^[😡🤬😠🤮💩]+$/u, 1],
];

/** Around a grade without changing it. */
const PADDING =
  /^(?:it was|was|its|that was|everything was|all|fue|todo|estuvo|cetait|service was|help was) | (?:thanks|thank you|thx|thank u|ty|gracias|merci|service|help|job|today|indeed|man|guys|muchas gracias|thanks a lot|thank you so much)$/g;

const READ = 'ok|okay|okey|oki|k|kk|alright|all right|fine|sure|vale|bueno|d ?accord|cool';
const THANKS =
  '(?:thanks|thank you|thank u|thx|ty|many thanks|gracias|muchas gracias|mil gracias|merci|merci beaucoup|merci bien)(?: (?:so much|very much|a lot|again|bye|have a good (?:day|one)|adios))*';
/** "Ok" and "Ok thanks" say that a text was read; they grade nothing. "Regular" and "normal" alone are grades. */
const COURTESY = new RegExp(
  `^(?:${READ}|got it)(?: (?:${READ}|got it))*$|^(?:(?:${READ}|correct|regular|normal) )+${THANKS}$`,
);

/** The grade that a short wording gives, 1 to 5: "great!!" is 5, "not good" 2. `undefined` for anything it doesn't know. */
export const gradeOf = (plain: string): number | undefined =>
  COURTESY.test(plain) ? undefined : lookUp(BY_WORDS, plain);

/** The ease that a wording gives, 1 (very hard) to 7 (very easy). */
export const easeOf = (plain: string): number | undefined => lookUp(EASE, plain);

/** The grade of a text of faces alone. */
export const gradeOfEmoji = (text: string): number | undefined => {
  const bare = text.replace(/\u{fe0f}|\p{Emoji_Modifier}|[\s!.]/gu, '');
  return EMOJI.find(([emoji]) => emoji.test(bare))?.[1];
};

const lookUp = (words: ReadonlyMap<string, number>, plain: string): number | undefined => {
  const direct = words.get(plain);
  if (direct !== undefined) return direct;
  const bare = plain.replace(PADDING, '').replace(PADDING, '').trim();
  const found = words.get(bare);
  if (found !== undefined) return found;
  // "great great", "soooo good": the same word again, or a letter held down, is the same grade.
  const calm = bare.replace(/\b(\w+)(?: \1)+\b/g, '$1').replace(/(\w)\1{2,}/g, '$1');
  return words.get(calm) ?? words.get(calm.replace(/^(?:so|really|just|absolutely|simply) /, ''));
};
