import { customerTimeZone } from '../../operating-hours/customer-zone/customer-time-zone';
import { scheduleOf } from '../../operating-hours/hours-of';
import { isOpen, nextChange } from '../../operating-hours/schedule';
import type { Channel } from '../channel';
import type { Config } from '../config';
import { configNotes } from '../notes';
import type { Advice, Known } from './known';

const HOUR = 3_600_000;
/** Two clocks that are so far apart are seldom meant. */
const FAR_APART_HOURS = 3;

/** Hours that never open, an emergency that stands, and clocks that don't fit the number's country. */
export const adviceOnHours = (config: Config, { now }: Known): readonly Advice[] =>
  Object.values(config.operatingHours).flatMap(({ id, name, emergency }) => {
    const of = { kind: 'operatingHours', id } as const;
    const schedule = scheduleOf(config.operatingHours, id);
    const { open } = isOpen(schedule, now);
    const never = !open && nextChange(schedule, now).at === null;
    const users = [...Object.values(config.channels), ...Object.values(config.queues)].filter(
      ({ operatingHours }) => operatingHours === id,
    );
    const found: Advice[] = [];
    if (emergency?.closed === true)
      found.push({
        ...{ ...of, check: 'emergency-stands', weight: 'warns' },
        sentence: `"${name}" is closed by an emergency (${emergency.reason})${emergency.until === undefined ? ', until somebody reopens it' : ` until ${emergency.until}`}.`,
      });
    else if (never && users.length > 0)
      found.push({
        ...{ ...of, check: 'hours-never-open', weight: 'stops' },
        sentence: `"${name}" never opens, and ${users.map(user => `"${user.name}"`).join(', ')} keeps it: nobody would be answered.`,
      });
    if (users.length === 0 && !Object.values(config.agents).some(({ operatingHours }) => operatingHours === id))
      found.push({
        ...{ ...of, check: 'hours-unused', weight: 'notes' },
        sentence: `Nothing keeps the hours "${name}".`,
      });
    return [...found, ...zones(config, id, now), ...slips(config, id)];
  });

/** A span that runs over midnight where the afternoon was meant. */
const slips = (config: Config, id: string): readonly Advice[] =>
  configNotes(config)
    .filter(note => note.startsWith(`operatingHours › ${id} ›`))
    .map(
      sentence => ({ check: 'hours-over-midnight', weight: 'warns', kind: 'operatingHours', id, sentence }) as const,
    );

const zones = (config: Config, hours: string, now: number): readonly Advice[] =>
  Object.values(config.channels)
    .filter(({ operatingHours }) => operatingHours === hours)
    .flatMap((channel): Advice[] => {
      const zone = zoneOfNumber(channel);
      const own = scheduleOf(config.operatingHours, hours).timeZone;
      if (zone === undefined || Math.abs(offsetOf(zone, now) - offsetOf(own, now)) < FAR_APART_HOURS * HOUR) return [];
      return [
        {
          ...{ check: 'zone-unlike-number', weight: 'notes', kind: 'channels', id: channel.id },
          sentence: `The number of "${channel.name}" belongs to ${zone}, and its hours are told in ${own}. Is that meant?`,
        },
      ];
    });

/** A toll-free number belongs to no place. */
const zoneOfNumber = ({ number, numberType }: Channel): string | undefined =>
  numberType === '10dlc' ? customerTimeZone(number).timeZone : undefined;

const offsetOf = (timeZone: string, at: number): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    ...{ hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find(part => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute')) - Math.floor(at / 60_000) * 60_000;
};
