import type { Config } from '../domain/config/config';
import { itemPool } from '../domain/conversation/model/item-pool';
import { knownCustomer, ongoing, type ThreadState } from '../domain/conversation/model/state';
import { type NotificationKind, notificationFor, sessionFor } from '../domain/desk/choose';
import { type DeskAbout, type Notification, renderNotification, renderSession } from '../domain/desk/render';
import type { InboxItem } from '../domain/routing/board/board';
import type { PoolState } from '../domain/routing/model/state';
import { maskNumber } from '../domain/text/numbers/phone-numbers';
import { threadOf } from '../domain/values/ids';
import type { Pools, Threads } from '../ports';
import { lastSaid } from './last-said';

/** What is read to show an agent their work. */
type Reads = {
  readonly threads: Pick<Threads, 'load' | 'log'>;
  readonly pools: Pick<Pools, 'ofAgent'>;
  readonly config: { readonly current: () => Promise<Config> };
};

const kindOf = ({ state, asked }: InboxItem): NotificationKind | undefined => {
  if (state === 'offered' || state === 'held') return 'incoming';
  if (state === 'transfer-offered') return 'transfer';
  return state === 'consult' && asked === true ? 'consult' : undefined;
};

/**
 * What an agent is shown of an item that asks for them, or that was given to them without asking: nothing for what they already
 * have. One read, while it lasts.
 */
export const notificationOf = async (
  { threads }: Pick<Reads, 'threads'>,
  config: Config,
  pool: PoolState,
  item: InboxItem,
): Promise<{ readonly notification: Notification; readonly preview?: string } | undefined> => {
  const [kind, work] = [kindOf(item), pool.items.get(item.conversation)];
  if (kind === undefined || work === undefined) return undefined;
  const { template } = notificationFor(config, work.workstream, kind, work.customer !== undefined);
  const isAsked = item.expiresAt !== undefined;
  if (!isAsked && !template.autoAssign) return undefined;
  const { state } = await threads.load(threadOf(item.conversation));
  const { text } = await lastSaid(threads, state);
  const from = item.from === undefined ? undefined : (config.agents[item.from]?.name ?? item.from);
  const about = { ...aboutOf(config, state, work), from, note: item.note, text };
  const offer = item.expiresAt === undefined ? undefined : { since: item.since, expiresAt: item.expiresAt };
  return {
    notification: renderNotification(template, about, offer),
    ...(text !== undefined && { preview: text.slice(0, 120) }),
  };
};

/** What opens at the desk of the agent who has the conversation. */
export const sessionOf = async (app: Omit<Reads, 'threads'>, state: ThreadState, conversation: string) => {
  const current = ongoing(state);
  if (current?.id !== conversation || !('agent' in current)) return undefined;
  const config = await app.config.current();
  const pool = await app.pools.ofAgent(itemPool(config, current), current.agent.id);
  const work = pool.items.get(conversation) ?? { queue: current.queue?.id ?? '', context: {} };
  return renderSession(sessionFor(config, current.workstream), aboutOf(config, state, work));
};

type Work = { readonly queue: string; readonly context: DeskAbout['context'] };

const aboutOf = (config: Config, state: ThreadState, { queue, context }: Work): DeskAbout => ({
  customer: knownCustomer(state),
  number: maskNumber(state.customer),
  language: state.current.status === 'idle' ? '' : state.current.language,
  queue: { id: queue, name: config.queues[queue]?.name ?? queue },
  context,
});
