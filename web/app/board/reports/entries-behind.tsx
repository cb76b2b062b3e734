import { useQuery } from '@tanstack/react-query';
import { Refused } from '../../../../shared/api/refused';
import { LogEntry } from '../../../desk/conversation/log-entry';
import { entriesOf } from '../../../desk/transcript/entries-of';
import { useLanguage, useWords } from '../../../words/use-words';
import { useLogWords } from '../../desk/use-log-words';
import { useWorkplace } from '../../desk/use-workplace';

type Props = { readonly conversation: string; readonly entries: readonly number[] };

/** The entries of a log that made a figure, each with its reason. */
export const EntriesBehind = ({ conversation, entries }: Props) => {
  const { api } = useWorkplace();
  const { conversation: words } = useWords();
  const language = useLanguage();
  const log = useLogWords();
  const { data, error } = useQuery({
    queryKey: ['entries-behind', conversation, entries],
    // The page of the log that ends with the newest of them.
    queryFn: async () =>
      (await api.call('conversationLog', { path: { id: conversation }, query: { before: Math.max(...entries) + 1 } }))
        .body,
    retry: false,
  });
  if (error instanceof Refused) return <p className="quiet">{error.message}</p>;
  if (data === undefined || log === undefined) return <p className="quiet">{words.loading}</p>;
  const wanted = new Set(entries);
  const shown = entriesOf(
    data.log.filter(({ seq }) => wanted.has(seq)),
    { words: log, language },
  );
  return shown.map(entry => <LogEntry key={entry.seq} entry={entry} isFirst isLast />);
};
