import { useState } from 'react';
import { type Item, itemsOf, nameOf } from '../../data/draft/items';
import { Ask } from '../../ui/ask';
import { Button } from '../../ui/button';
import { KindPage } from '../editors/kind-page';
import { useDraft } from '../fields/draft-hand';
import { agentForm } from '../forms/people';
import { SetupLink, useGo } from '../frame/setup-hand';
import { useSetupWords } from '../words';
import { PasteSheet } from './paste-sheet';
import { PeopleGrid } from './people-grid';
import { queuesOf, withoutAgent } from './retire';

/** The people who answer: all of them as a grid, or one. */
export const PeoplePage = ({ chosen }: { readonly chosen: string | undefined }) => {
  const { frame, people } = useSetupWords();
  const { document } = useDraft();
  const [pastes, setPastes] = useState(false);
  return (
    <>
      <KindPage
        kind="agents"
        section="people"
        title={frame.sections.people}
        lead={people.lead}
        form={agentForm}
        chosen={chosen}
        canBeCopied={false}
        begins={name => ({ user: `${name.trim().split(/\s+/)[0]?.toLowerCase() ?? ''}@` })}
        meta={item => String(item.user ?? '')}
        removeWord={people.retire}
        remove={(item, onClose) => <Retire item={item} onClose={onClose} />}
        noneOpen={itemsOf(document, 'agents').length > 0 ? <PeopleGrid /> : undefined}
        above={item => <QueuesOf item={item} />}
        ways={
          <Button icon="copy" onPress={() => setPastes(true)}>
            {people.paste}
          </Button>
        }
      />
      {pastes && <PasteSheet onClose={() => setPastes(false)} />}
    </>
  );
};

const QueuesOf = ({ item }: { readonly item: Item }) => {
  const { people } = useSetupWords();
  const { document } = useDraft();
  const { all } = queuesOf(document, item.id);
  return (
    <p className="kind-links">
      <span className="quiet">{people.queues}:</span>
      {all.map(queue => (
        <SetupLink key={queue.id} section="queues" steps={[queue.id]}>
          {nameOf(queue)}
        </SetupLink>
      ))}
      {itemsOf(document, 'queues').some(({ agents }) => agents === undefined || agents === 'all') && (
        <span className="quiet">{people.allQueues}</span>
      )}
    </p>
  );
};

/** Before an agent goes: what that does, and whom it would leave alone. */
const Retire = ({ item, onClose }: { readonly item: Item; readonly onClose: () => void }) => {
  const { people, form } = useSetupWords();
  const { document, set } = useDraft();
  const go = useGo();
  const { all, last } = queuesOf(document, item.id);
  const retire = () => {
    set([], withoutAgent(document, item.id));
    onClose();
    go('people');
  };
  return (
    <Ask
      title={people.retireTitle(nameOf(item))}
      ways={[{ words: people.retire, look: 'harm', onChosen: retire }]}
      onCancel={onClose}
    >
      <ul className="means">
        {people.retireMeans.map(each => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {all.length > 0 && <p>{people.retireQueues(all.map(nameOf).join(', '))}</p>}
      {last.length > 0 && <p className="wrong">{people.retireLast(last.map(nameOf).join(', '))}</p>}
      <p>{form.removeInDraft}</p>
    </Ask>
  );
};
