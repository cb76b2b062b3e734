import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { momentWords } from '../../data/clock/time-words';
import { reasonOf } from '../../ui/reason';
import { useLanguage } from '../../words/use-words';
import { TextControl } from '../controls/controls';
import { api } from '../draft/api';
import { useReasonWords } from '../frame/reason-words';
import { useSettled } from '../frame/use-settled';
import { useSetupWords } from '../words';

const DAYS = 396;
const DAY_MINUTES = 24 * 60;
const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** Thirteen months as these hours make them, each day by when it is open; the changes of the clock; and “open at … and why?”. */
export const HoursYear = ({ record }: { readonly record: unknown }) => {
  const { hours } = useSetupWords();
  const language = useLanguage();
  const reasons = useReasonWords();
  const [at, setAt] = useState('');
  const settled = useSettled(record);
  const { data } = useQuery({
    queryKey: ['hours-year', settled],
    queryFn: async () => (await api.call('configHours', { body: { record: settled, days: DAYS } })).body,
    placeholderData: before => before,
    gcTime: 0,
  });
  const { data: answer } = useQuery({
    queryKey: ['hours-at', settled, at],
    queryFn: async () => (await api.call('configHours', { body: { record: settled, days: 1, at } })).body,
    enabled: LOCAL.test(at),
    gcTime: 0,
  });
  const asked = answer?.isReadable === true ? answer.at : undefined;
  if (data === undefined) return null;
  if (!data.isReadable) return <p className="quiet">{hours.yearWaits}</p>;
  const months = new Map<string, (typeof data.days)[number][]>();
  for (const day of data.days) {
    const month = day.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  // One for the whole year: making it costs more than four hundred uses.
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const date = (day: string) => dates.format(Date.parse(`${day}T00:00:00Z`));
  const until = (moment: string | null) =>
    moment === null ? hours.forever : momentWords(language, Date.parse(moment), data.timeZone);
  return (
    <div className="year">
      <div className="year-ask">
        <TextControl label={hours.ask} help={hours.at} value={at} onChange={setAt} placeholder="2026-12-25T10:00" />
        {asked !== undefined && (
          <p role="status">
            <strong className={asked.open ? 'good' : ''}>
              {asked.open ? hours.isOpen(until(asked.until)) : hours.isClosed(until(asked.until))}
            </strong>{' '}
            {reasons !== undefined && reasonOf(reasons, language, asked.because).sentence}
          </p>
        )}
      </div>
      <p className="quiet">
        {data.clockChanges.length === 0
          ? hours.noClockChange
          : data.clockChanges
              .map(change =>
                hours.clockChange(
                  date(change.date),
                  `${change.minutes > 0 ? '+' : '−'}${Math.abs(change.minutes)} min`,
                ),
              )
              .join(' ')}
      </p>
      <div className="year-months">
        {[...months].map(([month, days]) => (
          <div key={month} className="year-month">
            <span className="year-name">
              {new Intl.DateTimeFormat(language, { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(
                Date.parse(`${month}-01T00:00:00Z`),
              )}
            </span>
            <span className="year-days">
              {days.map(day => (
                <span
                  key={day.date}
                  className={`year-day${day.holiday === undefined ? '' : ' year-holiday'}`}
                  title={`${date(day.date)}: ${day.holiday ?? (day.spans.length === 0 ? hours.closed : day.spans.map(([from, to]) => `${clock(from)}–${clock(to)}`).join(', '))}`}
                >
                  {day.spans.map(([from, to]) => (
                    <span
                      key={from}
                      className="year-open"
                      style={{
                        insetBlockStart: `${(from / DAY_MINUTES) * 100}%`,
                        blockSize: `${((to - from) / DAY_MINUTES) * 100}%`,
                      }}
                    />
                  ))}
                </span>
              ))}
            </span>
          </div>
        ))}
      </div>
      <p className="year-key">
        <span className="year-key-open" /> {hours.open} <span className="year-key-closed" /> {hours.closed}{' '}
        <span className="year-key-holiday" /> {hours.holiday}
      </p>
      <ul className="year-holidays">
        {data.days
          .filter(day => day.holiday !== undefined)
          .map(day => (
            <li key={day.date}>
              {date(day.date)} <span className="quiet">{day.holiday}</span>
            </li>
          ))}
      </ul>
    </div>
  );
};

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
