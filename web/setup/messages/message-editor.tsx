import { useState } from 'react';
import { SLUGS } from '../../../shared/domain/auto-messages/filling/template';
import { type Recipient, type Trigger, triggerFacts } from '../../../shared/domain/auto-messages/triggers';
import { languageName } from '../../../shared/domain/text/language-name';
import { segmentsOf } from '../../../shared/domain/text/segments';
import { type Path, valueAt } from '../../data/draft/document';
import { itemOf } from '../../data/draft/items';
import { Button } from '../../ui/button';
import { useLanguage } from '../../words/use-words';
import { TextControl } from '../controls/controls';
import { useDraft } from '../controls/draft-hand';
import { languagesOf } from '../controls/languages-of';
import { Segments } from '../controls/segments';
import { SelectControl } from '../controls/select';
import { Card } from '../frame/page';
import { useSetupWords } from '../words';
import { Bubble } from './bubble';
import { filledIn } from './filled-in';
import { heardAt, type Level, placeOfLevel, placeOfMessage } from './heard';
import { useShownLanguages } from './shown-languages';

/** One trigger at one level: what is heard now in each language, and one's own texts. */
export const MessageEditor = ({ trigger, level }: { readonly trigger: Trigger; readonly level: Level }) => {
  const { messages, triggers } = useSetupWords();
  const { to, required, answers } = triggerFacts(trigger);
  return (
    <article className="kind-item">
      <header className="kind-head">
        <h2>{triggers[trigger][0]}</h2>
      </header>
      <p>
        {triggers[trigger][1]} {answers === true && <span className="quiet">{messages.answersByItself}</span>}{' '}
        {required === true && <span className="quiet">{messages.required}</span>}
      </p>
      {to.map(recipient => (
        <ForReader key={recipient} {...{ trigger, level, recipient }} />
      ))}
    </article>
  );
};

type Props = { readonly trigger: Trigger; readonly level: Level; readonly recipient: Recipient };

const ForReader = ({ trigger, level, recipient }: Props) => {
  const { messages, form } = useSetupWords();
  const { document, canEdit, set } = useDraft();
  const reader = useLanguage();
  const shown = useShownLanguages();
  const [added, setAdded] = useState<readonly string[]>([]);
  const languages = [...new Set([...shown, ...added])];
  const others = languagesOf(document).filter(language => !languages.includes(language));
  return (
    <Card title={recipient === 'customer' ? messages.toCustomer : messages.toAgent}>
      <div className="message-languages">
        {languages.map(language => (
          <InLanguage key={language} {...{ trigger, level, recipient, language }} />
        ))}
      </div>
      {canEdit && others.length > 0 && (
        <SelectControl
          label={form.addLanguage}
          isLabelHidden
          value={undefined}
          placeholder={form.addLanguage}
          options={others.map(id => ({ id, name: languageName(id, reader) }))}
          onChange={language => {
            setAdded([...added, language]);
            write(document, set, { trigger, level, recipient, language }, { text: '' });
          }}
        />
      )}
    </Card>
  );
};

type Cell = Props & { readonly language: string };
type Set = (path: Path, value: unknown) => void;

/** Writes one message of a level; `undefined` takes it away. */
const write = (
  document: ReturnType<typeof useDraft>['document'],
  set: Set,
  { trigger, level, recipient, language }: Cell,
  change: Readonly<Record<string, unknown>> | undefined,
): void => {
  const path = placeOfLevel(document, level);
  const at = placeOfMessage(document, level, trigger, recipient, language);
  const list: readonly unknown[] = (valueAt(document, path) as readonly unknown[] | undefined) ?? [];
  if (change === undefined) {
    if (at !== -1) set(path, list.length === 1 ? undefined : list.filter((_, each) => each !== at));
    return;
  }
  if (at !== -1) return set([...path, at], { ...(list[at] as object), ...change });
  const isBoth = triggerFacts(trigger).to.length > 1;
  set(path, [...list, { trigger, ...(isBoth && { to: recipient }), language, ...change }]);
};

