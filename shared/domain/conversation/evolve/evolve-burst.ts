import type { Outcome } from '../model/outcomes';
import type { CustomerBurst } from '../model/state';

type BurstGrew = Extract<Outcome, { kind: 'burst-grew' }>;

/** At most so many texts of one burst are kept for classification; the log has them all. */
const BURST_TEXTS = 10;

/** The burst with one text more, in the order in which its texts were received. */
export const growBurst = (
  burst: CustomerBurst | undefined,
  { text, receivedAt, preferredAgent }: BurstGrew,
): CustomerBurst => {
  const texts = [...(burst?.texts ?? []), { receivedAt, text: text.slice(0, 500) }]
    .sort((a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt))
    .slice(0, BURST_TEXTS);
  const agent = preferredAgent ?? burst?.preferredAgent;
  return { since: burst?.since ?? receivedAt, texts, ...(agent !== undefined && { preferredAgent: agent }) };
};
