import type { Provider } from '../domain/sending/providers';

/** What became of one try to hand a text to a provider. */
export type SendResult =
  | { readonly kind: 'accepted'; readonly messageId: string }
  | { readonly kind: 'refused'; readonly code?: string; readonly details: string }
  | { readonly kind: 'not-taken'; readonly retryAfterMs: number; readonly details: string }
  | { readonly kind: 'no-answer'; readonly details: string };

export type OutgoingText = {
  /** Who carries it: the channel's. */
  readonly provider: Provider;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** What goes with it, where the provider carries media. Anybody who has an address reads what is there, so it must expire. */
  readonly mediaUrls?: readonly string[];
  readonly tag: string;
  readonly repeatabilityId: string;
  readonly firstSent: string;
};

export type SmsSender = { readonly send: (text: OutgoingText) => Promise<SendResult> };

/** The provider's own list of who opted out of a number of ours. It never throws for what the other side did. */
export type OptOutList = {
  readonly ask: (
    operation: 'add' | 'remove' | 'check',
    from: string,
    to: string,
  ) => Promise<{ readonly optedOut: boolean } | { readonly failed: string }>;
};
