import type { App } from '../../../../shared/app';
import type { Config } from '../../../../shared/domain/config/config';
import { evolve } from '../../../../shared/domain/conversation/evolve/evolve';
import type { Entry } from '../../../../shared/domain/conversation/model/outcomes';
import { ongoing, type ThreadState } from '../../../../shared/domain/conversation/model/state';
import type { PoolOutcome } from '../../../../shared/domain/routing/model/outcomes';
import type { PoolState } from '../../../../shared/domain/routing/model/state';
import { fromTag } from '../../../../shared/domain/sending/delivery';
import type { Log } from '../../../../shared/log';
import type { Change, OutgoingText } from '../../../../shared/ports';
import { isKnownRule } from '../../known-rules';
import { unitsOf } from '../../routing/histories-rules';
import { createJournal, type Journal, journaled } from '../world/journal';

type HostName = 'a' | 'b';
type ThreadChange = Change<ThreadState, Entry, unknown>;
type PoolChange = Change<PoolState, PoolOutcome, unknown>;
type Pending =
  | { readonly of: 'thread'; readonly id: string; readonly change: ThreadChange }
  | { readonly of: 'pool'; readonly id: string; readonly change: PoolChange };

/** A head by which nothing may leave, and since which operation it stands. */
type Barred = { readonly since: number; readonly confirms: number | undefined };

/** Ways of giving work that must look at capacity; what a person decides goes beyond it. */
const MUST_HAVE_ROOM: ReadonlySet<string> = new Set(['auto-assigned', 'picked']);
/** Rule 8: none of these in a log line. */
const NUMBER_OR_TEXT = /\+1\d{10}|\+1425555\d{4}|my order|mi pedido|kill myself|Reply \d/;
/** A transaction has room for a hundred rows, two of which are always there. */
const MOST_ROWS = 98;

/**
 * Who looks on while a story is told: what is committed, what leaves, what is logged. What must hold at every moment is checked here,
 * with words for what doesn't.
 */
export const createWatch = (
  configOf: (version: string) => Config | undefined,
  /** Told each thing that happens, in a line, where somebody reads along. */
  tell?: (line: string) => void,
  journal: Journal = createJournal(),
) => {
  const violations: string[] = [];
  const violated = (what: string): void => {
    if (violations.length < 20) violations.push(what);
  };
  const heads = journaled<string, ThreadState>(journal);
  const pools = journaled<string, PoolState>(journal);
  const barred = journaled<string, Barred>(journal);
  /** Every text that a log holds, by its thread and its own id. */
  const texts = journaled<string, true>(journal);
  const pending = new Map<HostName, Pending>();
  const loads = new Map<HostName, Map<string, number>>();
  let operations: () => number = () => 0;
  /** The opt-out that a text of ours confirms. */
  let confirmed: (of: { readonly thread: string; readonly seq: number }) => number | undefined = () => undefined;
  let checks = 0;

  const logged = (...parts: readonly unknown[]): void => {
    const line = JSON.stringify(parts);
    if (NUMBER_OR_TEXT.test(line)) violated(`a log line holds a number or a text: ${line}`);
  };

  const threadCommitted = (id: string, { before, after, outcomes }: ThreadChange, operation: number): void => {
    checks += 3;
    heads.set(id, after);
    if (outcomes.length > MOST_ROWS) violated(`an event of a thread writes ${outcomes.length} entries`);
    let then = before.state;
    for (const entry of outcomes) {
      const { outcome } = entry;
      if (!isKnownRule(outcome.because.rule)) violated(`the reason ${outcome.because.rule} is none of the union`);
      if (outcome.kind === 'text-received') {
        const text = `${id} ${outcome.messageId}`;
        if (texts.all.has(text)) violated(`the text ${outcome.messageId} stands twice in the log`);
        texts.set(text, true);
      }
      if (outcome.kind === 'conversation-started' && ongoing(then) !== undefined)
        violated(`a conversation is opened beside ${ongoing(then)?.status}`);
      then = evolve(then, entry);
    }
    const { consent, sender } = after;
    if (consent.status !== 'out' && sender?.blocked === undefined) barred.delete(id);
    else {
      const confirms = sender?.blocked === undefined ? consent.seq : undefined;
      if (barred.all.get(id)?.confirms !== confirms || !barred.all.has(id))
        barred.set(id, { since: operation, confirms });
    }
  };

  const poolCommitted = (id: string, { before, after, outcomes }: PoolChange): void => {
    checks += 2;
    pools.set(id, after);
    for (const outcome of outcomes) {
      if (!isKnownRule(outcome.because.rule)) violated(`the reason ${outcome.because.rule} is none of the union`);
      const isGiven =
        outcome.kind === 'item-offered' || (outcome.kind === 'item-assigned' && MUST_HAVE_ROOM.has(outcome.how));
      if (!isGiven) continue;
      const agent = typeof outcome.agent === 'string' ? outcome.agent : outcome.agent.id;
      const capacity = configOf(after.head.configVersion ?? '')?.agents[agent]?.capacity;
      const had = before.state.items.get(outcome.conversation);
      // Others of the same event may have gone from them: what counts is where it ends.
      const units = unitsOf(after, agent);
      if (capacity !== undefined && units > capacity && units > unitsOf(before.state, agent))
        violated(`${agent} is given ${units} units of ${capacity} (${outcome.kind}, ${had?.status ?? 'new'})`);
    }
  };

  return {
    violations,
    violated,
    noted: (line: () => string): void => tell?.(line()),
    heads: heads.all,
    pools: pools.all,
    get checks() {
      return checks;
    },
    /** Looks on at a world: how many operations there were, and which opt-out a text confirms. */
    follow: (world: { readonly operations: () => number; readonly confirmed: typeof confirmed }): void => {
      operations = world.operations;
      confirmed = world.confirmed;
    },
    journal,
    log: { info: logged, warn: logged, error: logged } satisfies Log,
    /** A host takes something in hand. */
    begins: (host: HostName): void => {
      loads.set(host, new Map());
      pending.delete(host);
    },
    around: (host: HostName, deps: App): App => {
      const { threads, pools: poolStore } = deps;
      return {
        ...deps,
        threads: {
          ...threads,
          load: id => {
            loads.get(host)?.set(id, operations());
            return threads.load(id);
          },
          commit: (id, change) => {
            pending.set(host, { of: 'thread', id, change });
            return threads.commit(id, change);
          },
        },
        pools: {
          ...poolStore,
          commit: (id, change) => {
            pending.set(host, { of: 'pool', id, change });
            return poolStore.commit(id, change);
          },
        },
      };
    },
    /** A transaction stands in the store, whether its host hears of it or not. */
    committed: (host: HostName, operation: number): void => {
      const one = pending.get(host);
      if (one === undefined) return;
      pending.delete(host);
      if (one.of === 'thread') threadCommitted(one.id, one.change, operation);
      else poolCommitted(one.id, one.change);
    },
    /** A text was handed to its provider. */
    sent: (host: HostName, { tag }: OutgoingText): void => {
      checks += 1;
      const of = fromTag(tag);
      const bar = of && barred.all.get(of.thread);
      if (of === undefined || bar === undefined) return;
      const looked = loads.get(host)?.get(of.thread);
      // It could not be known any more: the head was read, and then changed.
      if (looked !== undefined && looked < bar.since) return;
      if (bar.confirms !== undefined && confirmed(of) === bar.confirms) return;
      violated(`a text leaves for ${of.thread.slice(-4)}, who opted out or is blocked (entry ${of.seq})`);
    },
  };
};
export type Watch = ReturnType<typeof createWatch>;
