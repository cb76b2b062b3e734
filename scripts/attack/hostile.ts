/** Who means harm from within: an agent, an admin, or who may only look at a board. */
export const insiders = ['ana', 'olga', 'wall'] as const;
export type Insider = (typeof insiders)[number];

/** One hostile thing: a text by phone, or an HTTP request to the app. `hangsUp`: whoever sent it doesn't wait for the answer; `only`: any other answer lets them in. */
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
      readonly only?: '403';
    }
);
