import { contract } from '../../../shared/api/contract';
import type { App } from '../../../shared/app';
import { type Config, poolsOf } from '../../../shared/domain/config/config';
import { parseLocal } from '../../../shared/domain/operating-hours/calendar';
import { underEmergency } from '../../../shared/domain/operating-hours/emergencies';
import type { Emergency } from '../../../shared/domain/operating-hours/hours';
import { scheduleOf } from '../../../shared/domain/operating-hours/hours-of';
import { compileHours, isOpen } from '../../../shared/domain/operating-hours/schedule';
import { workUnder } from '../../../shared/domain/routing/foreseen/by-supervisor';
import { Problem, refuse } from '../problem';
import { handle } from '../serve';

type Wanted = {
  readonly closed: boolean;
  readonly hours: 'all' | readonly string[];
  readonly until?: string | undefined;
};

/** @throws Problem 404 with what there is, 400 for a time that is none */
const chosen = (config: Config, { hours, closed, until }: Wanted) => {
  const known = Object.values(config.operatingHours);
  const unknown = hours === 'all' ? undefined : hours.find(id => !Object.hasOwn(config.operatingHours, id));
  if (unknown !== undefined)
    refuse(
      404,
      `There are no operating hours "${unknown}". There are: ${known.map(({ id }) => id).join(', ') || 'none'}.`,
    );
  if (!closed && until !== undefined)
    refuse(400, 'until: expected only with "closed": true; what reopens, reopens now.');
  if (until !== undefined && parseLocal(until, 'to') === undefined)
    refuse(400, `until: expected a local time such as 2026-12-24T13:00, or a date, found "${until}".`);
  return hours === 'all' ? known : known.filter(({ id }) => hours.includes(id));
};

const emergencyOf = ({ closed, until }: Wanted, reason: string): Emergency | undefined =>
  closed ? { closed, reason, ...(until !== undefined && { until }) } : undefined;

const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });

const allPools = async (app: App, config: Config) => {
  const pools = new Set([...poolsOf(config), ...(await app.pools.known())]);
  return Promise.all([...pools].map(async pool => (await app.pools.load(pool)).state));
};

export const emergencyPreview = handle(contract.emergencyPreview)(async ({ app, body }) => {
  const config = await app.config.current();
  const records = chosen(config, body);
  const pools = await allPools(app, config);
  const now = app.clock.now();
  const keeping = <T extends { readonly operatingHours?: string | undefined }>(
    all: Readonly<Record<string, T>>,
    id: string,
  ) => Object.values(all).filter(({ operatingHours }) => operatingHours === id);
  const hours = records.map(record => {
    const then = isOpen(compileHours(underEmergency(record, emergencyOf(body, 'preview'))), now);
    return {
      ...{ hours: record.id, name: record.name, timeZone: record.timeZone },
      openNow: isOpen(scheduleOf(config.operatingHours, record.id), now).open,
      openThen: then.open,
      because: then.because,
      emergency: record.emergency?.closed === true,
      channels: keeping(config.channels, record.id).map(named),
      queues: keeping(config.queues, record.id).map(named),
      ...workUnder(pools, config, new Set([record.id])),
    };
  });
  const total = {
    channels: hours.reduce((sum, { channels }) => sum + channels.length, 0),
    queues: hours.reduce((sum, { queues }) => sum + queues.length, 0),
    ...workUnder(pools, config, new Set(records.map(({ id }) => id))),
  };
  return { body: { hours, total } };
});

/**
 * Closes or reopens as one change of the configuration: it stands in the history with who and why, can be undone, and every pool
 * hears of it.
 */
export const emergency = handle(contract.emergency)(async ({ app, body, principal }) => {
  const { config: store } = app;
  const live = (await store.read()) ?? refuse(404, 'There is no configuration yet: import one first.');
  const ids = new Set(chosen(live.config, body).map(({ id }) => id));
  const wanted = emergencyOf(body, body.reason);
  const changed = Object.values(live.config.operatingHours)
    .filter(({ id, emergency: before }) => ids.has(id) && JSON.stringify(before) !== JSON.stringify(wanted))
    .map(({ id }) => id);
  const document = {
    ...live.document,
    operatingHours: (live.document.operatingHours ?? []).map(record =>
      ids.has(record.id) ? underEmergency(record, wanted) : record,
    ),
  };
  const which = body.hours === 'all' ? 'all hours' : [...ids].join(', ');
  const comment = `${body.closed ? 'Emergency' : 'Reopened'}: ${which}: ${body.reason}`;
  const published = await store.publish(document, principal.user, comment);
  switch (published.outcome) {
    case 'published':
    case 'unchanged': {
      const isChanged = published.outcome === 'published';
      const { version } = published.version;
      return { body: { closed: body.closed, hours: isChanged ? changed : [], version, changed: isChanged } };
    }
    case 'invalid':
      throw new Problem(400, published.problems.map(({ message }) => message).join('; '));
    case 'overtaken':
      throw new Problem(409, 'Somebody changed the configuration at the same moment. Nothing was changed; try again.');
    case 'nothing-to-undo':
      throw new Error('A publication cannot answer that there is nothing to undo.');
  }
});
