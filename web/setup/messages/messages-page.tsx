import { useState } from 'react';
import type { Trigger } from '../../../shared/domain/auto-messages/triggers';
import { itemsOf, nameOf } from '../../data/draft/items';
import { useLanguage } from '../../words/use-words';
import { useDraft } from '../fields/draft-hand';
import { SelectControl } from '../fields/select';
import { Page } from '../frame/page';
import { useGo } from '../frame/setup-hand';
import { useSetupWords } from '../words';
import { heardAt, type Level, recipientFor } from './heard';
import { MessageEditor } from './message-editor';

/** Every trigger stands in one of them; a test holds them to it. */
export const GROUPS = {
  begin: ['greeting', 'out-of-hours', 'holiday', 'agent-not-assigned', 'text-back', 'overflow-ended'],
  wait: ['average-wait', 'position-in-queue', 'next-in-line', 'closing'],
  agents: [
    ...(['agent-assigned', 'agent-joined', 'agent-disconnected', 'second-agent-joined', 'agent-left'] as const),
    ...(['consult-accepted', 'consult-ended', 'transfer-accepted'] as const),
  ],
  ends: ['agent-ended', 'session-ended'],
  rules: [
    ...(['help', 'opt-out-confirmation', 'opt-in-confirmation', 'opt-out-question'] as const),
    ...(['crisis', 'file-too-large', 'unsupported-message'] as const),
  ],
  toAgents: ['message-not-sent', 'customer-ended', 'opt-out-hint', 'flood', 'number-reassigned'],
} as const satisfies Readonly<Record<string, readonly Trigger[]>>;

const levelOf = (kind: string | undefined, id: string | undefined): Level =>
  (kind === 'channel' || kind === 'workstream') && id !== undefined ? { is: kind, id } : { is: 'all' };

/** Every automated message by when it fires, whose text is heard, and one's own in each language. */
export const MessagesPage = ({ kind, id }: { readonly kind: string | undefined; readonly id: string | undefined }) => {
  const words = useSetupWords();
  const { messages } = words;
  const { document } = useDraft();
  const go = useGo();
  const [open, setOpen] = useState<Trigger>('greeting');
  const [filter, setFilter] = useState('');
  const level = levelOf(kind, id);
  return (
    <Page title={words.frame.sections.messages} lead={messages.lead} isWide>
      <SelectControl
        label={messages.level}
        value={level.is === 'all' ? 'all' : `${level.is}/${level.id}`}
        placeholder=""
        options={[
          { id: 'all', name: messages.forAll },
          ...itemsOf(document, 'workstreams').map(item => ({
            id: `workstream/${item.id}`,
            name: messages.ofWorkstream(nameOf(item)),
          })),
          ...itemsOf(document, 'channels').map(item => ({
            id: `channel/${item.id}`,
            name: messages.ofChannel(nameOf(item)),
          })),
        ]}
        onChange={chosen => go('messages', ...(chosen === 'all' ? [] : chosen.split('/')))}
      />
      <div className="kind-panes messages-panes">
        <nav className="kind-list" aria-label={messages.when}>
          <input
            className="input"
            type="search"
            value={filter}
            placeholder={messages.filter}
            aria-label={messages.filter}
            onChange={event => setFilter(event.target.value)}
          />
          {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map(group => (
            <TriggerGroup key={group} {...{ group, filter, open, level }} onOpen={setOpen} />
          ))}
        </nav>
        <MessageEditor key={`${open}/${level.is === 'all' ? '' : level.id}`} trigger={open} level={level} />
      </div>
    </Page>
  );
};

type GroupProps = {
  readonly group: keyof typeof GROUPS;
  readonly filter: string;
  readonly open: Trigger;
  readonly level: Level;
  readonly onOpen: (trigger: Trigger) => void;
};

const TriggerGroup = ({ group, filter, open, level, onOpen }: GroupProps) => {
  const { messages, triggers } = useSetupWords();
  const { document } = useDraft();
  const reader = useLanguage();
  const shown = GROUPS[group].filter(trigger =>
    triggers[trigger].join(' ').toLowerCase().includes(filter.trim().toLowerCase()),
  );
  if (shown.length === 0) return null;
  return (
    <div className="trigger-group">
      <p className="menu-head">{messages.groups[group]}</p>
      <ul>
        {shown.map(trigger => {
          const heard = heardAt(document, level, trigger, recipientFor(trigger), reader);
          return (
            <li key={trigger}>
              <button
                type="button"
                className="kind-link"
                aria-current={trigger === open ? 'true' : undefined}
                onClick={() => onOpen(trigger)}
              >
                <span className="kind-link-name">{triggers[trigger][0]}</span>
                <span className="kind-link-meta">
                  {heard.is === 'text'
                    ? messages.from[heard.from]
                    : heard.is === 'silenced'
                      ? messages.silenced
                      : messages.empty}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
};
