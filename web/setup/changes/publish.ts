import { api } from '../draft/api';
import type { DraftStore } from '../draft/draft-store';
import { readOpened } from '../draft/open-draft';

export type Choice = { readonly kind: string; readonly id: string; readonly take: 'mine' | 'theirs' };
type Given = { readonly comment: string; readonly choices?: readonly Choice[]; readonly overrule?: string };

/**
 * Makes the draft in hand live, and takes over what is live then.
 *
 * @param live the version that the person saw as the live one; another one refuses with what differs
 * @throws Refused with the server's own sentence
 */
export const publishDraft = async (store: DraftStore, live: string, { comment, choices = [], overrule }: Given) => {
  const isKept = (await store.flush()) && store.tag() !== '';
  const { edited, opened } = store.now();
  const { body } = await api.call(
    'configPublish',
    {
      body: {
        config: isKept ? 'draft' : { document: edited.now, base: opened.base },
        comment,
        choices: [...choices],
        ...(overrule !== undefined && { overrule: { reason: overrule } }),
      },
    },
    { headers: { 'if-match': live === '' ? '*' : `"${live}"` } },
  );
  store.reopen(await readOpened(true));
  return body;
};
