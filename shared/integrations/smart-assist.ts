import type { Config } from '../domain/config/config';
import { cardsSchema } from '../domain/integrations/card';
import type { CallOf } from '../domain/messages/integration-calls';
import type { ThreadInput } from '../domain/messages/to-thread';
import type { Threads } from '../ports';
import { type SignedPostDeps, signedPost } from './signed-post';
import { spokenIn } from './spoken';

export type SmartAssistDeps = SignedPostDeps & { readonly threads: Pick<Threads, 'load' | 'log'> };

const TIMEOUT_MS = 10_000;
/** So many of the latest texts are told: enough to suggest something, never the whole history. */
const TEXTS = 20;

/** Asks a listener for suggestions. Nothing comes back when it has none, or isn't configured any more. */
export const askListener = async (
  deps: SmartAssistDeps,
  { id, thread, call }: { readonly id: string; readonly thread: string; readonly call: CallOf<'smart-assist'> },
  config: Config,
): Promise<ThreadInput | undefined> => {
  const { state } = await deps.threads.load(thread);
  const { conversation, of } = call;
  const { current } = state;
  if (current.status === 'idle' || current.id !== conversation) return undefined;
  const listener = config.workstreams[current.workstream]?.smartAssist.find(each => each.id === call.listener);
  if (listener === undefined) return undefined;
  const { channel, workstream, language, lastAgent } = current;
  const messages = spokenIn(await deps.threads.log(thread, { before: of, limit: 200 }), conversation).slice(-TEXTS);
  const body = { type: 'smart-assist', conversation, channel, workstream, language, agent: lastAgent, messages };
  const reply = await signedPost(deps, { id, to: listener.id, url: listener.url, body, timeoutMs: TIMEOUT_MS });
  const about = { conversation, listener: { id: listener.id, name: listener.name }, of };
  if (reply.kind === 'failed')
    return { type: 'assist-failed', ...about, rule: `outside.${reply.reason}`, details: reply.details };
  if (reply.body === undefined) return undefined;
  const read = cardsSchema.safeParse(reply.body);
  if (!read.success) {
    const [{ path, message } = { path: [], message: 'unknown' }] = read.error.issues;
    const details = `${path.join('.') || 'the answer'}: ${message}`.slice(0, 300);
    return { type: 'assist-failed', ...about, rule: 'outside.malformed', details };
  }
  const { cards } = read.data;
  return cards.length === 0 ? undefined : { type: 'assist-answered', ...about, cards };
};
