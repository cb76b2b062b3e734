import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Ask } from '../../ui/ask';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { api } from '../draft/api';
import { SwitchControl, TextControl } from '../fields/controls';
import { Card, Page } from '../frame/page';
import { useDiscard, useDraftState, useSetup } from '../frame/setup-hand';
import { Problems } from '../home/home-page';
import { useSetupWords } from '../words';
import { Advice } from './advice';
import { Conflicts, choiceKey } from './conflicts';
import { Differences } from './differences';
import { History } from './history';
import { type Choice, publishDraft } from './publish';
import { sentenceOf } from './refusal';
import { Watch } from './watch';

/** What would be live, against what is; and what was, and who changed it. */
export const ChangesPage = () => {
  const { changes, frame } = useSetupWords();
  const { canEdit } = useSetup();
  const { opened } = useDraftState();
  const [publishedAt, setPublishedAt] = useState<number>();
  return (
    <Page title={frame.sections.changes} lead={changes.lead}>
      {publishedAt !== undefined && <Watch key={opened.live} since={publishedAt} />}
      {canEdit && <Review onPublished={() => setPublishedAt(Date.now())} isJustPublished={publishedAt !== undefined} />}
      <History />
    </Page>
  );
};

const Review = ({
  onPublished,
  isJustPublished,
}: {
  readonly onPublished: () => void;
  readonly isJustPublished: boolean;
}) => {
  const words = useSetupWords();
  const { changes } = words;
  const { store } = useSetup();
  const { edited, opened, saved } = useDraftState();
  const discard = useDiscard();
  const [comment, setComment] = useState('');
  const [overrules, setOverrules] = useState(false);
  const [why, setWhy] = useState('');
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const [asksDiscard, setAsksDiscard] = useState(false);
  const { data, refetch, error } = useQuery({
    queryKey: ['config-review', edited.now, opened.base, opened.live],
    queryFn: async () =>
      (await api.call('configReview', { body: { config: { document: edited.now, base: opened.base } } })).body,
    placeholderData: before => before,
    gcTime: 0,
  });
  if (data === undefined) return error === null ? null : <p className="wrong">{sentenceOf(error)}</p>;
  const isNothing = data.differences.length === 0;
  const failing = data.tests.filter(({ passed }) => !passed);
  const open = data.conflicts.filter(each => !choices.has(choiceKey(each)));
  const mayPublish =
    !isNothing &&
    data.problems.length === 0 &&
    open.length === 0 &&
    (failing.length === 0 || (overrules && why.trim() !== '')) &&
    saved !== 'elsewhere';
  const publish = async () => {
    setBusy(true);
    setRefused(undefined);
    try {
      await publishDraft(store, data.live?.version ?? '', {
        comment,
        choices: [...choices.values()].filter(({ kind, id }) =>
          data.conflicts.some(each => each.kind === kind && each.id === id),
        ),
        ...(failing.length > 0 && { overrule: why }),
      });
      setComment('');
      setChoices(new Map());
      onPublished();
    } catch (failure) {
      setRefused(sentenceOf(failure));
      // A colleague was first, or a test turned red: what stands here now says so.
      await refetch();
    }
    setBusy(false);
  };
  return (
    <>
      <Card
        title={words.home.changed}
        aside={
          !isNothing && (
            <Button small look="quiet" onPress={() => setAsksDiscard(true)}>
              {changes.discard}
            </Button>
          )
        }
      >
        {isNothing ? (
          <p className="quiet">{isJustPublished ? changes.published : changes.nothing}</p>
        ) : (
          <Differences differences={data.differences} />
        )}
        {data.otherDrafts.length > 0 && (
          <p className="quiet">{changes.otherDrafts(data.otherDrafts.map(({ by }) => by).join(', '))}</p>
        )}
      </Card>
      {data.problems.length > 0 && (
        <Card title={changes.problems(data.problems.length)}>
          <p className="quiet">{changes.problemsLead}</p>
          <Problems />
        </Card>
      )}
      {!isNothing && data.theirs.length > 0 && (
        <Card title={changes.theirs}>
          <Differences differences={data.theirs} />
        </Card>
      )}
      {!isNothing && data.conflicts.length > 0 && (
        <Conflicts
          conflicts={data.conflicts}
          choices={choices}
          onChoose={choice => setChoices(new Map([...choices, [choiceKey(choice), choice]]))}
        />
      )}
      {!isNothing && data.advice.length > 0 && <Advice advice={data.advice} />}
      {!isNothing && data.problems.length === 0 && (
        <Card title={changes.tests}>
          {data.tests.length === 0 && <p className="quiet">{changes.noTests}</p>}
          {data.tests.length > failing.length && (
            <p className="good">
              <Icon name="check" size={16} />
              {changes.testsPass(data.tests.length - failing.length)}
            </p>
          )}
          {failing.length > 0 && (
            <>
              <p className="wrong">{changes.testsFail(failing.length)}</p>
              <ul className="lines problems">
                {failing.map(({ id, name, failures }) => (
                  <li key={id}>
                    <strong>{name}</strong>
                    {failures.map(({ sentence }) => (
                      <span key={sentence}>{sentence}</span>
                    ))}
                  </li>
                ))}
              </ul>
              <SwitchControl label={changes.overrule} value={overrules} onChange={setOverrules} />
              {overrules && <TextControl label={changes.overruleWhy} value={why} onChange={setWhy} isWide />}
            </>
          )}
        </Card>
      )}
      {!isNothing && (
        <Card title={changes.publish}>
          <TextControl long label={changes.comment} value={comment} onChange={setComment} />
          {refused !== undefined && (
            <p className="wrong" role="alert">
              {refused}
            </p>
          )}
          <Button look="primary" isDisabled={!mayPublish || isBusy} onPress={() => void publish()}>
            {isBusy ? changes.publishing : changes.publish}
          </Button>
        </Card>
      )}
      {asksDiscard && (
        <Ask
          title={changes.discardTitle}
          ways={[
            {
              words: changes.discard,
              look: 'harm',
              onChosen: () => {
                setAsksDiscard(false);
                void discard();
              },
            },
          ]}
          onCancel={() => setAsksDiscard(false)}
        >
          <p>{changes.discardMeans}</p>
        </Ask>
      )}
    </>
  );
};
