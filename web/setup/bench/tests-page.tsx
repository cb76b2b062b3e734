import { useState } from 'react';
import { itemOf, nameOf } from '../../data/draft/items';
import { Button } from '../../ui/button';
import { api } from '../draft/api';
import { AsFile } from '../editors/as-file';
import { useDraft } from '../fields/draft-hand';
import { Page } from '../frame/page';
import { SetupLink, useDraftState } from '../frame/setup-hand';
import { useSetupWords } from '../words';

type Test = {
  readonly id?: string;
  readonly name?: string;
  readonly given?: { readonly time?: string };
  readonly when?: { readonly text?: string; readonly to?: string };
  readonly then?: Readonly<Record<string, unknown>>;
};
type Result = { readonly passed: boolean; readonly failures: readonly { readonly sentence: string }[] };

/** The tests of the configuration, each as a sentence, and how they stand. */
export const TestsPage = () => {
  const { frame, tests, bench } = useSetupWords();
  const { document, canEdit, set, problems } = useDraft();
  const { opened } = useDraftState();
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map());
  const [refused, setRefused] = useState<string>();
  const all: readonly Test[] = Array.isArray(document.tests) ? document.tests : [];
  const run = async () => {
    setRefused(undefined);
    const { body } = await api.call('configReview', { body: { config: { document, base: opened.base } } });
    setResults(new Map(body.tests.map(each => [each.id, each])));
    if (body.problems.length > 0) setRefused(bench.wrong);
  };
  const channelName = (id = '') => {
    const channel = itemOf(document, 'channels', id);
    return channel === undefined ? id : nameOf(channel);
  };
  return (
    <Page
      title={frame.sections.tests}
      lead={tests.lead}
      ways={
        <>
          <SetupLink section="bench" className="button button-plain">
            {tests.toBench}
          </SetupLink>
          {all.length > 0 && (
            <Button look="primary" onPress={() => void run()}>
              {tests.run}
            </Button>
          )}
        </>
      }
    >
      {all.length === 0 && <p className="quiet">{tests.none}</p>}
      {refused !== undefined && <p className="wrong">{refused}</p>}
      <ul className="tests">
        {all.map((test, at) => {
          const result = results.get(test.id ?? '');
          const wrong = problems.filter(({ path }) => path[0] === 'tests' && path[1] === at);
          return (
            <li
              key={test.id ?? at}
              className={`part test${result === undefined ? '' : result.passed ? ' test-passed' : ' test-failed'}`}
            >
              <header className="part-head">
                <h2>{test.name}</h2>
                <span className={`tag${result === undefined ? '' : result.passed ? ' tag-good' : ' tag-harm'}`}>
                  {result === undefined ? tests.notRun : result.passed ? tests.passed : tests.failed}
                </span>
                {canEdit && (
                  <Button
                    small
                    look="quiet"
                    icon="bin"
                    aria-label={`${tests.remove}: ${test.name ?? ''}`}
                    onPress={() => set(['tests'], all.length === 1 ? undefined : all.filter((_, each) => each !== at))}
                  />
                )}
              </header>
              <p>
                {tests.given(test.given?.time ?? '')}, {tests.when(test.when?.text ?? '', channelName(test.when?.to))},{' '}
                {tests.thenWhat(
                  Object.entries(test.then ?? {})
                    .map(([name, value]) => `${name}: ${[value].flat().join(', ')}`)
                    .join('; '),
                )}
                .
              </p>
              {[
                ...wrong.map(({ message }) => message),
                ...(result?.failures ?? []).map(({ sentence }) => sentence),
              ].map(each => (
                <p key={each} className="wrong">
                  {each}
                </p>
              ))}
              <AsFile document={{ tests: [test] }} />
            </li>
          );
        })}
      </ul>
    </Page>
  );
};
