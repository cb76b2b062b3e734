import type { LinkKind, LinkRow } from '../../links/public-links';
import type { Because } from '../../values/because';
import type { Decision } from './decision';

/**
 * Makes a link for the customer of this thread: its row is written when the decision is published, its address is returned for
 * a text. The same kind and subject give the same link again, with its new expiry.
 */
export const makeLink = (
  decision: Decision,
  link: Omit<LinkRow, 'kind' | 'thread'> & {
    readonly kind: LinkKind;
    readonly subject: string;
    readonly because: Because;
  },
): string => {
  const { kind, subject, because, ...row } = link;
  const token = decision.links.token(kind, decision.state.id, subject);
  decision.record({ kind: 'link-made', link: kind, token, ...row, because });
  return decision.links.url(kind, token);
};
