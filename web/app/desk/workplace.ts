import { Refused } from '../../../shared/api/refused';
import { waitForOutcome } from '../../../shared/api/wait-for-outcome';
import { newCommandId, openApi } from '../../data/api/client';
import { createServerClock } from '../../data/clock/server-clock';
import { type CommandEnd, insist } from '../../data/commands/insist';
import { createDrafts, type Draft } from '../../data/drafts/drafts';
import { openFeed } from '../../data/feed/open-feed';
import { type Channel, createSharedFeed } from '../../data/feed/shared-feed';
import { keptInTheBrowser } from '../../data/kept/in-the-browser';
import { createLive } from '../../data/live/live';
import type { Bubble } from '../../data/outbox/bubble';
import { followBubbles } from '../../data/outbox/follow-bubbles';
import { createOutbox } from '../../data/outbox/outbox';
import type { Session } from '../pages/session';
import { whenSignedIn } from '../pages/signed-in';

const after = (ms: number, call: () => void): (() => void) => {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
};
const pause = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));

/** Held as long as this window lives: the next one in the line leads when it is gone. Where there are no locks, every window leads. */
const whenLeading = (name: string) => (lead: () => void) => {
  if (navigator.locks === undefined) return queueMicrotask(lead);
  void navigator.locks.request(name, () => {
    lead();
    return new Promise<never>(() => {});
  });
};

/** All that a person's desk in this window stands on. It lives as long as the page: no component owns it. */
export const openWorkplace = async ({ me, sentAt, at }: Session) => {
  const api = openApi(() => feed.wake());
  const person = me.person.id;
  const clock = createServerClock(Date.now);
  clock.learn(Date.parse(me.serverTime), sentAt, at);

  const live = createLive({
    ...{ clock, localNow: Date.now, pause },
    read: async (id, before) =>
      (await api.call('conversationLog', { path: { id }, query: before === undefined ? {} : { before } })).body,
    watch: conversations => feed.watch(conversations),
    watchBoard: isOpen => feed.board(isOpen),
  });
  const feed = createSharedFeed({
    window: newCommandId(),
    // The two differ in what they call a message, not in what they do.
    channel: new BroadcastChannel('feed') as unknown as Channel,
    ...{ whenLeading: whenLeading('feed'), openFeed, hear: live.hear },
  });
  setInterval(live.look, 1_000);

  const drafts = createDrafts({ kept: await keptInTheBrowser<Draft>('drafts'), now: clock.now, after });
  await drafts.start();
  addEventListener('pagehide', () => void drafts.flush());

  const outbox = createOutbox({
    ...{ person, kept: await keptInTheBrowser<Bubble>('outbox'), newId: newCommandId, now: clock.now, after },
    post: async ({ kind, conversation, body, commandId }) => {
      const given = { path: { id: conversation }, body: { text: body } };
      try {
        const [outcome] = await api.send(kind === 'text' ? 'reply' : 'note', given, commandId);
        return { status: 202, ...(outcome !== undefined && { outcome }) };
      } catch (error) {
        if (error instanceof Refused) return { status: error.status, sentence: error.message };
        throw error;
      }
    },
  });
  // One lock for whatever one window alone does.
  let isLeading = false;
  whenLeading('desk')(() => {
    isLeading = true;
    void outbox.start();
  });
  const outcomeOf = (outcome: string) => waitForOutcome(outcome, { base: '', fetch: (...asked) => fetch(...asked) });
  followBubbles({ outbox, live, outcomeOf, pause });

  const wake = (): void => {
    feed.wake();
    outbox.wake();
  };
  addEventListener('online', outbox.wake);
  addEventListener('offline', feed.wake);
  whenSignedIn(wake);
  // Heard of the server again: what waited for it needn't wait for its pause.
  let was = live.now().connection.is;
  live.subscribe(() => {
    const { is } = live.now().connection;
    if (was !== 'live' && is === 'live') outbox.wake();
    was = is;
  });

  /** Does what a button says, under one id however often it is sent. */
  const act = (send: (commandId: string) => Promise<void>): Promise<CommandEnd> => {
    const commandId = newCommandId();
    return insist(() => send(commandId), { now: Date.now, pause });
  };
  return { me, api, clock, live, drafts, outbox, act, leads: (): boolean => isLeading };
};
export type Workplace = Awaited<ReturnType<typeof openWorkplace>>;
