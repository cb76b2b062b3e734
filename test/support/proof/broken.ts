import type { App } from '../../../shared/app';
import type { Delivery } from '../../../shared/domain/sending/delivery';
import type { Owners } from '../../../shared/ports';
import type { Broken } from './world/world';

let made = 0;

/** Owners who never know an event again. */
const forgetful = <O extends Pick<Owners<never, never, never>, 'commit' | 'seen'>>(owners: O): O => ({
  ...owners,
  commit: (id: string, change: Parameters<O['commit']>[1]) => {
    made += 1;
    return owners.commit(id, { ...change, eventId: `${change.eventId}#${made}` });
  },
  seen: async () => undefined,
});

/** Owners who know an event again, and not what followed from it. */
const withoutOutbox = <O extends Pick<Owners<never, never, never>, 'seen'>>(owners: O): O => ({
  ...owners,
  seen: async (id: string, event: string) => {
    const seen = await owners.seen(id, event);
    return seen && { ...seen, effects: [] };
  },
});

/** An attempt is written once the text was handed over. */
const writtenAfter = ({ threads, sms, ...deps }: App): App => {
  const kept = new Map<string, () => Promise<unknown>>();
  return {
    ...deps,
    threads: {
      ...threads,
      saveDelivery: async (id: string, delivery: Delivery, etag: string | undefined) => {
        if (delivery.state !== 'sending') return threads.saveDelivery(id, delivery, etag);
        kept.set(delivery.repeatabilityId, () => threads.saveDelivery(id, delivery, etag));
        return true;
      },
    },
    sms: {
      send: async text => {
        const result = await sms.send(text);
        await kept.get(text.repeatabilityId)?.();
        return result;
      },
    },
  };
};

/** What rivals' pipelines are like, each by what it lacks: so the same checks are seen to fail. */
export const BROKEN: Readonly<Record<string, Broken>> = {
  'without `seen`': {
    around: deps => ({ ...deps, threads: forgetful(deps.threads as never), pools: forgetful(deps.pools as never) }),
  },
  'without the outbox': {
    around: deps => ({
      ...deps,
      threads: withoutOutbox(deps.threads as never),
      pools: withoutOutbox(deps.pools as never),
    }),
  },
  'without the head’s ETag': { looksAtEtags: false },
  'with the attempt written after the send': { around: writtenAfter },
};
