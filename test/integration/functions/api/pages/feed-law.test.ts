import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { ConversationShown } from '../../../../../shared/api/conversations/conversation';
import type { Feed, WatchedConversation } from '../../../../../shared/api/feed';
import { ana, apiOf, ben } from '../../../../support/api';
import { createWorld } from '../../../../support/world';

const CUSTOMER = '+14255550123';

/** What happens between two polls, and to a poll's answer. */
const step = fc.constantFrom(
  'text',
  'reply',
  'note',
  'arrives',
  'away',
  'available',
  'other',
  'restart',
  'poll',
  'lost',
);
type Step = ReturnType<typeof step.generate>['value'];

/** A browser: what it makes of the answers that reach it, in their order. */
const browser = () => {
  let known: { readonly cursor?: string; readonly place: string } = { place: '0' };
  let desk: Feed['desk'];
  const entries = new Map<number, WatchedConversation['entries'][number]>();
  return {
    known: () => known,
    apply: ({ cursor, desk: told, watched: [conversation] }: Feed): void => {
      known = { cursor, place: conversation?.place ?? known.place };
      desk = told ?? desk;
      for (const entry of conversation?.entries ?? []) entries.set(entry.seq, entry);
      for (const { seq, delivery } of conversation?.deliveries ?? []) {
        const entry = entries.get(seq);
        if (entry?.kind === 'text-sent') entries.set(seq, { ...entry, delivery });
      }
    },
    sees: () => ({ desk, log: [...entries.values()].sort((a, b) => a.seq - b.seq) }),
  };
};

test('whatever is lost on the way, and whichever instance answers, the answers that come make the whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async steps => {
      const world = createWorld();
      const { atWork, call } = apiOf(() => world.deps);
      const desk = atWork(world);
      const thread = world.threadOf(CUSTOMER);
      const id = `${thread}-1`;
      await desk.available(ana);
      await world.text(CUSTOMER, 'Where is my order?', { id: 'first' });
      await desk.command(ana, 'POST', `conversations/${id}/accept`);

      const { known, apply, sees } = browser();
      const poll = async () => {
        const { cursor, place } = known();
        const query = new URLSearchParams({
          wait: '0',
          watch: `${id}@${place}`,
          ...(cursor !== undefined && { cursor }),
        });
        return call<Feed>(ana, 'GET', `feed?${query}`);
      };
      /** The newest text that hasn't arrived does. */
      const arrives = async () => {
        const { seq } = (await world.deps.threads.load(thread)).state;
        const all = await world.deps.threads.deliveries(thread, { from: 1, to: seq });
        const open = all.findLast(({ state }) => state === 'sent');
        const kept = open && (await world.deps.threads.delivery(thread, open.seq));
        if (kept) await world.deps.threads.saveDelivery(thread, { ...kept.delivery, state: 'delivered' }, kept.etag);
      };
      const take = async (what: Step): Promise<void> => {
        world.clock.at += 1_000;
        if (what === 'text') await world.text(CUSTOMER, 'And now?', { id: randomUUID() });
        if (what === 'reply') await desk.command(ana, 'POST', `conversations/${id}/messages`, { text: 'Soon.' });
        if (what === 'note') await desk.command(ana, 'POST', `conversations/${id}/notes`, { text: 'Patient.' });
        if (what === 'arrives') await arrives();
        if (what === 'away' || what === 'available')
          await desk.command(ana, 'PUT', 'agents/me/presence', { presence: what });
        if (what === 'other') await desk.command(ben, 'PUT', 'agents/me/presence', { presence: 'available' });
        if (what === 'restart') world.restart();
        if (what === 'lost') await poll();
        if (what === 'poll') {
          const { status, body } = await poll();
          if (status === 200) apply(body);
        }
      };
      for (const each of steps) await take(each);
      for (let left = 5; ; left -= 1) {
        const { status, body } = await poll();
        if (status === 304) break;
        apply(body);
        // It comes to rest: nothing that is known is told for ever.
        expect(left).toBeGreaterThan(0);
      }

      const log = await call<ConversationShown>(ana, 'GET', `conversations/${id}`);
      const whole = await call<Feed>(ana, 'GET', 'feed?wait=0');
      expect(sees()).toEqual({ desk: whole.body.desk, log: log.body.log });
    }),
    { numRuns: 12 },
  );
}, 240_000);
