import { languageChain } from '../auto-messages/find-message';
import { foldText, plainWords } from '../text/plain-words';
import type { QuickReply } from './schema';

export type QuickReplySearch = {
  readonly workstream: string;
  /** The conversation's language, and its channel's, which stands in where nothing is written in the first. */
  readonly language: string;
  readonly channelLanguage: string;
  /** What follows `/q`: words, tags, `#tag`; a lone `#` asks for the tags alone. */
  readonly q?: string | undefined;
  /** Every one of them. */
  readonly tags?: readonly string[] | undefined;
};

export type FoundQuickReplies = {
  /** Of the replies below; the wanted one when there are none at all. */
  readonly language: string;
  /** Best first. */
  readonly replies: readonly QuickReply[];
  /** The tags of this workstream and language, with how many replies have each. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
};

/**
 * The quick replies that an agent may send in a conversation: those of its workstream or of every one, in its language, or in
 * the first language of the chain that has any. A search keeps those in which every word is found: as a tag, in the title, in the text.
 */
export const findQuickReplies = (all: readonly QuickReply[], search: QuickReplySearch): FoundQuickReplies => {
  const ofWorkstream = all.filter(
    ({ workstreams }) => workstreams.length === 0 || workstreams.includes(search.workstream),
  );
  const languages = languageChain(search.language, search.channelLanguage);
  const language = languages.find(wanted => ofWorkstream.some(reply => speaks(reply, wanted))) ?? search.language;
  const offered = ofWorkstream.filter(reply => speaks(reply, language));
  const words = (search.q ?? '').split(/\s+/).filter(word => word !== '');
  const asked = words.flatMap(word => (word.startsWith('#') ? [word.slice(1)] : [])).filter(tag => tag !== '');
  const others = words.filter(word => !word.startsWith('#')).flatMap(word => plainWords(word).words);
  const ranked = offered.flatMap(reply => {
    const isTagged =
      (search.tags ?? []).every(tag => hasTag(reply, tag)) && asked.every(tag => hasTag(reply, tag, true));
    const rank = isTagged ? rankOf(reply, others) : undefined;
    return rank === undefined ? [] : [{ reply, rank }];
  });
  ranked.sort((a, b) => b.rank - a.rank || (a.reply.title < b.reply.title ? -1 : 1));
  const isForTags = words.length > 0 && words.every(word => word === '#');
  return { language, replies: isForTags ? [] : ranked.map(({ reply }) => reply), tags: tagsOf(offered) };
};

/** A reply in `es` is for every Spanish; one in `es-MX` for that one, and for who asks for any Spanish. */
const speaks = ({ language }: QuickReply, wanted: string): boolean =>
  language === wanted ||
  (wanted.startsWith(`${language}-`) && !language.includes('-')) ||
  language.startsWith(`${wanted}-`);

const hasTag = ({ tags }: QuickReply, tag: string, begins = false): boolean => {
  const wanted = foldText(tag);
  return tags.some(each => (begins ? foldText(each).startsWith(wanted) : foldText(each) === wanted));
};

/** What a word is worth where it is found; a word that is found nowhere rules the reply out. */
const WORTH = { tag: 8, titleWord: 6, titleBegin: 5, tagBegin: 4, textWord: 2, textBegin: 1 } as const;

const rankOf = (reply: QuickReply, words: readonly string[]): number | undefined => {
  const [title, text] = [plainWords(reply.title).words, plainWords(reply.text).words];
  const tags = reply.tags.map(tag => plainWords(tag).words);
  let sum = 0;
  for (const word of words) {
    const begins = (each: string) => each.startsWith(word);
    const worth = tags.some(each => each.join('') === word)
      ? WORTH.tag
      : title.includes(word)
        ? WORTH.titleWord
        : title.some(begins)
          ? WORTH.titleBegin
          : tags.some(each => each.some(begins))
            ? WORTH.tagBegin
            : text.includes(word)
              ? WORTH.textWord
              : text.some(begins)
                ? WORTH.textBegin
                : 0;
    if (worth === 0) return undefined;
    sum += worth;
  }
  return sum;
};

const tagsOf = (replies: readonly QuickReply[]): FoundQuickReplies['tags'] => {
  const counts = new Map<string, number>();
  for (const tag of replies.flatMap(({ tags }) => [...new Set(tags.map(foldText))]))
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([tag, count]) => ({ tag, count }));
};
