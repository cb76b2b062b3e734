import type { z } from 'zod';
import type { quickReply } from '../../shared/api/conversations/quick-replies';
import type { Desk } from './desk';

export type QuickReply = z.output<typeof quickReply>;
type Found = { readonly tags: readonly { readonly tag: string; readonly count: number }[] };

/** So many lines as stay on a screen. */
const MOST = 9;

/** `/q`, `/q refund`, `/q #billing`, `/q #`: what there is, numbered; `/1` sends the first of them. */
export const lookUp = async (desk: Desk, conversation: string, line: string): Promise<readonly QuickReply[]> => {
  const q = line.slice('/q'.length).trim();
  const { replies, tags } = (await desk.call('quickReplies', { query: { conversation, q } })).body;
  for (const said of q === '#' ? tagLines(tags) : replyLines(replies)) console.log(said);
  return replies.slice(0, MOST);
};

const tagLines = (tags: Found['tags']): readonly string[] =>
  tags.length === 0 ? ['There are no tags.'] : tags.map(({ tag, count }) => `#${tag} (${count})`);

const replyLines = (replies: readonly QuickReply[]): readonly string[] => {
  if (replies.length === 0) return ['No quick reply is like that. "/q" alone lists all, "/q #" the tags.'];
  const listed = replies.slice(0, MOST).map(({ title, text, missing }, at) => {
    const empty = missing.length === 0 ? '' : `  (empty now: ${missing.join(' ')})`;
    return `/${at + 1}  ${title}: ${text}${empty}`;
  });
  const more = replies.length > MOST ? [`and ${replies.length - MOST} more: add a word`] : [];
  return [...listed, ...more];
};

/** The one that a line such as `/2` chooses from what was last listed, or why there is none. */
export const chosen = (line: string, listed: readonly QuickReply[]): QuickReply | string =>
  listed[Number(line.slice(1)) - 1] ?? 'There is none with that number. "/q" lists them.';
