import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Refused } from '../../../../shared/api/refused';
import type { FigureId } from '../../../../shared/domain/figures/catalogue-ids';
import { languageName } from '../../../../shared/domain/text/language-name';
import { type Asked, askedFrom, lastDays, periodOf, searchOf } from '../../../board/reports/asked';
import { BehindList } from '../../../board/reports/behind-list';
import { FigureDetail } from '../../../board/reports/figure-detail';
import { FigureList } from '../../../board/reports/figure-list';
import type { Figures } from '../../../board/reports/figures';
import { type Choices, ReportBar } from '../../../board/reports/report-bar';
import { useNow } from '../../../data/clock/use-now';
import { useReportWords } from '../../../words/reports/use-report-words';
import { useLanguage } from '../../../words/use-words';
import { useWorkplace } from '../../desk/use-workplace';
import { useBoard } from '../use-board';
import { EntriesBehind } from './entries-behind';
import { WithReports } from './with-reports';

const route = getRouteApi('/board/framed/figures');

/** `/board/figures`: what became of the work, by day, queue, agent and the others. */
export const FiguresPage = () => (
  <WithReports>
    <Shown />
  </WithReports>
);

const Shown = () => {
  const { reports } = useReportWords();
  const { api } = useWorkplace();
  const navigate = useNavigate();
  const now = useNow();
  const asked = askedFrom(route.useSearch());
  const choices = useChoices();
  const setAsked = (next: Asked) => void navigate({ to: '/board/figures', search: searchOf(next) });
  const { data, error } = useQuery({
    queryKey: ['figures', asked.by, periodOf(asked)],
    queryFn: async () => (await api.call('figures', { query: { by: asked.by, ...periodOf(asked) } })).body,
    placeholderData: before => before,
    ...{ staleTime: 0, retry: false },
  });
  const csv = `/api/supervisor/figures/conversations.csv?${new URLSearchParams({ ...periodOf(asked) })}`;
  return (
    <div className="reports">
      <h1>{reports.title}</h1>
      <ReportBar
        {...{ asked, now, choices, csv, onAsked: setAsked }}
        shown={data ?? { ...lastDays(7, now), ...periodOf(asked) }}
      />
      {error instanceof Refused && (
        <p className="problem" role="alert">
          {error.message}
        </p>
      )}
      {data === undefined ? (
        <p className="card-empty" role="status">
          {reports.loading}
        </p>
      ) : (
        <>
          <p className="reports-about">
            {reports.zones(data.zones.map(({ zone, channels }) => ({ zone, channels: channels.join(', ') })))}{' '}
            {reports.beforeIs(data.before.from, data.before.to)}
          </p>
          {asked.show === undefined ? (
            <FigureList figures={data} asked={asked} />
          ) : (
            <FigureDetail
              {...{ id: asked.show, figures: data, asked, part: asked.part ?? 'counted' }}
              onPart={part => {
                const { part: _, ...rest } = asked;
                setAsked(part === 'left-out' ? { ...rest, part } : rest);
              }}
            >
              <BehindFigure id={asked.show} asked={asked} figures={data} />
            </FigureDetail>
          )}
        </>
      )}
    </div>
  );
};

/** Whose figures can be shown alone: whoever and whatever the board knows. */
const useChoices = (): Choices => {
  const language = useLanguage();
  const { me } = useWorkplace();
  const { queues, agents, items } = useBoard();
  const languages = [...new Set([...me.channels, ...items].map(each => each.language))].sort();
  return {
    queue: queues.map(({ queue, name }) => ({ id: queue, name })),
    agent: agents.map(({ agent, name }) => ({ id: agent, name })),
    channel: me.channels.map(({ id, name }) => ({ id, name })),
    language: languages.map(id => ({ id, name: languageName(id, language) })),
  };
};

type BehindProps = { readonly id: FigureId; readonly asked: Asked; readonly figures: Figures };

const BehindFigure = ({ id, asked, figures }: BehindProps) => {
  const { api } = useWorkplace();
  const { queues, agents } = useBoard();
  const part = asked.part ?? 'counted';
  const found = useInfiniteQuery({
    queryKey: ['behind', id, part, periodOf(asked)],
    queryFn: async ({ pageParam }: { pageParam: string | undefined }) =>
      (
        await api.call('figureConversations', {
          path: { figure: id },
          query: { ...periodOf(asked), part, ...(pageParam !== undefined && { after: pageParam }) },
        })
      ).body,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.next,
    ...{ staleTime: 0, retry: false },
  });
  return (
    <BehindList
      rows={found.data?.pages.flatMap(({ conversations }) => conversations) ?? []}
      unit={figures.definitions.find(({ figure }) => figure === id)?.unit ?? 'count'}
      nameOf={(of, one) =>
        (of === 'queue'
          ? queues.find(({ queue }) => queue === one)?.name
          : agents.find(({ agent }) => agent === one)?.name) ?? one
      }
      hasMore={found.hasNextPage}
      onMore={() => void found.fetchNextPage()}
      entries={row => <EntriesBehind conversation={row.conversation} entries={row.entries} />}
    />
  );
};
