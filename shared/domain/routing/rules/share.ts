type Share = { readonly queue: string; readonly percent: number };

/** A number from 0 up to 1 that is the same for the same text on every machine. */
const stablePoint = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
};

/** The share on which a conversation falls: always the same for the same conversation and shares. */
export const shareOf = <T extends Share>(shares: readonly T[], conversation: string): T | undefined => {
  const total = shares.reduce((sum, share) => sum + share.percent, 0);
  let left = stablePoint(conversation) * total;
  for (const share of shares) {
    left -= share.percent;
    if (left < 0) return share;
  }
  return shares.at(-1);
};
