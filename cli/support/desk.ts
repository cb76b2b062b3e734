import { randomUUID } from 'node:crypto';

/** What the API refused, in its own words. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    sentence: string,
  ) {
    super(sentence);
    this.name = 'Refused';
  }
}

export type InboxItem = {
  readonly conversation: string;
  readonly state: string;
  readonly queue: string;
  readonly language: string;
  readonly expiresAt?: string;
  readonly urgent?: unknown;
  readonly from?: string;
  readonly note?: string;
  readonly preview?: string;
  readonly status?: string;
  readonly seq?: number;
};
export type LogEntry = {
  readonly seq: number;
  readonly at: string;
  readonly outcome: {
    readonly kind: string;
    readonly text?: string;
    readonly origin?: { readonly by: string };
    readonly because: { readonly rule: string };
  };
  readonly delivery?: {
    readonly state: string;
    readonly attempt?: number;
    readonly reason: string;
    readonly advice?: string;
    readonly leavesInSeconds?: number;
    readonly retryAt?: string;
  };
};
export type Conversation = {
  readonly id: string;
  readonly status: string;
  readonly survey: string;
  readonly warning?: { readonly sentence: string };
  readonly log: readonly LogEntry[];
};

type Named = { readonly id: string; readonly name: string };
export type Destination = { readonly agent: string } | { readonly queue: string };
type Destinations = { readonly agents: readonly Named[]; readonly queues: readonly Named[] };
type WaitingItem = { readonly conversation: string; readonly queue: string; readonly mayPick: boolean };

/** An agent's side of the HTTP API: the same calls that a desk makes. */
export const signIn = async (functions: string, as: string) => {
  const response = await fetch(`${functions}/.auth/login/aad`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userId: as }),
  });
  if (!response.ok) throw new Refused(response.status, `"${as}" can't sign in. Try ana, ben or carla.`);
  const { authenticationToken } = (await response.json()) as { authenticationToken: string };

  const call = async <T>(method: string, route: string, body?: unknown): Promise<T> => {
    const answer = await fetch(`${functions}/api/${route}`, {
      method,
      headers: { 'x-zumo-auth': authenticationToken, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const json = (await answer.json().catch(() => ({}))) as T & { detail?: string };
    if (!answer.ok) throw new Refused(answer.status, json.detail ?? `The API answered ${answer.status}.`);
    return json;
  };

  /** Sends a command under an id of its own and waits for its outcome. */
  const command = async (method: string, route: string, body: Record<string, unknown> = {}): Promise<void> => {
    const { outcome } = await call<{ outcome: string }>(method, route, { commandId: randomUUID(), ...body });
    for (const until = Date.now() + 30_000; Date.now() < until; ) {
      const { state, status, sentence } = await call<{ state: string; status?: number; sentence?: string }>(
        'GET',
        outcome.replace('/api/', ''),
      );
      if (state === 'done') return;
      if (state === 'refused' || state === 'failed') throw new Refused(status ?? 409, sentence ?? 'Refused.');
      await new Promise(done => setTimeout(done, 100));
    }
    throw new Error('The command has had no outcome for 30 seconds.');
  };

  const of = (conversation: string, what: string) => `conversations/${conversation}/${what}`;
  return {
    presence: (presence: string) => command('PUT', 'agents/me/presence', { presence }),
    inbox: () =>
      call<{ agent: { id: string; name: string }; presence: string; items: readonly InboxItem[] }>(
        'GET',
        'agents/me/inbox',
      ),
    /** The same, and the agent counts as being at a desk: asked no more, they are gone after 45 seconds. */
    changes: () => call<{ items: readonly InboxItem[] }>('GET', 'agents/me/changes?wait=0'),
    conversation: (id: string) => call<Conversation>('GET', `conversations/${id}`),
    accept: (id: string) => command('POST', of(id, 'accept')),
    decline: (id: string) => command('POST', of(id, 'decline')),
    reply: (id: string, text: string) => command('POST', of(id, 'messages'), { text }),
    end: (id: string) => command('POST', of(id, 'end')),
    close: (id: string) => command('POST', of(id, 'close')),
    sender: (id: string, verb: string) => command('POST', of(id, verb)),
    destinations: () => call<Destinations>('GET', 'destinations'),
    transfer: (id: string, to: Destination, note?: string) =>
      command('POST', of(id, 'transfer'), { to, ...(note !== undefined && { note }) }),
    waiting: () => call<{ items: readonly WaitingItem[] }>('GET', 'agents/me/waiting'),
    pick: (id: string) => command('POST', of(id, 'pick')),
    call,
  };
};
export type Desk = Awaited<ReturnType<typeof signIn>>;
