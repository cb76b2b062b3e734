import { useQuery } from '@tanstack/react-query';
import { HelpList } from '../../../desk/why/help-list';
import { Button } from '../../../ui/button';
import { reasonOf } from '../../../ui/reason';
import { useToolWords } from '../../../words/tools/use-tool-words';
import { useLanguage } from '../../../words/use-words';
import { useLogWords } from '../use-log-words';
import { useWorkplace } from '../use-workplace';

const AGAIN_MS = 10_000;

/** Why an item waits, and what would help. Who may not read it is told nothing. */
const WaitsBecause = ({ id, onAvailable }: { readonly id: string; readonly onAvailable: () => void }) => {
  const { api, me } = useWorkplace();
  const { why: words } = useToolWords();
  const logWords = useLogWords();
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['waits-because', id],
    queryFn: async () => (await api.call('agentWhy', {})).body,
    ...{ gcTime: 0, staleTime: 0, refetchInterval: AGAIN_MS, retry: false },
  });
  const { data: reasons } = useQuery({
    queryKey: ['why', id, 'waits'],
    queryFn: async () => (await api.call('why', { path: { id } })).body.routing?.heldBack ?? [],
    retry: false,
  });
  const mine = data?.helps.filter(({ help }) => 'agent' in help && help.agent.id === me.agent?.id) ?? [];
  return (
    <div className="waits-why">
      {logWords !== undefined &&
        reasons?.map(because => <p key={because.rule}>{reasonOf(logWords, language, because).sentence}</p>)}
      {mine.length > 0 && <h2>{words.helps}</h2>}
      <HelpList
        helps={mine}
        button={help =>
          help.kind === 'presence' ? (
            <Button small look="primary" onPress={onAvailable}>
              {words.press.presence}
            </Button>
          ) : null
        }
      />
    </div>
  );
};
export default WaitsBecause;
