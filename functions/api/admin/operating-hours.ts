import { contract } from '../../../shared/api/contract';
import type { Endpoint } from '../../../shared/api/endpoint';
import type { App } from '../../../shared/app';
import { heardAt } from '../../../shared/domain/auto-messages/heard-at';
import type { Channel } from '../../../shared/domain/config/channel';
import type { Config } from '../../../shared/domain/config/config';
import type { ConfigDocument } from '../../../shared/domain/config/schema';
import { messagesOf } from '../../../shared/domain/conversation/actions/say';
import { scheduleOf } from '../../../shared/domain/operating-hours/hours-of';
import { isOpen } from '../../../shared/domain/operating-hours/schedule';
import type { Principal } from '../principal';
import { Problem } from '../problem';
import { type Answer, type Call, handle } from '../serve';

type Given<E extends Endpoint> = Pick<Call<E>, 'path' | 'query' | 'body'> & {
  readonly app: Pick<App, 'config' | 'clock'>;
  readonly principal: Pick<Principal, 'user'>;
};
type At = typeof contract.operatingHoursAt;
type Emergency = typeof contract.operatingHoursEmergency;

/** Whether it is open then, why, until when, and what a customer would hear who then begins a conversation. */
export const hoursAt = async (call: Pick<Given<At>, 'path' | 'query' | 'app'>): Promise<Answer<At>> => {
  const { app: deps, query } = call;
  const config = await deps.config.current();
  const { id } = recordOf(config, call.path.id);
  const at = query.time === undefined ? deps.clock.now() : Date.parse(query.time);
  const schedule = scheduleOf(config.operatingHours, id);
  const { open, because, until } = isOpen(schedule, at);
  const channel = channelWith(config, id, query.channel);
  return {
    body: {
      id,
      at: new Date(at).toISOString(),
      timeZone: schedule.timeZone,
      open,
      because,
      until: until === null ? null : new Date(until).toISOString(),
      heard: channel === undefined ? null : heardOn(config, channel, at, query.language ?? channel.language),
    },
  };
};

const heardOn = (config: Config, channel: Channel, at: number, language: string) => {
  const schedule = scheduleOf(config.operatingHours, channel.operatingHours);
  const workstream = { messages: messagesOf(config, channel) };
  const { trigger, nextOpening, message } = heardAt(schedule, at, {
    language,
    channel,
    workstream,
    enabled: channel.automatedMessages,
  });
  return { channel: channel.id, trigger, ...(nextOpening !== '' && { nextOpening }), message };
};

/** The channel that was asked for, or the first that keeps these hours; none keeps what only queues keep. */
const channelWith = (config: Config, hours: string, wanted: string | undefined): Channel | undefined => {
  const keeping = Object.values(config.channels).filter(({ operatingHours }) => operatingHours === hours);
  const channel = wanted === undefined ? keeping[0] : keeping.find(({ id }) => id === wanted);
  if (wanted === undefined || channel !== undefined) return channel;
  const names = keeping.map(({ id }) => id).join(', ') || 'none';
  throw new Problem(404, `Expected a channel that keeps the hours "${hours}" (${names}), found "${wanted}".`);
};

const recordOf = (config: Config, id: string) => {
  const record = Object.hasOwn(config.operatingHours, id) ? config.operatingHours[id] : undefined;
  if (record !== undefined) return record;
  const known = Object.keys(config.operatingHours).join(', ') || 'none';
  throw new Problem(404, `There are no operating hours "${id}". There are: ${known}.`);
};

export const operatingHoursAt = handle(contract.operatingHoursAt)(hoursAt);

/**
 * Closes at once, whatever the hours say, or gives the hours back. It is a change of configuration like any other: it stands in the
 * history with who and why, can be undone, and every pool hears of it.
 */
export const setEmergency = async (
  call: Pick<Given<Emergency>, 'path' | 'body' | 'app' | 'principal'>,
): Promise<Answer<Emergency>> => {
  const { closed, reason, until } = call.body;
  const { config: store } = call.app;
  const live = await store.read();
  const id = live === undefined ? call.path.id : recordOf(live.config, call.path.id).id;
  if (live === undefined) throw new Problem(404, 'There is no configuration yet: import one first.');
  if (!closed && until !== undefined)
    throw new Problem(400, 'until: expected only with "closed": true; what reopens, reopens now.');
  const emergency = closed ? { emergency: { closed, reason, ...(until !== undefined && { until }) } } : {};
  const comment = `${closed ? 'Emergency' : 'Reopened'}: ${id}: ${reason}`;
  const published = await store.publish(withEmergency(live.document, id, emergency), call.principal.user, comment);
  switch (published.outcome) {
    case 'published':
    case 'unchanged':
      return { body: { id, closed, version: published.version.version, changed: published.outcome === 'published' } };
    case 'invalid':
      throw new Problem(400, published.problems.map(({ message }) => message).join('; '));
    case 'overtaken':
      throw new Problem(409, 'Somebody changed the configuration at the same moment. Nothing was changed; try again.');
    case 'nothing-to-undo':
      throw new Error('A publication cannot answer that there is nothing to undo.');
  }
};

const withEmergency = (document: ConfigDocument, id: string, emergency: object): ConfigDocument => ({
  ...document,
  operatingHours: (document.operatingHours ?? []).map(record => {
    if (record.id !== id) return record;
    const { emergency: _before, ...rest } = record;
    return { ...rest, ...emergency };
  }),
});

export const operatingHoursEmergency = handle(contract.operatingHoursEmergency)(setEmergency);
