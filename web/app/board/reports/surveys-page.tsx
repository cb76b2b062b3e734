import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Refused } from '../../../../shared/api/refused';
import { askedFrom, lastDays, periodOf } from '../../../board/reports/asked';
import { Surveys } from '../../../board/reports/surveys';
import { PRESETS } from '../../../data/board/report';
import { useNow } from '../../../data/clock/use-now';
import { Button } from '../../../ui/button';
import { useReportWords } from '../../../words/reports/use-report-words';
import { useLanguage } from '../../../words/use-words';
import { useWorkplace } from '../../desk/use-workplace';
import { useBoard } from '../use-board';
import { WithReports } from './with-reports';

const route = getRouteApi('/board/framed/surveys');

/** `/board/surveys`: what customers answered. */
export const SurveysPage = () => (
  <WithReports>
    <Shown />
  </WithReports>
);

const Shown = () => {
  const { surveys: words, reports } = useReportWords();
  const { api, me } = useWorkplace();
  const { queues, agents } = useBoard();
  const language = useLanguage();
  const navigate = useNavigate();
  const now = useNow();
  const search = route.useSearch();
  const { from, to } = { ...lastDays(28, now), ...periodOf(askedFrom(search)) };
  const listed = useQuery({
    queryKey: ['surveys', language],
    queryFn: async () => (await api.call('surveyList', { query: { language } })).body.surveys,
  }).data;
  const survey = listed?.find(({ id }) => id === search.survey) ?? listed?.[0];
  const path = { id: survey?.id ?? '' };
  const query = { from, to };
  const results = useQuery({
    queryKey: ['survey-results', path.id, query],
    queryFn: async () => (await api.call('surveyResults', { path, query })).body,
    enabled: survey !== undefined,
    placeholderData: before => before,
    ...{ staleTime: 0, retry: false },
  });
  const said = useQuery({
    queryKey: ['survey-words', path.id, query],
    queryFn: async () => (await api.call('surveyWords', { path, query })).body,
    enabled: survey !== undefined,
    ...{ staleTime: 0, retry: false },
  });
  const set = (change: Readonly<Record<string, string>>) =>
    void navigate({ to: '/board/surveys', search: { ...search, ...change } });
  return (
    <div className="reports">
      <h1>{words.title}</h1>
      {listed?.length === 0 && <p className="card-empty">{words.none}</p>}
      <search className="filters">
        {listed !== undefined && listed.length > 1 && (
          <select
            className="field"
            aria-label={words.which}
            value={survey?.id ?? ''}
            onChange={({ target }) => set({ survey: target.value })}
          >
            {listed.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        <span className="presets">
          {PRESETS.map(preset => {
            const days = lastDays(preset, now);
            const isOn = days.from === from && days.to === to;
            return (
              <Button
                key={preset}
                small
                look={isOn ? 'primary' : 'quiet'}
                aria-pressed={isOn}
                onPress={() => set(days)}
              >
                {reports.presets[preset]}
              </Button>
            );
          })}
        </span>
      </search>
      {results.error instanceof Refused && (
        <p className="problem" role="alert">
          {results.error.message}
        </p>
      )}
      {survey !== undefined && results.data !== undefined && (
        <Surveys
          survey={survey}
          figures={results.data}
          said={said.data}
          nameOf={(cut, id) =>
            (cut === 'queue'
              ? queues.find(({ queue }) => queue === id)?.name
              : cut === 'agent'
                ? agents.find(({ agent }) => agent === id)?.name
                : me.channels.find(channel => channel.id === id)?.name) ?? id
          }
          csv={`/api/surveys/${encodeURIComponent(survey.id)}/responses.csv?${new URLSearchParams(query)}`}
        />
      )}
    </div>
  );
};
