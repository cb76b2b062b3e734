import { segmentsOf } from '../../../shared/domain/text/segments';
import { useSetupWords } from '../words';

/** A text as it stands on a customer's phone, with how many texts it is. */
export const Bubble = ({
  text,
  note,
  isTheirs = false,
}: {
  readonly text: string;
  readonly note?: string;
  readonly isTheirs?: boolean;
}) => {
  const { form } = useSetupWords();
  const { characters, segments } = segmentsOf(text);
  return (
    <div className={`phone-bubble${isTheirs ? ' phone-bubble-theirs' : ''}`}>
      <p dir="auto">{text}</p>
      {!isTheirs && (
        <small>
          {form.segments(characters, segments)}
          {note !== undefined && ` · ${note}`}
        </small>
      )}
    </div>
  );
};
