import { useState } from 'react';
import type { Path } from '../../data/draft/document';
import { Button } from '../../ui/button';
import { useField } from '../fields/draft-hand';
import { FieldsView } from '../fields/field-view';
import { DAYS, weeklyFields } from '../forms/hours';
import { useSetupWords } from '../words';
import { SeriesWindow } from './series-window';
import { unchosen, weekBars } from './week';

const { days, from, to, allDay, overlap, ...dates } = weeklyFields;

/** The week by spans: each with its days and times, and below what is open on each day. */
export const Week = ({ path }: { readonly path: Path }) => {
  const { hours, form } = useSetupWords();
  const { value, set, canEdit, wrong } = useField(path);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [series, setSeries] = useState<number>();
  // What a record leaves out is Monday to Friday, eight to five.
  const weekly: readonly unknown[] = Array.isArray(value)
    ? value
    : [{ days: DAYS.slice(0, 5), from: '08:00', to: '17:00' }];
  const meets = unchosen(weekly);
  const write = (next: readonly unknown[]) => set(next);
  const toggle = (at: number) => setOpen(new Set(open.has(at) ? [...open].filter(each => each !== at) : [...open, at]));
  return (
    <div className="week">
      <WeekBars weekly={weekly} />
      {wrong.length > 0 && <p className="field-wrong">{wrong.join(' ')}</p>}
      {meets.size > 0 && <p className="wrong">{hours.overlaps}</p>}
      <ol className="entry-list">
        {weekly.map((span, at) => {
          const hasDates = Object.keys((span ?? {}) as object).some(name => Object.hasOwn(dates, name));
          const isOpen = open.has(at) || hasDates;
          const isAllDay = (span as { allDay?: unknown }).allDay === true;
          const asksOverlap = meets.has(at) || (span as { overlap?: unknown }).overlap !== undefined;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a span is where it stands
            <li key={at} className={`entry${meets.has(at) ? ' entry-wrong' : ''}`}>
              <FieldsView
                fields={{
                  days,
                  ...(isAllDay ? {} : { from, to }),
                  allDay,
                  ...(asksOverlap && { overlap }),
                  ...(isOpen && dates),
                }}
                path={[...path, at]}
              />
              {canEdit && (
                <span className="entry-ways">
                  {!hasDates && (
                    <Button small look="quiet" aria-expanded={isOpen} onPress={() => toggle(at)}>
                      {isOpen ? hours.less : hours.more}
                    </Button>
                  )}
                  <Button small look="quiet" onPress={() => setSeries(at)}>
                    {hours.series.open}
                  </Button>
                  <Button
                    small
                    look="quiet"
                    icon="bin"
                    aria-label={form.removeThis(`${hours.span} ${at + 1}`)}
                    onPress={() => write(weekly.filter((_, each) => each !== at))}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {canEdit && (
        <Button small icon="plus" onPress={() => write([...weekly, { days: ['sat'], from: '09:00', to: '13:00' }])}>
          {hours.addSpan}
        </Button>
      )}
      {series !== undefined && (
        <SeriesWindow
          weekly={weekly}
          at={series}
          onChange={next => {
            write(next);
            setSeries(undefined);
          }}
          onClose={() => setSeries(undefined)}
        />
      )}
    </div>
  );
};

const DAY = 24 * 60;

/** What is open on each day of a usual week. */
const WeekBars = ({ weekly }: { readonly weekly: readonly unknown[] }) => {
  const { choices, hours } = useSetupWords();
  const bars = weekBars(weekly);
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return (
    <ul className="week-bars">
      {DAYS.map((day, at) => {
        const its = bars[at] ?? [];
        return (
          <li key={day}>
            <span className="week-day">{choices[day][0]}</span>
            <span className="week-line" aria-hidden="true">
              {its.map(bar => (
                <span
                  key={`${bar.span}/${bar.from}`}
                  className={`week-bar week-bar-${bar.span % 4}`}
                  style={{
                    insetInlineStart: `${(bar.from / DAY) * 100}%`,
                    inlineSize: `${((bar.to - bar.from) / DAY) * 100}%`,
                  }}
                />
              ))}
            </span>
            <span className="week-times">
              {its.length === 0
                ? hours.closed
                : [...its]
                    .sort((one, other) => one.from - other.from)
                    .map(bar => `${clock(bar.from)}–${clock(bar.to)}`)
                    .join(', ')}
            </span>
          </li>
        );
      })}
    </ul>
  );
};
