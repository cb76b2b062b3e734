import type { Overflow, OverflowAction, RoutingRule } from '../../config/routing/routing-rules';
import type { Queue } from '../../config/routing/workstream';
import type { Because } from '../../values/because';
import { because } from '../../values/because';
import type { Arrival, Attributes } from './classification';
import { subjectOf } from './classification';
import type { Compiled } from './configuration';
import { overflowBefore } from './overflow';
import { shareOf } from './share';

export type QueueChoice = {
  readonly queue: string;
  readonly because: Because;
  /** What happens to the item because its queue overflows already; nothing when it doesn't. */
  readonly overflow?: { readonly action: OverflowAction; readonly because: Because } | undefined;
  /** Chosen for want of another: overflow doesn't count there. */
  readonly isFallback?: boolean;
  /** The routing rule's own overflow settings. */
  readonly override?: Overflow | undefined;
  /** Every queue that was considered, and what ruled it out. */
  readonly why: readonly Because[];
};

type Candidate = {
  readonly queue: Queue;
  readonly rule: string;
  readonly override: Overflow | undefined;
  readonly open: boolean;
  readonly opensAt: number | null;
  readonly overflow: { readonly action: OverflowAction; readonly because: Because } | undefined;
};

/**
 * Route to queue: rules in order. The first matching queue that is open and doesn't overflow; none such, the first open
 * one with its overflow action; none open, the one that opens earliest with its action; no match, or a rule that can't be
 * read, the fallback queue, whose overflow settings don't count.
 */
export const chooseQueue = (
  config: Compiled,
  workstream: string,
  item: { readonly conversation: string; readonly arrival: Arrival; readonly attributes: Attributes },
  now: number,
  waitingIn: (queue: string) => number,
): QueueChoice => {
  const stream = config.workstreams[workstream];
  const fallback = stream?.fallbackQueue ?? '';
  const candidates: Candidate[] = [];
  const why: Because[] = [];
  try {
    const subject = subjectOf(item.arrival, item.attributes, now);
    for (const [at, condition] of config.routing(workstream).entries()) {
      const rule = stream?.routing[at];
      if (rule === undefined || (condition !== undefined && !condition(subject))) continue;
      const name = rule.id ?? String(at + 1);
      for (const queue of queuesOf(rule, item.conversation, config, now)) {
        const candidate = consider(config, queue, name, rule.overflow, now, waitingIn);
        if (candidate.open && candidate.overflow === undefined)
          return chosen(candidate, because('queue.rule', { item: name, queue: queue.id }), why);
        candidates.push(candidate);
        why.push(candidate.overflow?.because ?? because('queue.closed', { queue: queue.id, item: name }));
      }
    }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return {
      queue: fallback,
      isFallback: true,
      because: because('queue.fallback-rule-error', { queue: fallback, error: found }),
      why,
    };
  }
  const open = candidates.find(candidate => candidate.open);
  if (open !== undefined)
    return chosen(open, because('queue.overflowing', { item: open.rule, queue: open.queue.id }), why);
  const earliest = earliestToOpen(candidates);
  if (earliest === undefined)
    return { queue: fallback, isFallback: true, because: because('queue.fallback-no-match', { queue: fallback }), why };
  const opens = earliest.opensAt === null ? null : new Date(earliest.opensAt).toISOString();
  return chosen(
    earliest,
    because('queue.earliest-to-open', { item: earliest.rule, queue: earliest.queue.id, opens }),
    why,
  );
};

const chosen = (candidate: Candidate, reason: Because, why: readonly Because[]): QueueChoice => ({
  queue: candidate.queue.id,
  because: reason,
  overflow: candidate.overflow,
  override: candidate.override,
  why,
});

/** The first in order among those that open first; one that never opens comes last. */
const earliestToOpen = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.reduce<Candidate | undefined>(
    (best, each) => (best === undefined || (each.opensAt ?? Infinity) < (best.opensAt ?? Infinity) ? each : best),
    undefined,
  );

const consider = (
  config: Compiled,
  queue: Queue,
  rule: string,
  override: Overflow | undefined,
  now: number,
  waitingIn: (queue: string) => number,
): Candidate => {
  const hours = config.answerAt(queue.operatingHours ?? '', now);
  const overflow = overflowBefore(queue, override, hours.open, waitingIn);
  return { queue, rule, override, open: hours.open, opensAt: hours.open ? now : hours.until, overflow };
};

/** A rule's queues in the order of trying. A split falls on one by its share among those that are open. */
const queuesOf = (rule: RoutingRule, conversation: string, config: Compiled, now: number): readonly Queue[] => {
  if (rule.queue !== undefined) return existing(config, [rule.queue]);
  const shares = (rule.percentages ?? []).filter(share => config.queues[share.queue] !== undefined);
  const open = shares.filter(share => config.answerAt(config.queues[share.queue]?.operatingHours ?? '', now).open);
  const first = shareOf(open.length > 0 ? open : shares, conversation);
  if (first === undefined) throw new Error('Expected a queue in the split, found none that is configured.');
  return existing(config, [first.queue, ...shares.map(share => share.queue).filter(queue => queue !== first.queue)]);
};
const existing = (config: Compiled, ids: readonly string[]): readonly Queue[] =>
  ids.map(id => {
    const queue = config.queues[id];
    if (queue === undefined) throw new Error(`Expected a queue "${id}", found none.`);
    return queue;
  });
