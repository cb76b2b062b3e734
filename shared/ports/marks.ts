/** A signed call of a service outside. */
export type SignedCall = {
  /** Who signed it. */
  readonly by: string;
  /** Its `webhook-id`. */
  readonly id: string;
  /** The conversation that it is about. */
  readonly about: string;
};

/** Which signed calls have counted, whatever thread they went to. */
export type Calls = {
  /** @returns false when this id of this caller has counted in another conversation; the same again is the same call */
  readonly take: (call: SignedCall) => Promise<boolean>;
};
