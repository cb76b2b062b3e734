import { useState } from 'react';
import type { ConversationShown } from '../../../shared/api/conversations/conversation';
import { languageName } from '../../../shared/domain/text/language-name';
import { timeWords } from '../../data/clock/time-words';
import { Button } from '../../ui/button';
import { useToolWords } from '../../words/tools/use-tool-words';
import { useLanguage } from '../../words/use-words';
import { PanelPart } from './panel';

type Value = string | number;

/** Context variables, each by its type; what the configuration doesn't know can't be set. */
export const ContextPart = ({
  variables,
  context,
  mayChange,
  onSave,
}: {
  readonly variables: NonNullable<ConversationShown['variables']>;
  readonly context: Readonly<Record<string, Value>>;
  readonly mayChange: boolean;
  readonly onSave: (context: Record<string, Value>) => void;
}) => {
  const { panel: words } = useToolWords();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const changed = variables.flatMap(({ name, type }): [string, Value][] => {
    const text = typed[name]?.trim();
    if (text === undefined || text === String(context[name] ?? '')) return [];
    return type === 'number'
      ? Number.isFinite(Number(text)) && text !== ''
        ? [[name, Number(text)]]
        : []
      : [[name, text]];
  });
  return (
    <PanelPart title={words.context}>
      {variables.length === 0 && <p className="quiet">{words.noContext}</p>}
      <form
        className="panel-form"
        onSubmit={event => {
          event.preventDefault();
          if (changed.length === 0) return;
          onSave(Object.fromEntries(changed));
          setTyped({});
        }}
      >
        {variables.map(({ name, type }) => (
          <label key={name}>
            {name}
            <input
              className="field"
              inputMode={type === 'number' ? 'decimal' : 'text'}
              readOnly={!mayChange}
              dir="auto"
              maxLength={200}
              value={typed[name] ?? String(context[name] ?? '')}
              onChange={event => setTyped(was => ({ ...was, [name]: event.target.value }))}
            />
          </label>
        ))}
        {changed.length > 0 && (
          <Button small type="submit">
            {words.save}
          </Button>
        )}
      </form>
    </PanelPart>
  );
};

/** The language of automated messages and quick replies. */
export const LanguagePart = ({
  language,
  languages,
  mayChange,
  onLanguage,
}: {
  readonly language: string;
  readonly languages: readonly string[];
  readonly mayChange: boolean;
  readonly onLanguage: (language: string) => void;
}) => {
  const { panel: words } = useToolWords();
  const reader = useLanguage();
  return (
    <PanelPart title={words.language}>
      <select
        className="field"
        aria-label={words.language}
        disabled={!mayChange}
        value={language}
        onChange={event => onLanguage(event.target.value)}
      >
        {[...new Set([language, ...languages])].map(each => (
          <option key={each} value={each}>
            {languageName(each, reader)}
          </option>
        ))}
      </select>
    </PanelPart>
  );
};

/** What the session's template opens: pages in windows of their own, and what should be done, step by step. */
export const SessionPart = ({
  session,
  ticks,
  onTick,
}: {
  readonly session: NonNullable<ConversationShown['session']>;
  readonly ticks: ReadonlySet<string>;
  readonly onTick: (step: string) => void;
}) => {
  const { panel: words } = useToolWords();
  const pages = session.tabs.filter(({ url }) => url !== undefined);
  if (pages.length === 0 && session.scripts.length === 0) return null;
  return (
    <PanelPart title={words.session}>
      <span className="panel-buttons">
        {pages.map(({ title, url }) => (
          <a
            key={title}
            className="button button-plain button-small"
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            title={words.openPage}
          >
            {title}
          </a>
        ))}
      </span>
      {session.scripts.map(({ title, steps }) => (
        <fieldset key={title} className="panel-form">
          <legend>{title}</legend>
          {steps.map((step, at) => {
            const key = `${title}/${at}`;
            return (
              <span key={key} className="step">
                <input type="checkbox" id={key} checked={ticks.has(key)} onChange={() => onTick(key)} />
                <label htmlFor={key} dir="auto">
                  {step}
                </label>
              </span>
            );
          })}
        </fieldset>
      ))}
    </PanelPart>
  );
};

export type Summary = {
  readonly conversation: string;
  readonly startedAt: string;
  readonly queue: string | null;
  readonly textsIn: number;
  readonly textsOut: number;
};

/** What was before, the newest first; hidden while the number may have changed hands. */
export const EarlierPart = ({
  earlier,
  isHidden,
  queueName,
  onShow,
  onOpen,
  onMore,
}: {
  readonly earlier: readonly Summary[];
  readonly isHidden: boolean;
  readonly queueName: (queue: string) => string;
  readonly onShow: () => void;
  readonly onOpen: (conversation: string) => void;
  readonly onMore?: (() => void) | undefined;
}) => {
  const { panel: words } = useToolWords();
  const language = useLanguage();
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return (
    <PanelPart title={words.earlier}>
      {isHidden && <p className="quiet">{words.hidden}</p>}
      {!isHidden && earlier.length === 0 && <p className="quiet">{words.noEarlier}</p>}
      {earlier.map(({ conversation, startedAt, queue, textsIn, textsOut }) => (
        <button key={conversation} type="button" className="earlier-one" onClick={() => onOpen(conversation)}>
          <span>
            {day.format(Date.parse(startedAt))}, {timeWords(language, Date.parse(startedAt))}
          </span>
          <small>
            {queue === null ? '' : `${queueName(queue)} · `}
            {words.texts(textsIn, textsOut)}
          </small>
        </button>
      ))}
      <span className="panel-buttons">
        {isHidden && (
          <Button small onPress={onShow}>
            {words.showEarlier}
          </Button>
        )}
        {onMore !== undefined && (
          <Button small look="quiet" onPress={onMore}>
            {words.more}
          </Button>
        )}
      </span>
    </PanelPart>
  );
};
