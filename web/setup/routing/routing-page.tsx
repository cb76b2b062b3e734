import type { ReactNode } from 'react';
import { itemOf, nameOf, newIdFor } from '../../data/draft/items';
import { Button } from '../../ui/button';
import { useChosenWorkstream, WorkstreamChoice } from '../editors/workstream-pages';
import { useDraft, useField } from '../fields/draft-hand';
import { Card, Page } from '../frame/page';
import { useSetupWords } from '../words';
import { OutputsForm, outputsSentence } from './outputs';
import { RouteForm, routeSentence } from './route-form';
import { RuleList } from './rule-list';

/** Classification and routing of a workstream: rules in their order, each with its condition and its sentence. */
export const RoutingPage = ({ chosen }: { readonly chosen: string | undefined }) => {
  const { frame, routing, form } = useSetupWords();
  const { item, place } = useChosenWorkstream(chosen);
  return (
    <Page title={frame.sections.routing} lead={routing.lead}>
      {item === undefined ? (
        <p className="quiet">{form.empty}</p>
      ) : (
        <>
          <WorkstreamChoice chosen={item.id} section="routing" />
          <Classification place={place} />
          <Routes place={place} fallback={String(item.fallbackQueue ?? '')} />
        </>
      )}
    </Page>
  );
};

const Classification = ({ place }: { readonly place: number }) => {
  const words = useSetupWords();
  const { routing, form } = words;
  const path = ['workstreams', place, 'classification'] as const;
  const { value, set, canEdit } = useField(path);
  const sets: readonly { readonly id?: string; readonly rules?: readonly unknown[] }[] = Array.isArray(value)
    ? value
    : [];
  const add = () => {
    const id = newIdFor(
      routing.set,
      sets.map(each => each.id ?? ''),
    );
    set([...sets, { id, rules: [{ when: { keywords: [] }, set: { priority: 'high' } }] }]);
  };
  return (
    <Card title={routing.classification}>
      <p className="quiet">{routing.classificationLead}</p>
      {sets.map((ruleset, at) => (
        <section key={ruleset.id ?? at} className="ruleset" aria-label={ruleset.id ?? `${at + 1}`}>
          <header className="part-head">
            <h3>{ruleset.id}</h3>
            {canEdit && (
              <Button
                small
                look="quiet"
                icon="bin"
                aria-label={form.removeThis(ruleset.id ?? '')}
                onPress={() => set(sets.length === 1 ? undefined : sets.filter((_, each) => each !== at))}
              />
            )}
          </header>
          <RuleList
            path={[...path, at, 'rules']}
            begins={{ when: { keywords: [] }, set: { priority: 'high' } }}
            sentenceOf={rule => outputsSentence(words, rule)}
            form={(rulePath): ReactNode => <OutputsForm path={[...rulePath, 'set']} />}
          />
        </section>
      ))}
      {canEdit && (
        <Button small icon="plus" onPress={add}>
          {routing.addSet}
        </Button>
      )}
    </Card>
  );
};

const Routes = ({ place, fallback }: { readonly place: number; readonly fallback: string }) => {
  const { routing } = useSetupWords();
  const { document } = useDraft();
  const queueName = (id: string) => {
    const queue = itemOf(document, 'queues', id);
    return queue === undefined ? id : nameOf(queue);
  };
  return (
    <Card title={routing.route}>
      <RuleList
        path={['workstreams', place, 'routing']}
        begins={{ when: { keywords: [] }, queue: fallback }}
        sentenceOf={rule => routeSentence(rule, queueName)}
        form={(rulePath): ReactNode => <RouteForm path={rulePath} />}
      />
      <p className="fallback">{routing.fallback(queueName(fallback))}</p>
    </Card>
  );
};
