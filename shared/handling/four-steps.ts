import { LostRaces, Outage } from '../outage';
import type { Clock, Loaded, Owners } from '../ports';

/** The pure core of one kind of owner, as the four steps use it. */
export type Core<State, Event, Config, Outcome, Effect> = {
  readonly decide: (
    state: State,
    event: Event,
    given: { readonly now: number; readonly config: Config },
  ) => readonly Outcome[];
  readonly evolve: (state: State, outcome: Outcome) => State;
  readonly effects: (after: State, outcomes: readonly Outcome[]) => readonly Effect[];
};

export type FourStepsDeps<State, Event, Config, Outcome, Effect> = {
  readonly owners: Owners<State, Outcome, Effect>;
  readonly core: Core<State, Event, Config, Outcome, Effect>;
  readonly config: (atLeast: string | undefined) => Promise<Config>;
  /** The configuration that an owner acted on before. It never acts on an older one; where it is left out, any will do. */
  readonly actedOn?: (state: State) => string | undefined;
  /** Told when an owner waits because only an older one can be read here. */
  readonly alert?: (owner: string, versions: Older) => void;
  readonly publish: (owner: string, eventId: string, effects: readonly Effect[], config: Config) => Promise<void>;
  /** Told of an owner once all of an event is published; that it can't be told changes nothing. */
  readonly published?: (owner: string) => Promise<void>;
  readonly clock: Clock;
  /** Counts what was decided, once for each commit. */
  readonly measure?: (before: State, outcomes: readonly Outcome[], after: State) => void;
};

/** What an owner acted on, and the newest that can be read here. */
export type Older = { readonly acted: string; readonly version: string };

type AnyEvent = { readonly id: string; readonly configVersion?: string | undefined };

/** How often a lost race is decided again before it counts as an outage: a session has one consumer, so once is rare. */
const RACES = 20;

/**
 * Takes one event of one owner through load, decide, commit and publish. `conversation` and `routing` are nothing more.
 *
 * A second delivery of an event finds its `seen` row: nothing is decided again, and that event's own outbox is published.
 *
 * @throws what the stores throw (an outage: deliver again), or what the core throws (a broken rule: a dead letter); an outage, too,
 *   while only a configuration can be read that is older than what the owner acted on
 */
export const fourSteps =
  <State, Event extends AnyEvent, Config extends { readonly version: string }, Outcome, Effect>(
    deps: FourStepsDeps<State, Event, Config, Outcome, Effect>,
  ) =>
  async (owner: string, event: Event): Promise<void> => {
    for (let race = 0; race < RACES; race += 1) {
      // 1. load
      const before = await deps.owners.load(owner);
      const { configVersion: sent = '' } = event;
      const acted = deps.actedOn?.(before.state) ?? '';
      const newest = sent > acted ? sent : acted;
      const config = await deps.config(newest === '' ? undefined : newest);

      // 2. decide: never by an older configuration, which would undo what the newer one brought
      const { version } = config;
      const older = version < acted ? { acted, version } : undefined;
      const decided =
        older === undefined
          ? decide(deps.core, before, event, { now: deps.clock.now(), config })
          : { broken: waits(owner, older) };

      // 3. commit: nothing decided, nothing written
      const result =
        'broken' in decided || decided.outcomes.length === 0
          ? 'seen'
          : await deps.owners.commit(owner, { before, eventId: event.id, ...decided });
      if (result === 'changed') continue;

      // 4. publish: what this event decided, when it was first committed
      if ('broken' in decided || result === 'seen') {
        const seen = await deps.owners.seen(owner, event.id);
        if (seen === undefined && older !== undefined) deps.alert?.(owner, older);
        if (seen === undefined && 'broken' in decided) throw decided.broken;
        await deps.publish(owner, event.id, seen?.effects ?? [], config);
        if (seen !== undefined) await deps.published?.(owner).catch(() => {});
        return;
      }
      deps.measure?.(before.state, decided.outcomes, decided.after);
      await deps.publish(owner, event.id, decided.effects, config);
      await deps.published?.(owner).catch(() => {});
      return;
    }
    throw new LostRaces(owner, RACES);
  };

const waits = (owner: string, { acted, version }: Older): Outage =>
  new Outage(
    `Expected the configuration ${acted} or a newer one, which ${owner} has acted on; found ${version}. It is read again.`,
  );

const decide = <State, Event, Config, Outcome, Effect>(
  core: Core<State, Event, Config, Outcome, Effect>,
  before: Loaded<State>,
  event: Event,
  given: { readonly now: number; readonly config: Config },
) => {
  try {
    const outcomes = core.decide(before.state, event, given);
    const after = outcomes.reduce(core.evolve, before.state);
    return { outcomes, after, effects: core.effects(after, outcomes) };
  } catch (broken) {
    // What was decided once may be refused now, its number removed meanwhile: its outbox still counts.
    return { broken };
  }
};
