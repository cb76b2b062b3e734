import type { ReactNode } from 'react';
import { type Item, type Kind, nameOf, placeOf } from '../../data/draft/items';
import { Ask } from '../../ui/ask';
import { useDraft } from '../fields/draft-hand';
import { useSetupWords } from '../words';
import { usedBy } from './used-by';

type Props = {
  readonly kind: Kind;
  readonly item: Item;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
  readonly children?: ReactNode;
};

/** Before an item goes from the draft: who names it, and that nothing is live by it. */
export const RemoveItem = ({ kind, item, onClose, onRemoved, children }: Props) => {
  const words = useSetupWords();
  const { document, set } = useDraft();
  const places = usedBy(document, kind, item.id);
  const remove = () => {
    set([kind, placeOf(document, kind, item.id)], undefined);
    onClose();
    onRemoved();
  };
  return (
    <Ask
      title={words.form.removeTitle(nameOf(item))}
      ways={[{ words: words.form.removeItem, look: 'harm', onChosen: remove }]}
      onCancel={onClose}
    >
      {children}
      <p>
        {places.length === 0
          ? words.form.notUsed
          : words.form.usedBy(places.map(place => `${words.kinds[place.kind][0]} ${place.name}`).join(', '))}
      </p>
      <p>{words.form.removeInDraft}</p>
    </Ask>
  );
};
