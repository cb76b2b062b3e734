/** A text kept ready: filled in but for its open places. */
export type QuickReply = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly segments: number;
};

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLocaleLowerCase();

/** Those that have every word, the ones that begin with them first. `#tag` asks for a tag. No word: all, as they stand. */
export const findReplies = (replies: readonly QuickReply[], words: string): readonly QuickReply[] => {
  const asked = plain(words).split(/\s+/).filter(Boolean);
  if (asked.length === 0) return replies;
  return replies
    .map((reply, at) => ({ reply, at, score: scoreOf(reply, asked) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map(({ reply }) => reply);
};

/** 0 when a word is missing. In the title counts more than in the text, and at its beginning the most. */
const scoreOf = ({ title, text, tags }: QuickReply, asked: readonly string[]): number => {
  const [head, body, labels] = [plain(title), plain(text), tags.map(plain)];
  let score = 0;
  for (const word of asked) {
    const tag = word.startsWith('#') ? word.slice(1) : undefined;
    if (tag !== undefined ? labels.some(label => label.startsWith(tag)) : head.startsWith(word)) score += 4;
    else if (tag === undefined && head.includes(word)) score += 2;
    else if (tag === undefined && body.includes(word)) score += 1;
    else return 0;
  }
  return score;
};
