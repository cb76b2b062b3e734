import type { Entry } from '../model/outcomes';

/**
 * The log as it is read: by arrival, and the customer's texts between two of ours in the order in which they were received, for
 * Event Grid keeps none. An entry keeps its own sequence.
 */
export const inOrderReceived = (log: readonly Entry[]): readonly Entry[] => {
  const shown = [...log];
  let places: number[] = [];
  const settle = (): void => {
    const texts = places.flatMap(at => log[at] ?? []).sort((a, b) => receivedAt(a) - receivedAt(b));
    for (const [n, at] of places.entries()) shown[at] = texts[n] ?? (log[at] as Entry);
    places = [];
  };
  for (const [at, { outcome }] of log.entries()) {
    if (outcome.kind === 'text-received') places.push(at);
    else if (outcome.kind === 'text-sent') settle();
  }
  settle();
  return shown;
};

const receivedAt = ({ outcome }: Entry): number =>
  outcome.kind === 'text-received' ? Date.parse(outcome.receivedAt) : 0;
