import type { Api } from '../../../shared/api/contract';
import type { BodyReceived } from '../../../shared/api/endpoint';
import type { Destination } from '../../../shared/api/shapes';

export type Destinations = BodyReceived<Api['destinations']['answers'][200]>;
type AgentTarget = Destinations['agents'][number];
type QueueTarget = Destinations['queues'][number];

/** To whom it may go. Who can't take it now is shown all the same, with why. */
export type Target =
  | {
      readonly is: 'agent';
      readonly key: string;
      readonly agent: AgentTarget;
      readonly speaks: boolean;
      readonly can: boolean;
    }
  | { readonly is: 'queue'; readonly key: string; readonly queue: QueueTarget; readonly can: boolean };

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLocaleLowerCase();

const speaks = ({ languages }: AgentTarget, language: string): boolean =>
  languages.some(own => own === language || language.startsWith(`${own}-`) || own.startsWith(`${language}-`));

type Asked = {
  readonly typed: string;
  /** Who hands over. */
  readonly me: string;
  readonly language: string;
  /** Advice is given by people. */
  readonly isAdvice: boolean;
};

/** Agents, then queues, that have what was typed in their names: who can take it first, then who speaks the language, then by name. */
export const targetsOf = (
  { agents, queues }: Destinations,
  { typed, me, language, isAdvice }: Asked,
): readonly Target[] => {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  const fits = ({ name }: { readonly name: string }) => wanted.every(word => plain(name).includes(word));
  const people = agents
    .filter(agent => agent.id !== me && fits(agent))
    .map((agent): Extract<Target, { is: 'agent' }> => {
      const isThere = agent.presence === 'available' || agent.presence === 'busy';
      const can = isThere && (isAdvice || agent.room > 0);
      return { is: 'agent', key: `agent ${agent.id}`, agent, speaks: speaks(agent, language), can };
    })
    .sort(
      (a, b) =>
        Number(b.can) - Number(a.can) ||
        Number(b.speaks) - Number(a.speaks) ||
        a.agent.name.localeCompare(b.agent.name),
    );
  if (isAdvice) return people;
  const places = queues
    .filter(fits)
    .map(
      (queue): Extract<Target, { is: 'queue' }> => ({ is: 'queue', key: `queue ${queue.id}`, queue, can: queue.open }),
    )
    .sort((a, b) => Number(b.can) - Number(a.can) || a.queue.name.localeCompare(b.queue.name));
  return [...people, ...places];
};

export const destinationOf = (target: Target): Destination =>
  target.is === 'agent' ? { agent: target.agent.id } : { queue: target.queue.id };
