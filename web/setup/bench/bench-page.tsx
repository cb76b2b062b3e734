import { type FormEvent, useState } from 'react';
import { Refused } from '../../../shared/api/refused';
import { TRIGGER_IDS } from '../../../shared/domain/auto-messages/triggers';
import { languageName } from '../../../shared/domain/text/language-name';
import { itemsOf, nameOf } from '../../data/draft/items';
import { Button } from '../../ui/button';
import { useLanguage } from '../../words/use-words';
import { SwitchControl, TextControl } from '../controls/controls';
import { useDraft } from '../controls/draft-hand';
import { languagesOf } from '../controls/languages-of';
import { SelectControl } from '../controls/select';
import { api } from '../draft/api';
import { AskName } from '../editors/new-item';
import { Card, Page } from '../frame/page';
import { SetupLink, useDraftState } from '../frame/setup-hand';
import { useSetupWords } from '../words';
import { testOf } from './keep-test';
import { asked, bodyOf, type Question, zoneOf } from './questions';
import { TraceBeside } from './trace';
import type { Trace } from './trace-lines';

type Answer = { readonly draft: Trace; readonly live: Trace | undefined };

/** A text through the draft and through what is live, side by side. */
export const BenchPage = () => {
  const { frame, bench, form } = useSetupWords();
  const { document, canEdit, set } = useDraft();
  const { opened } = useDraftState();
  const reader = useLanguage();
  const channels = itemsOf(document, 'channels');
  const [question, setQuestion] = useState<Question>(asked(channels[0]?.id ?? ''));
  const [answer, setAnswer] = useState<Answer>();
  const [tried, setTried] = useState<Question>();
  const [refused, setRefused] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [keeps, setKeeps] = useState(false);
  const [isKept, setKept] = useState(false);
  const put = (next: Partial<Question>) => setQuestion({ ...question, ...next });
  const tests: readonly { readonly id?: unknown }[] = Array.isArray(document.tests) ? document.tests : [];
  const run = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setRefused(undefined);
    setKept(false);
    const body = bodyOf(question, zoneOf(document, question.to));
    try {
      const draft = (await api.call('configTry', { body: { config: { document, base: opened.base }, ...body } })).body;
      // A number that isn't live has nothing to be compared with.
      const live =
        opened.live === ''
          ? undefined
          : await api
              .call('configTry', { body: { config: 'live', ...body } })
              .then(({ body: trace }) => trace)
              .catch((failure: unknown) => {
                if (failure instanceof Refused && failure.status === 404) return undefined;
                throw failure;
              });
      setAnswer({ draft, live });
      setTried(question);
    } catch (failure) {
      setAnswer(undefined);
      setRefused(failure instanceof Error ? failure.message : String(failure));
    }
    setBusy(false);
  };
  return (
    <Page title={frame.sections.bench} lead={bench.lead} isWide>
      <div className="bench">
        <form className="part bench-form" onSubmit={event => void run(event)}>
          <TextControl long label={bench.text} value={question.text} onChange={text => put({ text })} />
          <SelectControl
            label={bench.to}
            value={question.to}
            placeholder={form.choose}
            options={channels.map(item => ({ id: item.id, name: nameOf(item) }))}
            onChange={to => put({ to })}
          />
          <TextControl
            label={bench.time}
            help={bench.timeHelp}
            value={question.time}
            onChange={time => put({ time })}
            placeholder="2026-12-25T10:00"
          />
          <TextControl
            label={bench.from}
            help={bench.fromHelp}
            value={question.from}
            onChange={from => put({ from })}
            placeholder="+14255550123"
          />
          <SelectControl
            label={bench.language}
            value={question.language}
            placeholder=""
            options={[
              { id: '', name: bench.unknown },
              ...languagesOf(document).map(id => ({ id, name: languageName(id, reader) })),
            ]}
            onChange={language => put({ language })}
          />
          <SelectControl
            label={bench.agents}
            value={question.agents}
            placeholder=""
            options={[
              { id: 'all', name: bench.agentsAll },
              { id: 'now', name: bench.agentsNow },
              { id: 'none', name: bench.agentsNone },
            ]}
            onChange={agents => put({ agents: agents as Question['agents'] })}
          />
          <SwitchControl
            label={bench.returning}
            value={question.returning}
            onChange={returning => put({ returning })}
          />
          <SwitchControl label={bench.optedOut} value={question.optedOut} onChange={optedOut => put({ optedOut })} />
          <Button look="primary" type="submit" isDisabled={isBusy || question.text.trim() === '' || question.to === ''}>
            {bench.try}
          </Button>
        </form>
        <div className="bench-answer" aria-live="polite">
          {refused !== undefined && (
            <p className="wrong" role="alert">
              {refused}
            </p>
          )}
          {answer !== undefined && tried !== undefined && (
            <>
              <TraceBeside draft={answer.draft} live={answer.live} />
              {canEdit && (
                <p className="ways-row">
                  <Button onPress={() => setKeeps(true)} isDisabled={isKept}>
                    {bench.keep}
                  </Button>
                  {isKept && (
                    <span className="good" role="status">
                      {bench.kept} <SetupLink section="tests">{frame.sections.tests}</SetupLink>
                    </span>
                  )}
                </p>
              )}
            </>
          )}
        </div>
      </div>
      {keeps && answer !== undefined && tried !== undefined && (
        <AskName
          title={bench.keep}
          begins={tried.text.slice(0, 60)}
          onCancel={() => setKeeps(false)}
          onName={name => {
            const taken = tests.map(({ id }) => String(id ?? ''));
            set(['tests'], [...tests, testOf(name, tried, answer.draft, { taken, triggers: TRIGGER_IDS })]);
            setKeeps(false);
            setKept(true);
          }}
        />
      )}
      {channels.length === 0 && <Card title={frame.sections.channels}>{form.empty}</Card>}
    </Page>
  );
};
