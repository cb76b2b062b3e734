import type { Config } from '../domain/config/config';
import type { IntegrationMessage } from '../domain/messages/integration-calls';
import type { ThreadInput } from '../domain/messages/to-thread';
import { assertNever } from '../domain/values/never';
import type { Bus, Clock } from '../ports';
import { inSpan } from '../telemetry/spans';
import { askBotOutside } from './bot';
import { type CustomerDeps, lookUpCustomer } from './customer';
import { type FetchMediaDeps, fetchMedia } from './fetch-media';
import { askOptOutList, type OptOutListDeps } from './opt-out-list';
import { askListener, type SmartAssistDeps } from './smart-assist';

export type AnswerCallDeps = SmartAssistDeps &
  CustomerDeps &
  OptOutListDeps &
  FetchMediaDeps & {
    readonly config: { readonly current: (atLeast?: string) => Promise<Config> };
    readonly bus: Bus;
    readonly clock: Clock;
    readonly threads: { readonly seen: (id: string, eventId: string) => Promise<unknown> };
  };

/** The permanent id of a call's answer: a call that is made twice answers once. */
export const answerIdOf = (call: string): string => `answer/${call}`;

/**
 * Makes a call that a thread decided, and hands its answer back to the thread. What the other side did wrong is an answer too; only
 * an outage of our own parts is thrown, and then the call comes again, under its own id. One whose answer the thread has heard isn't
 * made again.
 */
export const answerCall =
  (deps: AnswerCallDeps) =>
  async (message: IntegrationMessage): Promise<void> => {
    const { thread, configVersion } = message;
    const id = answerIdOf(message.id);
    if ((await deps.threads.seen(thread, id)) !== undefined) return;
    const config = await deps.config.current(configVersion);
    const input = await inSpan('call integration', { kind: message.call.kind, thread }, undefined, () =>
      make(deps, message, config),
    );
    if (input === undefined) return;
    const at = new Date(deps.clock.now()).toISOString();
    await deps.bus.send('conversations', { id, thread, at, configVersion, input });
  };

const make = (deps: AnswerCallDeps, message: IntegrationMessage, config: Config): Promise<ThreadInput | undefined> => {
  const { id, thread, call } = message;
  switch (call.kind) {
    case 'bot':
      return askBotOutside(deps, { id, thread, call }, config);
    case 'smart-assist':
      return askListener(deps, { id, thread, call }, config);
    case 'opt-out-list':
      return askOptOutList(deps, thread, call);
    case 'customer':
      return lookUpCustomer(deps, { id, thread, call }, config);
    case 'fetch-media':
      return fetchMedia(deps, { id, thread, call }, config);
    default:
      return assertNever(call, 'call integration');
  }
};
