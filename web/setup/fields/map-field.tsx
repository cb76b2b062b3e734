import { useState } from 'react';
import { Button } from '../../ui/button';
import { useSetupWords } from '../words';
import { type Around, TextControl } from './controls';

type Props = Around & { readonly value: unknown; readonly set: (value: unknown) => void };

/** A value as somebody types it: a number where it is one. */
const valueIn = (typed: string): string | number | boolean => {
  if (/^-?\d+(\.\d+)?$/.test(typed.trim())) return Number(typed);
  return typed === 'true' ? true : typed === 'false' ? false : typed;
};

/** Names with a value each. */
export const MapField = ({ label, help, wrong = [], isDisabled = false, value, set }: Props) => {
  const { form } = useSetupWords();
  const [name, setName] = useState('');
  const entries = Object.entries((value ?? {}) as Readonly<Record<string, unknown>>);
  const write = (next: readonly (readonly [string, unknown])[]) =>
    set(next.length === 0 ? undefined : Object.fromEntries(next));
  const add = () => {
    if (name.trim() === '') return;
    write([...entries.filter(([each]) => each !== name.trim()), [name.trim(), '']]);
    setName('');
  };
  return (
    <fieldset className="field field-wide map">
      <legend className="field-label">{label}</legend>
      {help !== undefined && help !== '' && <p className="field-help">{help}</p>}
      {wrong.length > 0 && <p className="field-wrong">{wrong.join(' ')}</p>}
      {entries.map(([each, its]) => (
        <span key={each} className="map-row">
          <TextControl
            label={each}
            value={String(its)}
            isDisabled={isDisabled}
            onChange={typed => write(entries.map(([n, v]) => [n, n === each ? valueIn(typed) : v] as const))}
          />
          {!isDisabled && (
            <Button
              look="quiet"
              small
              icon="close"
              aria-label={form.removeThis(each)}
              onPress={() => write(entries.filter(([n]) => n !== each))}
            />
          )}
        </span>
      ))}
      {!isDisabled && (
        <span className="map-row">
          <TextControl label={form.newName} value={name} onChange={setName} />
          <Button small icon="plus" onPress={add}>
            {form.add}
          </Button>
        </span>
      )}
    </fieldset>
  );
};
