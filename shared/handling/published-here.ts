import type { Publish } from './publish';

/** So many events of late are remembered: an echo follows its original at once, in the same session. */
const REMEMBERED = 2_000;

/**
 * Publishes the outbox of an event once, as far as this process knows. A crash needs the second time, and leaves no memory; a message that
 * merely came twice doesn't. Without this it would be sent on for ever: where each wake schedules the next, two that came in one moment
 * would be followed by two, and a bus that doubles one message in a hundred would make more of them with every wake.
 */
export const publishedHere = <Effect>(publish: Publish<Effect>): Publish<Effect> => {
  const published = new Set<string>();
  return async (owner, eventId, effects, config) => {
    const key = `${owner} ${eventId}`;
    if (published.has(key)) return;
    await publish(owner, eventId, effects, config);
    published.add(key);
    if (published.size > REMEMBERED) published.delete(published.values().next().value as string);
  };
};
