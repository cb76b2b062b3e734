import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useReducer, useState } from 'react';
import { languageName } from '../../../../shared/domain/text/language-name';
import { BulkBar } from '../../../board/acts/bulk-bar';
import { possibleActs } from '../../../board/acts/why-not';
import { FilterBar } from '../../../board/work/filter-bar';
import { filtersFrom, sortedBy, type WorkFilters } from '../../../board/work/filters';
import { isLate, nextLateAt, shownWork } from '../../../board/work/shown-work';
import { NO_ROWS, stillRows } from '../../../board/work/still-rows';
import { stillChosen, WorkTable } from '../../../board/work/work-table';
import type { WorkItem } from '../../../data/board/work-item';
import { useNow } from '../../../data/clock/use-now';
import { useBoardWords } from '../../../words/board/use-board-words';
import { useLanguage } from '../../../words/use-words';
import { useWorkplace } from '../../desk/use-workplace';
import { useBoard } from '../use-board';
import { useIsNarrow } from '../use-is-narrow';

const route = getRouteApi('/board/framed/work');
const NONE: ReadonlySet<string> = new Set();

/** `/board/work`: everything open, filtered and sorted as the address says. */
export const WorkPage = () => {
  const { work } = useBoardWords();
  const { queues, agents, items, places, mayAct, acts } = useBoard();
  const { me } = useWorkplace();
  const navigate = useNavigate();
  const isNarrow = useIsNarrow();
  const search = route.useSearch();
  const filters = filtersFrom(search);
  const asked = JSON.stringify(filters);
  const start = useNow();
  const now = useNow(nextLateAt(items, start));
  const [rows, hear] = useReducer(stillRows, NO_ROWS);
  const [chosen, setChosen] = useState(NONE);
  const [was, setWas] = useState(asked);
  const shown = shownWork(items, filters, now);
  // Of the clock only what it changes counts: what has become late. A list computed anew is another list each time.
  const lateNow = items.filter(item => isLate(item, now)).length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said
  useEffect(() => {
    hear({ type: 'latest', items: shown, isAsked: asked !== was });
    setWas(asked);
  }, [items, asked, lateNow]);

  const setFilters = (next: WorkFilters) => void navigate({ to: '/board/work', search: next, replace: true });
  const picked = stillChosen(chosen, items);
  return (
    <section className="list-page" aria-label={work.title}>
      <h1 className="unseen">{work.title}</h1>
      <FilterBar
        filters={filters}
        onFilters={setFilters}
        queues={queues.map(({ queue, name }) => ({ id: queue, name }))}
        agents={agents.map(({ agent, name }) => ({ id: agent, name }))}
        channels={me.channels}
        languages={useLanguagesOf(items)}
        shown={shown.length}
        all={items.length}
      />
      <WorkTable
        rows={rows}
        filters={filters}
        onSort={sort => setFilters(sortedBy(filters, sort))}
        chosen={new Set(picked.map(({ conversation }) => conversation))}
        {...(mayAct && { onChosen: setChosen })}
        onOpen={conversation => void navigate({ to: '/board/c/$conversation', params: { conversation } })}
        onHand={isOn => hear({ type: 'hand', isOn })}
        onApply={() => hear({ type: 'apply' })}
        rowHeight={isNarrow ? 84 : 52}
      />
      <BulkBar
        chosen={picked.length}
        possible={possibleActs(picked, places)}
        onAct={act => {
          const fit = possibleActs(picked, places).find(possible => possible.act === act)?.items ?? [];
          acts.begin(act, new Map(fit.map(({ conversation, customer }) => [conversation, customer])));
        }}
        onNone={() => setChosen(NONE)}
        matching={shown.length}
        onAll={() => setChosen(new Set(shown.map(({ conversation }) => conversation)))}
      />
    </section>
  );
};

const useLanguagesOf = (items: readonly WorkItem[]) => {
  const language = useLanguage();
  return [...new Set(items.map(item => item.language))].sort().map(id => ({ id, name: languageName(id, language) }));
};
