import { app, type Timer } from '@azure/functions';
import { z } from 'zod';
import { type App, theApp } from '../shared/app';
import { scheduleOf } from '../shared/domain/operating-hours/hours-of';
import { nextOpeningWords } from '../shared/domain/operating-hours/next-opening-words';
import { isOpen, nextChange } from '../shared/domain/operating-hours/schedule';
import { tickPools } from '../shared/publish';
import { nothing, serve } from './api/endpoint';
import { Problem } from './api/problem';

type Deps = Pick<App, 'config' | 'bus' | 'clock'>;

/** Each minute: every pool compares what is open now with what it last knew, and acts on the difference. */
export const operatingHoursHandler =
  (deps: Deps) =>
  async (_timer: Timer): Promise<void> => {
    const minute = new Date(Math.floor(deps.clock.now() / 60_000) * 60_000).toISOString();
    await tickPools(deps, await deps.config.current(), minute);
  };

serve(
  {
    name: 'operating-hours-at',
    method: 'GET',
    route: 'operating-hours/{id}/at',
    summary: 'Is it open then, why, until when, and what would a customer hear?',
    roles: ['agent', 'supervisor', 'admin'],
    path: z.object({ id: z.string().min(1) }),
    query: z.object({ time: z.iso.datetime({ offset: true }).optional(), language: z.string().default('en') }),
    body: nothing,
    answers: { 200: { description: 'The answer at that time' } },
  },
  async ({ app: { config: store, clock }, path: { id }, query: { time, language } }) => {
    const config = await store.current();
    if (config.operatingHours[id] === undefined) {
      throw new Problem(
        404,
        `There are no operating hours "${id}". There are: ${Object.keys(config.operatingHours).join(', ') || 'none'}.`,
      );
    }
    const at = time === undefined ? clock.now() : Date.parse(time);
    const schedule = scheduleOf(config.operatingHours, id);
    const answer = isOpen(schedule, at);
    const change = nextChange(schedule, at);
    const opening = answer.open ? {} : { nextOpening: nextOpeningWords(schedule, at, { language }) };
    return {
      body: {
        id,
        at: new Date(at).toISOString(),
        timeZone: schedule.timeZone,
        open: answer.open,
        because: answer.because,
        until: change.at === null ? null : new Date(change.at).toISOString(),
        ...opening,
      },
    };
  },
);

app.timer('operating-hours', { schedule: '0 * * * * *', handler: timer => operatingHoursHandler(theApp())(timer) });
