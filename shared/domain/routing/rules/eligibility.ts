import type { Presence, SkillMatch } from '../../config/routing/assignment-rules';
import type { Agent } from '../../config/routing/workstream';
import type { Item, Matches } from '../model/item';
import type { PoolState } from '../model/state';
import { roomFor } from './capacity';
import type { Compiled } from './configuration';

/** Why an agent can't have an item now. The last two pass with time or concern this item alone. */
export type RuledOut =
  | 'not-configured'
  | 'not-in-queue'
  | 'presence'
  | 'language'
  | 'attributes'
  | 'not-working'
  | 'skills'
  | 'capacity'
  | 'declined'
  | 'declined-just-now';

/** What one way of assignment asks of an agent. */
export type Asks = {
  readonly presences: readonly Presence[];
  readonly skills: SkillMatch;
  readonly rating?: number | undefined;
  readonly speaksLanguage?: boolean;
  readonly attributes?: Readonly<Record<string, unknown>>;
  /** Values of the item that the agent's attributes must have, whatever their case. */
  readonly matches?: Matches | undefined;
  readonly isWorking?: boolean;
};

/** How an agent's skills fit: 0 exactly, 1 more than asked, 2 less, 3 none of them. */
export const fitOf = (agent: Agent, item: Pick<Item, 'skills'>, rating?: number): 0 | 1 | 2 | 3 => {
  let over = false;
  let under = false;
  let known = 0;
  for (const skill of item.skills) {
    const asked = rating ?? skill.rating;
    const has = agent.skills.find(own => own.id === skill.id)?.rating;
    if (has !== undefined) known += 1;
    if (has === undefined || has < asked) under = true;
    else if (has > asked) over = true;
  }
  if (item.skills.length > 0 && known === 0) return 3;
  if (under) return 2;
  return over ? 1 : 0;
};

/**
 * What rules an agent out for an item, or nothing. Everything that is the same for all items of a class comes first: only
 * when the answer is `declined…` may another item of the class fare better with this agent.
 */
export const ruledOut = (
  state: PoolState,
  config: Compiled,
  item: Item,
  id: string,
  asks: Asks,
  now: number,
): RuledOut | undefined => {
  const agent = config.agents[id];
  if (agent === undefined) return 'not-configured';
  if (config.placeIn(item.queue, id) === undefined) return 'not-in-queue';
  const presence = state.agents.get(id)?.presence ?? 'offline';
  if (!asks.presences.includes(presence)) return 'presence';
  if (asks.speaksLanguage === true && !speaks(agent, item.language)) return 'language';
  if (asks.attributes !== undefined && !hasAttributes(agent, asks.attributes)) return 'attributes';
  if (asks.matches !== undefined && !matchesAll(agent, asks.matches)) return 'attributes';
  if (asks.isWorking === true && !config.answerAt(agent.operatingHours ?? '', now).open) return 'not-working';
  if (asks.skills === 'exact' && item.skills.length > 0 && fitOf(agent, item, asks.rating) > 1) return 'skills';
  if (roomFor(state, config, agent, item) <= 0) return 'capacity';
  const decline = item.declines[id];
  if (decline === undefined) return undefined;
  if (decline.count >= (config.workstreams[item.workstream]?.offersPerAgent ?? 3)) return 'declined';
  return now < decline.until ? 'declined-just-now' : undefined;
};

const speaks = (agent: Agent, language: string): boolean =>
  agent.languages.some(own => own === language || language.startsWith(`${own}-`) || own.startsWith(`${language}-`));
const hasAttributes = (agent: Agent, asked: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(asked).every(
    ([name, value]) => Object.hasOwn(agent.attributes, name) && agent.attributes[name] === value,
  );
const matchesAll = (agent: Agent, asked: Matches): boolean =>
  Object.entries(asked).every(
    ([name, value]) => Object.hasOwn(agent.attributes, name) && fold(agent.attributes[name]) === fold(value),
  );
const fold = (value: unknown): string => String(value).trim().toLowerCase();
