import { useState } from 'react';
import { itemsOf } from '../../data/draft/items';
import { Button } from '../../ui/button';
import { Window } from '../editors/new-item';
import { TextControl } from '../fields/controls';
import { useDraft } from '../fields/draft-hand';
import { useSetupWords } from '../words';
import { peopleIn, withPeople } from './sheet-people';

/** Many people at once, from a spreadsheet: first each line with what would become of it. */
export const PasteSheet = ({ onClose }: { readonly onClose: () => void }) => {
  const { people } = useSetupWords();
  const { document, set } = useDraft();
  const [typed, setTyped] = useState('');
  const there = itemsOf(document, 'agents');
  const rows = peopleIn(typed, there);
  const good = rows.filter(row => 'person' in row).length;
  const take = () => {
    set(['agents'], withPeople(Array.isArray(document.agents) ? document.agents : [], there, rows));
    onClose();
  };
  return (
    <Window title={people.paste} onClose={onClose} isLarge>
      <p className="quiet">{people.pasteLead}</p>
      <TextControl
        long
        label={people.paste}
        value={typed}
        onChange={setTyped}
        placeholder="Dana Reyes;dana@contoso.example;3;en, es;spanish:4"
      />
      {rows.length > 0 && (
        <table className="table">
          <caption className="unseen">{people.pasteTable}</caption>
          <tbody>
            {rows.map(row => (
              <tr key={row.line} className={'wrong' in row ? 'row-wrong' : ''}>
                <td className="quiet">{row.line}</td>
                <td>{row.shown}</td>
                <td>
                  {'wrong' in row
                    ? people.pasteWrong[row.wrong]
                    : row.is === undefined
                      ? people.pasteNew
                      : people.pasteChanges}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > good && <p className="wrong">{people.pasteKeepsOut(rows.length - good)}</p>}
      <Button look="primary" isDisabled={good === 0} onPress={take}>
        {people.pasteTake(good)}
      </Button>
    </Window>
  );
};
