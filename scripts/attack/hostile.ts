/** Who means harm from within: an agent, or an admin. */
export type Insider = 'ana' | 'olga';

/** One hostile thing: a text by phone, or an HTTP request to the app. `hangsUp`: whoever sent it doesn't wait for the answer. */
export type Hostile = { readonly kind: string } & (
  | { readonly text: { readonly from: string; readonly text: string } }
  | {
      readonly request: {
        readonly method: string;
        readonly path: string;
        readonly headers?: Record<string, string>;
        readonly body?: string;
      };
      readonly signedIn?: Insider;
      readonly hangsUp?: boolean;
    }
);
