import { itemsOf, nameOf, placeOf } from '../../data/draft/items';
import { useDraft } from '../fields/draft-hand';
import { FormView } from '../fields/field-view';
import { SelectControl } from '../fields/select';
import { botForm, deskForm } from '../forms/workstream';
import { Page } from '../frame/page';
import type { Section } from '../frame/sections';
import { useGo } from '../frame/setup-hand';
import { useSetupWords } from '../words';

/** The workstream that a page is about: the one in its address, else the first. */
export const useChosenWorkstream = (chosen: string | undefined) => {
  const { document } = useDraft();
  const all = itemsOf(document, 'workstreams');
  const item = all.find(({ id }) => id === chosen) ?? all[0];
  return { all, item, place: item === undefined ? -1 : placeOf(document, 'workstreams', item.id) };
};

/** One of the workstreams, for pages that show a part of it. */
export const WorkstreamChoice = ({
  chosen,
  section,
}: {
  readonly chosen: string | undefined;
  readonly section: Section;
}) => {
  const { routing, form } = useSetupWords();
  const { all } = useChosenWorkstream(chosen);
  const go = useGo();
  return (
    <SelectControl
      label={routing.workstream}
      value={chosen}
      placeholder={form.choose}
      options={all.map(each => ({ id: each.id, name: nameOf(each) }))}
      onChange={id => go(section, id)}
    />
  );
};

/** The bot and the smart assist of a workstream. */
export const BotsPage = ({ chosen }: { readonly chosen: string | undefined }) => {
  const { frame, bots, form } = useSetupWords();
  const { item, place } = useChosenWorkstream(chosen);
  return (
    <Page title={frame.sections.bots} lead={bots.lead}>
      {item === undefined ? (
        <p className="quiet">{form.empty}</p>
      ) : (
        <>
          <WorkstreamChoice chosen={item.id} section="bots" />
          {item.mode === 'pick' && <p className="quiet">{bots.pick}</p>}
          <FormView form={item.mode === 'pick' ? botForm.slice(1) : botForm} path={['workstreams', place]} />
        </>
      )}
    </Page>
  );
};

/** Which templates a workstream uses. */
export const DeskOfWorkstream = ({ chosen }: { readonly chosen: string | undefined }) => {
  const { item, place } = useChosenWorkstream(chosen);
  if (item === undefined) return null;
  return (
    <>
      <WorkstreamChoice chosen={item.id} section="desk" />
      <FormView form={deskForm} path={['workstreams', place]} />
    </>
  );
};
