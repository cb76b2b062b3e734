import { useState } from 'react';
import type { FoundConversation } from '../../../shared/api/conversations/search';
import { dayWords, timeWords } from '../../data/clock/time-words';
import { numberWords } from '../../data/list/number-words';
import { Button } from '../../ui/button';
import { useToolWords } from '../../words/tools/use-tool-words';
import { useLanguage, useWords } from '../../words/use-words';
import { type Filters, pageBefore } from './filters';
import './search.css';

export type Found = {
  readonly found: number;
  readonly more: boolean;
  readonly conversations: readonly FoundConversation[];
  readonly after?: string | undefined;
  readonly hint?: string | undefined;
};
type Named = { readonly id: string; readonly name: string };
type Props = {
  readonly filters: Filters;
  readonly typed: string;
  readonly found: Found | undefined;
  readonly isFailed: boolean;
  readonly queues: readonly Named[];
  readonly channels: readonly Named[];
  readonly onFilters: (filters: Filters) => void;
  readonly onSearch: (typed: string) => void;
  readonly onOpen: (conversation: string) => void;
  readonly onBack: () => void;
};

/** Finds conversations: by a number or its end, an id, or by what they are. What stands in the address is all but the number. */
export const SearchPage = (props: Props) => {
  const { filters, found, isFailed, queues, channels, onFilters, onSearch, onOpen, onBack } = props;
  const { search: words } = useToolWords();
  const { frame } = useWords();
  const [typed, setTyped] = useState(props.typed);
  const set = (change: Filters) => onFilters({ ...filters, ...change, page: undefined });
  return (
    <section className="search" aria-label={words.title}>
      <div className="search-head">
        <Button look="quiet" icon="back" aria-label={frame.back} onPress={onBack} />
        <h1>{words.title}</h1>
      </div>
      <form
        className="search-form"
        onSubmit={event => {
          event.preventDefault();
          onSearch(typed.trim());
        }}
      >
        <input
          className="field"
          // biome-ignore lint/a11y/noAutofocus: one comes here to type
          autoFocus
          type="search"
          inputMode="tel"
          value={typed}
          maxLength={100}
          aria-label={words.field}
          placeholder={words.field}
          onChange={event => setTyped(event.target.value)}
        />
        <Button type="submit" look="primary">
          {words.do}
        </Button>
      </form>
      <div className="search-filters">
        <select
          className="field"
          aria-label={words.title}
          value={filters.state ?? ''}
          onChange={event => set({ state: (event.target.value || undefined) as Filters['state'] })}
        >
          <option value="">{words.any}</option>
          <option value="open">{words.open}</option>
          <option value="closed">{words.closed}</option>
        </select>
        <Chooser label={words.queue} of={queues} value={filters.queue} onChosen={queue => set({ queue })} />
        <Chooser label={words.channel} of={channels} value={filters.channel} onChosen={channel => set({ channel })} />
        {filters.state === 'closed' && (
          <input
            type="date"
            className="field"
            aria-label={words.day}
            value={filters.day ?? ''}
            onChange={event => set({ day: event.target.value || undefined })}
          />
        )}
        <label className="search-mine">
          <input
            type="checkbox"
            checked={filters.mine === true}
            onChange={event => set({ mine: event.target.checked || undefined })}
          />
          {words.mine}
        </label>
      </div>
      <p className="search-count" role="status">
        {isFailed
          ? words.failed
          : found === undefined
            ? ''
            : found.hint !== undefined
              ? words.hint
              : found.found === 0
                ? words.nothing
                : found.more
                  ? words.moreThan(found.found)
                  : words.found(found.found)}
      </p>
      <ul className="search-list">
        {found?.conversations.map(each => (
          <li key={each.conversation}>
            <FoundRow found={each} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      <span className="panel-buttons search-pages">
        {filters.page !== undefined && (
          <Button small onPress={() => onFilters({ ...filters, page: pageBefore(filters.page ?? 0) })}>
            {words.previous}
          </Button>
        )}
        {found?.after !== undefined && (
          <Button small onPress={() => onFilters({ ...filters, page: Number(found.after) })}>
            {words.next}
          </Button>
        )}
      </span>
    </section>
  );
};

const Chooser = ({
  label,
  of,
  value,
  onChosen,
}: {
  readonly label: string;
  readonly of: readonly Named[];
  readonly value: string | undefined;
  readonly onChosen: (id: string | undefined) => void;
}) => {
  const { search: words } = useToolWords();
  if (of.length < 2) return null;
  return (
    <select
      className="field"
      aria-label={label}
      value={value ?? ''}
      onChange={event => onChosen(event.target.value || undefined)}
    >
      <option value="">
        {label}: {words.any}
      </option>
      {of.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
};

const FoundRow = ({
  found,
  onOpen,
}: {
  readonly found: FoundConversation;
  readonly onOpen: (conversation: string) => void;
}) => {
  const { search: words } = useToolWords();
  const language = useLanguage();
  const { conversation, customer, record, status, queue, agent, bot, channel, startedAt, closedAt } = found;
  const at = Date.parse(closedAt ?? startedAt);
  const about = [words.states[status], queue?.name, agent?.name ?? bot?.name, channel.name].filter(Boolean);
  return (
    <button type="button" className="found" onClick={() => onOpen(conversation)}>
      <strong>
        <bdi>{record?.name ?? numberWords(customer)}</bdi>
      </strong>
      <time dateTime={new Date(at).toISOString()}>
        {dayWords(language, at)}, {timeWords(language, at)}
      </time>
      <small>{about.join(' · ')}</small>
    </button>
  );
};
