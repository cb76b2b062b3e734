import { Button } from '../../ui/button';
import { useSetupWords } from '../words';
import { type Around, TextControl } from './controls';

type Props = Around & {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly slugs: readonly string[];
  readonly long?: boolean;
};

/** A text with what may be filled in; a press puts it at the end. */
export const WithSlugs = ({ slugs, value, onChange, long = false, ...around }: Props) => {
  const { form } = useSetupWords();
  return (
    <div className="field field-wide with-slugs">
      <TextControl {...around} value={value} onChange={onChange} long={long} isWide />
      {around.isDisabled !== true && (
        <details className="slugs">
          <summary>{form.fillIn}</summary>
          <span className="slug-list">
            {slugs.map(slug => (
              <Button
                key={slug}
                small
                onPress={() => onChange(`${value}${value === '' || /\s$/.test(value) ? '' : ' '}{${slug}}`)}
              >
                {`{${slug}}`}
              </Button>
            ))}
          </span>
        </details>
      )}
    </div>
  );
};
