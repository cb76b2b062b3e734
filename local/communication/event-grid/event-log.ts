/** One attempt to hand an event to a subscription. */
type LoggedAttempt = {
  readonly at: string;
  readonly ms: number;
  readonly status?: number;
  readonly words: string;
};

export type LoggedDelivery = {
  readonly deliveryId: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly subject: string;
  readonly subscription: string;
  readonly at: string;
  /** True for the second delivery that the dial asked for. */
  readonly duplicate: boolean;
  readonly state: 'pending' | 'delivered' | 'dead-lettered' | 'dropped';
  readonly attempts: readonly LoggedAttempt[];
};

/** The last deliveries, oldest first: what the page and the tests look at. In memory only. */
export type EventLog = {
  put(entry: LoggedDelivery): void;
  attempt(deliveryId: string, attempt: LoggedAttempt): void;
  end(deliveryId: string, state: LoggedDelivery['state']): void;
  list(filter?: {
    readonly eventId?: string;
    readonly subscription?: string;
    readonly limit?: number;
  }): LoggedDelivery[];
};

const longest = 2000;

export const createEventLog = (): EventLog => {
  const entries = new Map<string, LoggedDelivery>();
  const change = (deliveryId: string, to: (entry: LoggedDelivery) => LoggedDelivery) => {
    const entry = entries.get(deliveryId);
    if (entry) entries.set(deliveryId, to(entry));
  };
  return {
    put: entry => {
      entries.set(entry.deliveryId, entry);
      const oldest = entries.keys().next().value;
      if (entries.size > longest && oldest !== undefined) entries.delete(oldest);
    },
    attempt: (deliveryId, attempt) =>
      change(deliveryId, entry => ({ ...entry, attempts: [...entry.attempts, attempt] })),
    end: (deliveryId, state) => change(deliveryId, entry => ({ ...entry, state })),
    list: ({ eventId, subscription, limit = 200 } = {}) =>
      [...entries.values()]
        .filter(entry => eventId === undefined || entry.eventId === eventId)
        .filter(entry => subscription === undefined || entry.subscription === subscription)
        .slice(-limit),
  };
};
