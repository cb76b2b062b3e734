import { itemsOf } from '../../data/draft/items';
import { KindPage } from '../editors/kind-page';
import { usedBy } from '../editors/used-by';
import { useDraft, useField } from '../fields/draft-hand';
import { FormView } from '../fields/field-view';
import { DAYS, hoursForm, hoursMoreForm } from '../forms/hours';
import { Card } from '../frame/page';
import { pageOfKind } from '../frame/sections';
import { SetupLink } from '../frame/setup-hand';
import { useSetupWords } from '../words';
import { Holidays } from './holidays';
import { HoursYear } from './hours-year';
import { Week } from './week-editor';

/** Monday to Friday, eight to five, where the reader is: what a new record says until it is changed. */
export const newHours = () => ({
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  weekly: [{ days: DAYS.slice(0, 5), from: '08:00', to: '17:00' }],
});

/** Operating hours: the week, holidays, exceptions, and the year that comes of it. */
export const HoursPage = ({ chosen }: { readonly chosen: string | undefined }) => {
  const { frame, hours } = useSetupWords();
  const { document } = useDraft();
  return (
    <KindPage
      kind="operatingHours"
      section="hours"
      title={frame.sections.hours}
      lead={hours.lead}
      form={hoursForm}
      chosen={chosen}
      begins={newHours}
      meta={item => String(item.timeZone ?? '')}
      below={(item, place) => <HoursBody place={place} used={usedBy(document, 'operatingHours', item.id)} />}
    />
  );
};

type Used = ReturnType<typeof usedBy>;

/** All of a record but its name and its zone. */
export const HoursBody = ({ place, used }: { readonly place: number; readonly used: Used }) => {
  const words = useSetupWords();
  const { hours } = words;
  const { document } = useDraft();
  const path = ['operatingHours', place] as const;
  const { value } = useField(path);
  return (
    <>
      <Card title={hours.week}>
        <Week path={[...path, 'weekly']} />
      </Card>
      <Card title={hours.holidays}>
        <Holidays path={[...path, 'holidays']} />
      </Card>
      <FormView form={hoursMoreForm} path={path} />
      <Card title={hours.year}>
        <HoursYear record={value} />
      </Card>
      <Card title={hours.usedBy}>
        {used.length === 0 ? (
          <p className="quiet">{hours.nobody}</p>
        ) : (
          <ul className="lines">
            {used.map(({ kind, id, name }) => (
              <li key={`${kind}/${id}`}>
                <SetupLink
                  section={pageOfKind(kind)}
                  steps={itemsOf(document, kind).some(each => each.id === id) ? [id] : []}
                >
                  {name}
                </SetupLink>
                <span className="quiet">{words.kinds[kind][0]}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
};
