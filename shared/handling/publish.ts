import type { Config } from '../domain/config/config';
import type { ThreadEffect } from '../domain/conversation/model/effects';
import { queueOfRule } from '../domain/messages/time-rules';
import type { PoolEffect } from '../domain/routing/model/effects';
import { assertNever } from '../domain/values/never';
import { hashOf } from '../hash';
import type { Bus, Clock, Projections } from '../ports';
import { type EraseDeps, eraseThread } from './erase-thread';

export type Publish<Effect> = (
  owner: string,
  eventId: string,
  effects: readonly Effect[],
  config: Pick<Config, 'version'>,
) => Promise<void>;

/** The permanent id of what one event's outbox sends: owner, event, and the effect's position in it. */
const derivedId = (owner: string, eventId: string, position: number): string =>
  `${owner}/${hashOf(eventId, 20)}/${position}`;

/** Performs what a thread decided. In order, one after the other: a later effect may rest on an earlier one. */
export const publishThread =
  (
    deps: EraseDeps & { readonly bus: Bus; readonly projections: Projections; readonly clock: Clock },
  ): Publish<ThreadEffect> =>
  async (thread, eventId, effects, { version: configVersion }) => {
    const { bus, projections, clock, files } = deps;
    for (const [position, effect] of effects.entries()) {
      const id = derivedId(thread, eventId, position);
      const at = new Date(clock.now()).toISOString();
      switch (effect.kind) {
        case 'send-text':
          await bus.send('outbound', {
            ...{ id, thread, seq: effect.seq, lane: effect.lane, configVersion },
            ...(effect.after !== undefined && { after: effect.after }),
          });
          break;
        case 'tell-pool':
          await bus.send('routing', { id, pool: effect.pool, at, configVersion, input: effect.input });
          break;
        case 'call-integration':
          await bus.send(
            'webhooks',
            { id, thread, at, configVersion, call: effect.call },
            { notBefore: effect.notBefore === undefined ? undefined : Date.parse(effect.notBefore) },
          );
          break;
        case 'wake': {
          const { rule, wakeAt } = effect;
          await bus.send(
            queueOfRule(rule),
            { id, thread, rule, wakeAt, configVersion },
            { notBefore: Date.parse(wakeAt) },
          );
          break;
        }
        case 'project': {
          const { kind: _, ...projection } = effect;
          await projections.write(projection);
          break;
        }
        case 'erase':
          await eraseThread(deps)(thread, eventId, effect);
          break;
        case 'erase-files':
          await files.removeAll(effect.conversation);
          break;
        default:
          assertNever(effect, 'effect of a thread');
      }
    }
  };

/** Performs what a pool decided. */
export const publishPool =
  ({ bus, clock }: { readonly bus: Bus; readonly clock: Clock }): Publish<PoolEffect> =>
  async (pool, eventId, effects, { version: configVersion }) => {
    for (const [position, effect] of effects.entries()) {
      const id = derivedId(pool, eventId, position);
      const at = new Date(clock.now()).toISOString();
      const toPool = { id, pool, at, configVersion };
      switch (effect.kind) {
        case 'tell-thread':
          await bus.send('conversations', { id, thread: effect.thread, at, configVersion, pool, input: effect.input });
          break;
        case 'wake-pool':
          await bus.send(
            'routing',
            { ...toPool, input: { type: 'wake', wakeAt: effect.wakeAt } },
            { notBefore: Date.parse(effect.wakeAt) },
          );
          break;
        case 'continue':
          await bus.send('routing', { ...toPool, input: { type: 'continue', cursor: effect.cursor } });
          break;
        default:
          assertNever(effect, 'effect of a pool');
      }
    }
  };
