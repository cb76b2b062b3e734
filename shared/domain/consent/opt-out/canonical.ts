import { plainWords } from '../../text/plain-words';

/** Short forms of text messages, written out, so that the phrase rules know one spelling of each word. */
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    text: 'txt',
    texts: 'txts txtz textz',
    texting: 'txting textin txtin texing txtng',
    texted: 'txted txtd',
    message: 'msg mesage messege',
    messages: 'msgs mesages messeges mssgs msges',
    messaging: 'msging messagin',
    please: 'pls plz plse pleas plase pleaze',
    you: 'u',
    your: 'ur yr',
    dont: 'dnt',
    number: 'num nbr nmber',
    anymore: 'anymor',
    sending: 'sendin',
    unsubscribe: 'unsub',
    stop: 'stahp stawp stap stahhp staph stooop stoppit',
  }).flatMap(([word, forms]) => forms.split(' ').map(form => [form, word] as const)),
);

/** Words of English, Spanish or French that are one letter away from `stop`; all others that near are misspellings. */
const NOT_STOP: ReadonlySet<string> = new Set(
  'top sop shop slop step stow swop atop stoop stops stomp strop estop spot stoup sto std stp soap scop tops stob stot'.split(
    ' ',
  ),
);

/**
 * A text, or a clause of it, as the opt-out rules read it: plain words, short forms written out, and misspellings of
 * STOP and UNSUBSCRIBE put right (`stpo`, `st0p`, `S.T.O.P.`, `STOPPP`, `unsuscribe`).
 */
export const canonical = (text: string): string => {
  const { words } = plainWords(text.replace(/#(?!\s?\d)/g, ' number '));
  if (words.length >= 4 && words.every(word => word.length === 1)) return canonicalWord(words.join(''));
  return words.map(canonicalWord).join(' ');
};

const canonicalWord = (word: string): string => {
  const written = WRITTEN_OUT.get(word);
  if (written !== undefined) return written;
  const calm = word.replace(/(.)\1{2,}/g, '$1').replace(/^ss|pp$/g, pair => pair[0] ?? '');
  const letters = /^[a-z]*0[a-z]*$/.test(calm) ? calm.replace('0', 'o') : calm;
  if (letters === 'stop' || (isNear(letters, 'stop', 1) && !NOT_STOP.has(letters) && letters.length >= 4))
    return 'stop';
  if (letters.length >= 8 && letters.startsWith('un') && isNear(letters, 'unsubscribe', 2)) return 'unsubscribe';
  return word;
};

/** Optimal string alignment distance of at most `most`: one letter added, dropped, changed, or two neighbours swapped. */
const isNear = (a: string, b: string, most: number): boolean => {
  if (Math.abs(a.length - b.length) > most) return false;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return (rows[a.length]?.[b.length] ?? most + 1) <= most;
};
