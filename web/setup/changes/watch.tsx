import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Ask } from '../../ui/ask';
import { Button } from '../../ui/button';
import { api } from '../draft/api';
import { Card } from '../frame/page';
import { useDraftState, useReopen } from '../frame/setup-hand';
import { useSetupWords } from '../words';
import { sentenceOf } from './refusal';

const WATCHED_MS = 10 * 60_000;
const LOOK_MS = 15_000;

/** After a publish: what it does, for ten minutes, with the way back beside it. */
export const Watch = ({ since }: { readonly since: number }) => {
  const { changes, home } = useSetupWords();
  const { opened } = useDraftState();
  const reopen = useReopen();
  const [now, setNow] = useState(Date.now());
  const [asks, setAsks] = useState(false);
  const [refused, setRefused] = useState<string>();
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  const left = since + WATCHED_MS - now;
  const { data: health } = useQuery({
    queryKey: ['setup-watch', since],
    queryFn: async () => (await api.call('setupHealth', { query: { days: 1 } })).body.channels,
    refetchInterval: left > 0 ? LOOK_MS : false,
    refetchIntervalInBackground: false,
  });
  if (left <= 0) return null;
  const undo = async () => {
    setAsks(false);
    try {
      await api.call('configUndo', { body: {} }, { headers: { 'if-match': `"${opened.live}"` } });
    } catch (failure) {
      setRefused(sentenceOf(failure));
    }
    await reopen();
  };
  return (
    <Card
      title={changes.watch}
      aside={
        <Button small onPress={() => setAsks(true)}>
          {changes.undo}
        </Button>
      }
    >
      <p className="good">
        {changes.published} {changes.watchLead(Math.ceil(left / 60_000))}
      </p>
      {refused !== undefined && (
        <p className="wrong" role="alert">
          {refused}
        </p>
      )}
      <ul className="watched">
        {(health ?? []).map(each => (
          <li key={each.channel}>
            <strong>{each.name}</strong>
            <span>
              {home.textsIn} {each.textsIn}
            </span>
            <span>
              {home.textsOut} {each.textsOut}
            </span>
          </li>
        ))}
      </ul>
      {asks && (
        <Ask
          title={changes.undoTitle}
          ways={[{ words: changes.undo, onChosen: () => void undo() }]}
          onCancel={() => setAsks(false)}
        >
          <p>{changes.undoMeans}</p>
        </Ask>
      )}
    </Card>
  );
};
