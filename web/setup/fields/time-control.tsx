import { type Around, TextControl } from './controls';
import { timeIn } from './typed';

type Props = Around & { readonly value: string; readonly onChange: (time: string) => void };

/** A time, typed in any way that people write one. */
export const TimeControl = ({ onChange, ...props }: Props) => (
  <TextControl {...props} placeholder="08:00" onChange={onChange} onDone={typed => onChange(timeIn(typed))} />
);
