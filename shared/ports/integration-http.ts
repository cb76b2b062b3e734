/** One call to a service outside. `timeoutMs` is for the whole of it, the body included. */
export type IntegrationRequest = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
  readonly maxBytes: number;
};

/** Why nothing usable came back. */
export type IntegrationFailure =
  | 'timed-out'
  | 'no-connection'
  | 'redirected'
  | 'too-large'
  | 'address-refused'
  | 'refused'
  | 'not-json'
  | 'no-secret';

export type IntegrationReply =
  | { readonly kind: 'answered'; readonly status: number; readonly contentType: string; readonly body: Uint8Array }
  | {
      readonly kind: 'failed';
      readonly reason: IntegrationFailure;
      readonly details: string;
      /** Where it leads on to, when it was redirected: for a caller who knows whether that is meant. */
      readonly location?: string;
    };

/** It never throws for what the other side did. */
export type IntegrationHttp = { readonly call: (request: IntegrationRequest) => Promise<IntegrationReply> };
