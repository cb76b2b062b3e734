import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { momentWords } from '../../data/clock/time-words';
import { Ask } from '../../ui/ask';
import { Button } from '../../ui/button';
import { useLanguage } from '../../words/use-words';
import { api } from '../draft/api';
import { Card } from '../frame/page';
import { useDraftState, useReopen, useSetup } from '../frame/setup-hand';
import { useSetupWords } from '../words';
import { Differences } from './differences';
import { sentenceOf } from './refusal';

const PAGE = 20;
type Shown = { readonly from: string; readonly to: string };

/** Every version, who made it and why; what each changed, and the way back to it. */
export const History = () => {
  const { changes } = useSetupWords();
  const language = useLanguage();
  const { canEdit } = useSetup();
  const { opened } = useDraftState();
  const reopen = useReopen();
  const [shown, setShown] = useState<Shown>();
  const [asks, setAsks] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const { data, fetchNextPage, hasNextPage } = useInfiniteQuery({
    queryKey: ['config-versions', opened.live],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (
        await api.call('configVersions', {
          query: { limit: PAGE, ...(pageParam !== undefined && { before: pageParam }) },
        })
      ).body,
    getNextPageParam: page => page.next,
  });
  const versions = data?.pages.flatMap(page => page.versions) ?? [];
  const restore = async (version: string) => {
    setAsks(undefined);
    setRefused(undefined);
    try {
      await api.call(
        'configRestore',
        { path: { version }, body: {} },
        { headers: { 'if-match': `"${versions[0]?.version ?? ''}"` } },
      );
    } catch (failure) {
      setRefused(sentenceOf(failure));
    }
    await reopen();
  };
  if (versions.length === 0) return null;
  return (
    <Card title={changes.history}>
      {refused !== undefined && (
        <p className="wrong" role="alert">
          {refused}
        </p>
      )}
      <ol className="versions">
        {versions.map((each, at) => {
          const isLive = at === 0;
          const before = versions[at + 1]?.version ?? (hasNextPage ? undefined : 'empty');
          const isShown = shown?.to === each.version;
          return (
            <li key={each.version}>
              <div className="version">
                <p>
                  {isLive && <span className="tag tag-good">{changes.live}</span>}{' '}
                  {each.comment === '' ? <span className="quiet">{changes.noComment}</span> : each.comment}
                </p>
                <p className="quiet">
                  {changes.by(each.by, momentWords(language, Date.parse(each.at)))}
                  {each.restores !== undefined && ` · ${changes.restores(each.restores)}`}
                  {each.overruled !== undefined && ` · ${changes.overruled(each.overruled)}`}
                </p>
              </div>
              <span className="version-ways">
                {before !== undefined && (
                  <Button
                    small
                    look="quiet"
                    aria-expanded={isShown}
                    onPress={() => setShown(isShown ? undefined : { from: before, to: each.version })}
                  >
                    {changes.show}
                  </Button>
                )}
                {!isLive && (
                  <Button small look="quiet" onPress={() => setShown({ from: each.version, to: 'live' })}>
                    {changes.compare}
                  </Button>
                )}
                {canEdit && !isLive && (
                  <Button small look="quiet" onPress={() => setAsks(each.version)}>
                    {changes.restore}
                  </Button>
                )}
              </span>
              {(isShown || (shown?.from === each.version && shown.to === 'live')) && <Between {...shown} />}
            </li>
          );
        })}
      </ol>
      {hasNextPage && (
        <Button small onPress={() => void fetchNextPage()}>
          {changes.more}
        </Button>
      )}
      {asks !== undefined && (
        <Ask
          title={changes.restoreTitle}
          ways={[{ words: changes.restore, onChosen: () => void restore(asks) }]}
          onCancel={() => setAsks(undefined)}
        >
          <p>{changes.restoreMeans}</p>
        </Ask>
      )}
    </Card>
  );
};

const Between = ({ from, to }: Shown) => {
  const { data } = useQuery({
    queryKey: ['config-differences', from, to],
    queryFn: async () => (await api.call('configDifferences', { query: { from, to } })).body.differences,
  });
  return data === undefined ? null : <Differences differences={data} />;
};
