import type { LinkKind, LinkRow } from '../../links/public-links';
import type { Because } from '../../values/because';
import type { Draft } from './decision';

/**
 * Makes a link for the customer of this thread: its row is written when the decision is published, its address is returned for
 * a text. The same kind and subject give the same link again, with its new expiry.
 */
export const makeLink = (
  draft: Draft,
  link: Omit<LinkRow, 'kind' | 'thread'> & {
    readonly kind: LinkKind;
    readonly subject: string;
    readonly because: Because;
  },
): string => {
  const { kind, subject, because, ...row } = link;
  const token = draft.links.token(kind, draft.state.id, subject);
  draft.record({ kind: 'link-made', link: kind, token, ...row, because });
  return draft.links.url(kind, token);
};