const InLanguage = (cell: Cell) => {
  const { trigger, level, recipient, language } = cell;
  const words = useSetupWords();
  const { messages } = words;
  const { document, canEdit, set, problems } = useDraft();
  const reader = useLanguage();
  const path = placeOfLevel(document, level);
  const at = placeOfMessage(document, level, trigger, recipient, language);
  const own = at === -1 ? undefined : (valueAt(document, [...path, at]) as { text?: string; active?: boolean });
  const heard = heardAt(document, level, trigger, recipient, language);
  const wrong = problems
    .filter(problem => at !== -1 && [...path, at].every((step, each) => problem.path[each] === step))
    .map(({ message }) => message);
  const channel = level.is === 'channel' ? itemOf(document, 'channels', level.id) : undefined;
  const isSilent = own?.active === false;
  const name = languageName(language, reader);
  const number = new Intl.NumberFormat(reader);
  const change = (next: Readonly<Record<string, unknown>> | undefined) => write(document, set, cell, next);
  const preview = heard.is === 'text' ? filledIn(heard.text, language, words.desk.example.customer) : undefined;
  return (
    <div className="message-language">
      <p className="message-head">
        <strong>{name}</strong>
        <span className="tag">
          {heard.is === 'text'
            ? messages.from[heard.from]
            : heard.is === 'silenced'
              ? messages.silenced
              : messages.empty}
        </span>
      </p>
      {own !== undefined && !isSilent ? (
        <>
          <TextControl
            long
            label={messages.ownFor(name)}
            value={own.text ?? ''}
            onChange={text => change({ text })}
            wrong={wrong}
            isDisabled={!canEdit}
            below={<Segments text={own.text ?? ''} />}
          />
          {canEdit && (
            <details className="slugs">
              <summary>{messages.slugs}</summary>
              <span className="slug-list">
                {slugsFor(document, channel?.workstream, level).map(slug => (
                  <Button
                    key={slug}
                    small
                    onPress={() => change({ text: `${(own.text ?? '').trimEnd()} ${slug}`.trim() })}
                  >
                    {slug}
                  </Button>
                ))}
              </span>
            </details>
          )}
        </>
      ) : (
        wrong.length > 0 && <p className="field-wrong">{wrong.join(' ')}</p>
      )}
      {preview === undefined ? (
        <p className="quiet">{heard.is === 'silenced' ? messages.silenced : messages.empty}</p>
      ) : recipient === 'customer' ? (
        <Bubble
          text={preview}
          note={messages.cost(number.format(segmentsOf(preview).segments * 1_000), number.format(1_000))}
        />
      ) : (
        <p className="agent-line">{preview}</p>
      )}
      {canEdit && (
        <span className="ways-row">
          {(own === undefined || isSilent) && (
            <Button
              small
              onPress={() =>
                change(
                  isSilent
                    ? { active: true, text: own?.text ?? (heard.is === 'text' ? heard.text : '') }
                    : { text: heard.is === 'text' ? heard.text : '' },
                )
              }
            >
              {isSilent ? messages.speak : messages.own}
            </Button>
          )}
          {!isSilent && triggerFacts(trigger).required !== true && (
            <Button small look="quiet" onPress={() => change({ active: false })}>
              {messages.silence}
            </Button>
          )}
          {own !== undefined && (
            <Button small look="quiet" onPress={() => change(undefined)}>
              {messages.remove}
            </Button>
          )}
        </span>
      )}
    </div>
  );
};

/** What may be filled in: our own names, and the workstream's context variables. */
const slugsFor = (
  document: ReturnType<typeof useDraft>['document'],
  workstream: unknown,
  level: Level,
): readonly string[] => {
  const id = level.is === 'workstream' ? level.id : String(workstream ?? '');
  const variables = itemOf(document, 'workstreams', id)?.contextVariables;
  const names = Array.isArray(variables)
    ? variables.map(each => String(each?.name ?? '')).filter(name => name !== '')
    : [];
  return [...SLUGS.map(slug => `{${slug}}`), ...names.map(name => `{$${name}$}`)];
};
