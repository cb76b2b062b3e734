import { randomUUID } from 'node:crypto';
import { createClient } from '../../shared/api/client';
import { type Api, contract } from '../../shared/api/contract';
import { Refused } from '../../shared/api/refused';
import type { Destination } from '../../shared/api/shapes';

type Presence = 'available' | 'busy' | 'do-not-disturb' | 'away' | 'offline';

/** What is decided about the customer; `opt-out` is what they asked for by phone. */
const SENDER = {
  block: 'block',
  unblock: 'unblock',
  mute: 'mute',
  unmute: 'unmute',
  'opt-out': 'recordOptOut',
  'same-customer': 'sameCustomer',
  'take-up': 'takeUp',
} as const satisfies Readonly<Record<string, keyof Api>>;
export type SenderVerb = keyof typeof SENDER;
export const isSenderVerb = (word: string): word is SenderVerb => Object.hasOwn(SENDER, word);

/** The HTTP API as somebody of the local stack: typed calls, and what an agent does at a desk. */
export const signIn = async (functions: string, as: string) => {
  const response = await fetch(`${functions}/.auth/login/aad`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userId: as }),
  });
  if (!response.ok) throw new Refused(response.status, `"${as}" can't sign in. Try ana, ben or carla.`);
  const { authenticationToken } = (await response.json()) as { authenticationToken: string };
  const { call, send, command, foresee } = createClient<Api>(contract, {
    ...{ base: functions, fetch, newId: randomUUID },
    headers: { 'x-zumo-auth': authenticationToken },
  });

  const of = (id: string) => ({ path: { id }, body: {} });
  return {
    call,
    send,
    command,
    foresee,
    /** Going offline with conversations in hand is refused without a choice what becomes of them. */
    presence: (presence: Presence, conversations?: 'give-back' | 'keep') =>
      command('presence', { body: { presence, ...(conversations !== undefined && { conversations }) } }),
    inbox: async () => (await call('inbox', {})).body,
    /** The same, and the agent counts as being at a desk: asked no more, they are gone after 45 seconds. */
    changes: async () => {
      const { status, body } = await call('feed', { query: { wait: 0 } });
      if (status !== 200) throw new Error('Without a cursor there is always something new.');
      if (body.desk !== undefined) return body.desk;
      throw new Error(`"${as}" has no desk: expected somebody with the role agent, whom the configuration knows.`);
    },
    conversation: async (id: string) => (await call('conversationLog', { path: { id } })).body,
    accept: (id: string) => command('accept', of(id)),
    decline: (id: string) => command('decline', of(id)),
    reply: (id: string, text: string) => command('reply', { path: { id }, body: { text } }),
    end: (id: string) => command('end', of(id)),
    close: (id: string) => command('close', of(id)),
    sender: (id: string, verb: SenderVerb) => command(SENDER[verb], of(id)),
    /** How the customer asked is the proof. */
    optIn: (id: string, note: string) => command('recordOptIn', { path: { id }, body: { note } }),
    destinations: async () => (await call('destinations', {})).body,
    transfer: (id: string, to: Destination, note?: string) => command('transfer', { path: { id }, body: { to, note } }),
    waiting: async () => (await call('waiting', {})).body,
    pick: (id: string) => command('pick', of(id)),
  };
};
export type Desk = Awaited<ReturnType<typeof signIn>>;
