import { TRIGGER_IDS } from '../../../shared/domain/auto-messages/triggers';
import { languageName } from '../../../shared/domain/text/language-name';
import { type Item, placeOf } from '../../data/draft/items';
import { useLanguage } from '../../words/use-words';
import { useDraft, useField } from '../controls/draft-hand';
import { languagesOf } from '../controls/languages-of';
import { SelectControl } from '../controls/select';
import { SetupLink } from '../frame/setup-hand';
import { cellOf } from '../messages/heard';
import { useShownLanguages } from '../messages/shown-languages';
import { useSetupWords } from '../words';

/** The default language, and which texts there are in which language. */
export const LanguageStep = ({ channel }: { readonly channel: Item }) => {
  const { wizard, triggers, form } = useSetupWords();
  const { document } = useDraft();
  const reader = useLanguage();
  const { value, set, wrong, canEdit } = useField(['channels', placeOf(document, 'channels', channel.id), 'language']);
  const chosen = typeof value === 'string' ? value : 'en';
  const shown = [...new Set([chosen, 'en', 'es', 'fr', ...useShownLanguages()])];
  return (
    <>
      <p className="quiet">{wizard.languageLead}</p>
      <SelectControl
        label={wizard.steps.language}
        value={chosen}
        placeholder={form.choose}
        wrong={wrong}
        isDisabled={!canEdit}
        options={languagesOf(document).map(id => ({ id, name: languageName(id, reader) }))}
        onChange={set}
      />
      <h3 className="wizard-sub">{wizard.languageTable}</h3>
      <p className="field-help">{wizard.missingMeans}</p>
      <div className="scrolls">
        <table className="table cells">
          <thead>
            <tr>
              <th>{wizard.trigger}</th>
              {shown.map(language => (
                <th key={language}>{languageName(language, reader)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {TRIGGER_IDS.map(trigger => (
              <tr key={trigger}>
                <th scope="row">{triggers[trigger][0]}</th>
                {shown.map(language => {
                  const cell = cellOf(document, channel.id, trigger, language);
                  return (
                    <td key={language} className={`cell-${cell}`}>
                      {wizard.cell[cell]}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SetupLink section="messages" steps={['channel', channel.id]}>
        {wizard.messagesTitle}
      </SetupLink>
    </>
  );
};
