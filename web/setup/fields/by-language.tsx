import { useState } from 'react';
import { languageName } from '../../../shared/domain/text/language-name';
import { isSame, type Path } from '../../data/draft/document';
import { Button } from '../../ui/button';
import { useLanguage } from '../../words/use-words';
import { TextControl } from '../controls/controls';
import { useDraft } from '../controls/draft-hand';
import { languagesOf } from '../controls/languages-of';
import { Segments } from '../controls/segments';
import { SelectControl } from '../controls/select';
import { useSetupWords } from '../words';

type Props = {
  readonly label: string;
  readonly help?: string;
  readonly value: unknown;
  readonly set: (value: unknown) => void;
  readonly path: Path;
  readonly wrong: readonly string[];
};

/** One text in each language, side by side. */
export const ByLanguage = ({ label, help, value, set, path, wrong }: Props) => {
  const { form } = useSetupWords();
  const { document, canEdit, problems } = useDraft();
  const wrongAt = (language: string) =>
    problems.filter(problem => isSame(problem.path, [...path, language])).map(({ message }) => message);
  const reader = useLanguage();
  const [isAdding, setAdding] = useState(false);
  const texts = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, string>>) : {};
  const languages = Object.keys(texts);
  const others = languagesOf(document).filter(language => !languages.includes(language));
  const write = (language: string, text: string | undefined) => {
    const { [language]: _old, ...rest } = texts;
    const next = text === undefined ? rest : { ...texts, [language]: text };
    set(Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <fieldset className="field field-wide by-language">
      <legend className="field-label">{label}</legend>
      {help !== undefined && help !== '' && <p className="field-help">{help}</p>}
      {wrong.length > 0 && <p className="field-wrong">{wrong.join(' ')}</p>}
      {languages.map(language => (
        <div key={language} className="language-row">
          <TextControl
            long
            label={languageName(language, reader)}
            value={texts[language] ?? ''}
            onChange={text => write(language, text)}
            wrong={wrongAt(language)}
            isDisabled={!canEdit}
            below={<Segments text={texts[language] ?? ''} />}
          />
          {canEdit && (
            <Button
              look="quiet"
              small
              icon="close"
              aria-label={form.removeThis(languageName(language, reader))}
              onPress={() => write(language, undefined)}
            />
          )}
        </div>
      ))}
      {canEdit && (isAdding || languages.length === 0) && (
        <SelectControl
          label={form.addLanguage}
          value={undefined}
          placeholder={form.choose}
          options={others.map(id => ({ id, name: languageName(id, reader) }))}
          onChange={language => {
            write(language, '');
            setAdding(false);
          }}
        />
      )}
      {canEdit && !isAdding && languages.length > 0 && others.length > 0 && (
        <Button small look="quiet" icon="plus" onPress={() => setAdding(true)}>
          {form.addLanguage}
        </Button>
      )}
    </fieldset>
  );
};
