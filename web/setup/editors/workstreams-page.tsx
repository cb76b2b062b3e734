import { type Item, itemsOf, nameOf } from '../../data/draft/items';
import { useDraft } from '../fields/draft-hand';
import { workstreamForm } from '../forms/workstream';
import { SetupLink } from '../frame/setup-hand';
import { useSetupWords } from '../words';
import { KindPage } from './kind-page';

/** How work is given out. */
export const WorkstreamsPage = ({ chosen }: { readonly chosen: string | undefined }) => {
  const { frame, workstreams, choices } = useSetupWords();
  const { document } = useDraft();
  const numbersOf = (item: Item) => itemsOf(document, 'channels').filter(channel => channel.workstream === item.id);
  const firstQueue = itemsOf(document, 'queues').at(-1)?.id;
  return (
    <KindPage
      kind="workstreams"
      section="workstreams"
      title={frame.sections.workstreams}
      lead={workstreams.lead}
      form={workstreamForm}
      chosen={chosen}
      begins={() => (firstQueue === undefined ? {} : { fallbackQueue: firstQueue })}
      meta={item =>
        [choices[item.mode === 'pick' ? 'pick' : 'push'][0], numbersOf(item).map(nameOf).join(', ')]
          .filter(Boolean)
          .join(' · ')
      }
      above={item => (
        <p className="kind-links">
          <SetupLink section="routing" steps={[item.id]}>
            {workstreams.toRouting}
          </SetupLink>
          <SetupLink section="bots" steps={[item.id]}>
            {workstreams.toBot}
          </SetupLink>
          <span className="quiet">
            {numbersOf(item).length === 0
              ? workstreams.noNumbers
              : `${workstreams.numbers}: ${numbersOf(item).map(nameOf).join(', ')}`}
          </span>
        </p>
      )}
    />
  );
};
