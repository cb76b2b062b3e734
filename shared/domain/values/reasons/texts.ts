/** What a text is besides its words, and in which language: rule ids with the facts that each compared. */
export type TextsReasons = {
  'automatic.away': { sort: string };
  'automatic.code': { sort: string };
  'automatic.driving': { sort: string };
  'automatic.focus': { sort: string };
  'automatic.sender-name': { sort: string };
  'automatic.short-code': { sort: string };
  'automatic.unattended': { sort: string };
  'language.clear-change': { before: string; to: string };
  'language.same': { language: string };
  'language.set-by-agent': { language: string };
  'language.too-short': { language: string; read: string; words: number };
  'language.unsure': { language: string };
  'reaction.known-form': { reaction: string; change: string };
  'reaction.of-media': { reaction: string; change: string };
  'reaction.quotes-ours': { reaction: string; change: string };
};
