import type { Path } from '../../data/draft/document';
import { Button } from '../../ui/button';
import { useField } from '../fields/draft-hand';
import type { Fields } from '../fields/field';
import { FieldsView } from '../fields/field-view';
import { holidayFields } from '../forms/hours';
import { useSetupWords } from '../words';

const pick = (...names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(holidayFields).filter(([name]) => names.includes(name)));
const OF_COUNTRY = pick('country', 'region', 'types', 'except', 'endsNightShift');
const OWN_DAYS = pick('from', 'to', 'reason', 'endsNightShift');
const CALENDAR = pick('ical', 'endsNightShift');

const fieldsOf = (rule: unknown): Fields => {
  const { country, ical } = (rule ?? {}) as Readonly<Record<string, unknown>>;
  return country !== undefined ? OF_COUNTRY : ical !== undefined ? CALENDAR : OWN_DAYS;
};

/** Whole days that are closed: of a country, of a calendar file, or of one's own. */
export const Holidays = ({ path }: { readonly path: Path }) => {
  const { hours, form } = useSetupWords();
  const { value, set, canEdit } = useField(path);
  const rules: readonly unknown[] = Array.isArray(value) ? value : [];
  const write = (next: readonly unknown[]) => set(next.length === 0 ? undefined : next);
  return (
    <div className="holidays">
      <ol className="entry-list">
        {rules.map((rule, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a holiday is where it stands
          <li key={at} className="entry">
            <FieldsView fields={fieldsOf(rule)} path={[...path, at]} />
            {canEdit && (
              <span className="entry-ways">
                <Button
                  small
                  look="quiet"
                  icon="bin"
                  aria-label={form.removeThis(`${hours.holiday} ${at + 1}`)}
                  onPress={() => write(rules.filter((_, each) => each !== at))}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      {canEdit && (
        <span className="ways-row">
          <Button small icon="plus" onPress={() => write([...rules, { country: 'US' }])}>
            {hours.ofCountry}
          </Button>
          <Button small icon="plus" onPress={() => write([...rules, { from: '', to: '', reason: '' }])}>
            {hours.ownDays}
          </Button>
          <Button small icon="plus" onPress={() => write([...rules, { ical: '' }])}>
            {hours.calendar}
          </Button>
        </span>
      )}
    </div>
  );
};
