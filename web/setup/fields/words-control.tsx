import { useEffect, useState } from 'react';
import { isSame } from '../../data/draft/document';
import { type Around, TextControl } from './controls';
import { linesIn, wordsIn } from './typed';

type Props = Around & { readonly long: boolean; readonly value: unknown; readonly onChange: (value: unknown) => void };

const shownAs = (value: unknown, long: boolean): string => {
  const words = Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
  return words.join(long ? '\n' : ', ');
};

/** Several words in one field, by commas; long ones stand one a line. */
export const WordsControl = ({ long, value, onChange, ...around }: Props) => {
  const read = long ? linesIn : wordsIn;
  const [typed, setTyped] = useState(shownAs(value, long));
  // What was typed stays as it is (a comma at the end), unless the draft says something else by now.
  useEffect(() => {
    setTyped(before => (isSame(read(before), value ?? []) ? before : shownAs(value, long)));
  }, [value, long, read]);
  return (
    <TextControl
      {...around}
      long={long}
      isWide
      value={typed}
      onChange={text => {
        setTyped(text);
        const words = read(text);
        onChange(words.length === 0 ? undefined : words);
      }}
    />
  );
};
