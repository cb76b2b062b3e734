import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Refused } from '../../../../shared/api/refused';
import { TranscriptView } from '../../../board/reports/transcript-view';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { reasonOf } from '../../../ui/reason';
import { useReportWords } from '../../../words/reports/use-report-words';
import { useLanguage } from '../../../words/use-words';
import { useLogWords } from '../../desk/use-log-words';
import { useWorkplace } from '../../desk/use-workplace';
import { WithReports } from './with-reports';

const route = getRouteApi('/board/framed/transcript/$conversation');

/** `/board/transcript/<conversation>`: a conversation to be printed or kept. Nothing is taken before somebody asks for it. */
export const TranscriptPage = () => (
  <WithReports>
    <Shown />
  </WithReports>
);

const Shown = () => {
  const { conversation } = route.useParams();
  const { transcript: words } = useReportWords();
  const { api } = useWorkplace();
  const language = useLanguage();
  const log = useLogWords();
  const [wanted, setWanted] = useState({ notes: false, reasons: false });
  const [shown, setShown] = useState<typeof wanted>();
  const query = (asked: typeof wanted) =>
    ({ notes: asked.notes ? 'true' : 'false', reasons: asked.reasons ? 'true' : 'false' }) as const;
  const { data, error } = useQuery({
    queryKey: ['transcript', conversation, shown],
    queryFn: async () =>
      (await api.call('transcript', { path: { id: conversation }, query: query(shown ?? wanted) })).body,
    enabled: shown !== undefined,
    // Each time it is taken is written down: it is taken when somebody asks, and not by itself.
    ...{ retry: false, gcTime: 0 },
  });
  const file = (name: string) =>
    `/api/conversations/${encodeURIComponent(conversation)}/${name}?${new URLSearchParams(query(wanted))}`;
  return (
    <section className="page" aria-label={words.title}>
      <p className="no-print">
        <Link to="/board/c/$conversation" params={{ conversation }} className="back-link">
          <Icon name="back" size={14} /> {words.back}
        </Link>
      </p>
      <h1 className="no-print">{words.title}</h1>
      <p className="page-lead no-print">{data === undefined ? words.makeHint : words.written}</p>
      <div className="transcript-ways no-print">
        {(['notes', 'reasons'] as const).map(each => (
          <label key={each} className="check">
            <input
              type="checkbox"
              checked={wanted[each]}
              onChange={({ target }) => setWanted({ ...wanted, [each]: target.checked })}
            />
            {words[each]}
          </label>
        ))}
        <Button look={data === undefined ? 'primary' : 'plain'} onPress={() => setShown({ ...wanted })}>
          {words.make}
        </Button>
        <a className="button button-plain" href={file('transcript.txt')} download={`${conversation}.txt`}>
          {words.text}
        </a>
        <a className="button button-plain" href={file('transcript')} download={`${conversation}.json`}>
          {words.json}
        </a>
        {data !== undefined && <Button onPress={() => print()}>{words.print}</Button>}
      </div>
      {error instanceof Refused && (
        <p className="problem" role="alert">
          {error.message}
        </p>
      )}
      {data !== undefined && log !== undefined && (
        <TranscriptView transcript={data} reasonOf={because => reasonOf(log, language, because)} />
      )}
    </section>
  );
};
