import type { Help } from '../../desk/help';
import type { Item } from '../model/item';
import { compileConfiguration } from '../rules/configuration';
import { waysOf } from '../rules/distribution';
import { type RuledOut, ruledOut } from '../rules/eligibility';
import { type Scene, whatWouldHelp } from './help';

/** Of the oldest items of a queue, what keeps one agent from each. */
export type QueueForAgent = {
  readonly queue: { readonly id: string; readonly name: string };
  readonly waiting: number;
  readonly open: boolean;
  /** How many of those that were looked at this rules the agent out for. `by-hand`: they are taken, not given. `hours`: closed now. */
  readonly ruledOut: readonly { readonly by: RuledOut | 'by-hand' | 'hours'; readonly items: number }[];
};
export type WhyNoWork = {
  readonly queues: readonly QueueForAgent[];
  /** Changes about this agent, and how many items each would bring into their reach. */
  readonly helps: readonly { readonly help: Help; readonly conversation: string; readonly items: number }[];
};

/** So many of a queue's oldest are looked at: whoever gets none of these, gets none of the rest. */
const MOST_LOOKED_AT = 20;

/** Why an agent gets no work: what waits in each of their queues, what rules them out for it, and which single changes would end that. */
export const whyNoWork = (scene: Scene, agent: string): WhyNoWork => {
  const { state, now } = scene;
  const config = compileConfiguration(scene.config);
  const mine = Object.values(config.queues).filter(
    ({ id, pool }) => pool === state.head.id && config.placeIn(id, agent) !== undefined,
  );
  const helps = new Map<string, { readonly help: Help; readonly conversation: string; items: number }>();
  const queues = mine.map(({ id, name, operatingHours }): QueueForAgent => {
    const waiting = waitingIn(scene, id);
    const counts = new Map<QueueForAgent['ruledOut'][number]['by'], number>();
    const open = operatingHours === undefined || state.head.openNow[operatingHours] !== false;
    for (const item of waiting.slice(0, MOST_LOOKED_AT)) {
      const by = open ? ruledOutFor(scene, item, agent) : 'hours';
      if (by !== undefined) counts.set(by, (counts.get(by) ?? 0) + 1);
      for (const help of whatWouldHelp({ ...scene, now }, item.conversation, [agent])) {
        const key = JSON.stringify(help.kind === 'pick' ? [help, item.conversation] : help);
        const known = helps.get(key) ?? { help, conversation: item.conversation, items: 0 };
        known.items += 1;
        helps.set(key, known);
      }
    }
    const ruled = [...counts].map(([by, items]) => ({ by, items }));
    return { queue: { id, name }, waiting: waiting.length, open, ruledOut: ruled };
  });
  return { queues, helps: [...helps.values()].sort((a, b) => b.items - a.items) };
};

const waitingIn = ({ state }: Scene, queue: string): readonly Item[] => {
  const items: Item[] = [];
  for (const each of state.index.classes.values()) {
    if (each.queue !== queue) continue;
    for (const conversation of each.waiting.values()) {
      const item = state.items.get(conversation);
      if (item !== undefined) items.push(item);
    }
  }
  return items.sort((a, b) => a.since - b.since);
};

const ruledOutFor = (
  { state, config: given, now }: Scene,
  item: Item,
  agent: string,
): RuledOut | 'by-hand' | undefined => {
  if (item.status === 'waiting' && item.byHand !== undefined) return 'by-hand';
  const config = compileConfiguration(given);
  const reasons = waysOf(config, item, now).map(({ asks }) => ruledOut(state, config, item, agent, asks, now));
  return reasons.includes(undefined) ? undefined : reasons.at(-1);
};
