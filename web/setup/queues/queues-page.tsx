import { useState } from 'react';
import { type Item, itemOf, itemsOf, nameOf } from '../../data/draft/items';
import { Button } from '../../ui/button';
import { api } from '../draft/api';
import { KindPage } from '../editors/kind-page';
import { useDraft } from '../fields/draft-hand';
import { queueForm } from '../forms/queue';
import { Card } from '../frame/page';
import { useReasonWords } from '../frame/reason-words';
import { useSetupWords } from '../words';
import { actionSaid } from './action-said';
import { ruledOutWords } from './ruled-out';

type Trace = Awaited<ReturnType<typeof tryQueue>>;

/** Where work waits. */
export const QueuesPage = ({ chosen }: { readonly chosen: string | undefined }) => {
  const { frame, queues, choices } = useSetupWords();
  const { document } = useDraft();
  return (
    <KindPage
      kind="queues"
      section="queues"
      title={frame.sections.queues}
      lead={queues.lead}
      form={queueForm}
      chosen={chosen}
      begins={() => ({})}
      meta={item =>
        Array.isArray(item.agents)
          ? item.agents.map(id => nameOf(itemOf(document, 'agents', String(id)) ?? { id: String(id) })).join(', ')
          : choices.allAgents[0]
      }
      above={item => <Flow item={item} />}
      below={item => <WhoNow key={item.id} item={item} />}
    />
  );
};

type Overflow = {
  readonly outOfHours?: unknown;
  readonly itemLimit?: { readonly limit?: number; readonly action?: unknown };
  readonly waiting?: { readonly seconds?: number; readonly action?: unknown };
};

/** What becomes of work in this queue, from left to right, and how an agent is chosen by an example. */
const Flow = ({ item }: { readonly item: Item }) => {
  const { queues } = useSetupWords();
  const { document } = useDraft();
  const { flow, examples } = queues;
  const overflow = (item.overflow ?? {}) as Overflow;
  const said = (action: unknown) =>
    actionSaid(queues.actions, action, id => nameOf(itemOf(document, 'queues', id) ?? { id }));
  const assignment =
    typeof item.assignment === 'string'
      ? item.assignment
      : item.assignment === undefined
        ? 'highest-capacity'
        : 'custom';
  const example = Object.hasOwn(examples, assignment) ? examples[assignment as keyof typeof examples] : undefined;
  return (
    <div className="flow-card">
      <ol className="flow">
        <li>{flow.comes}</li>
        {overflow.outOfHours !== undefined && <li className="flow-side">{flow.closed(said(overflow.outOfHours))}</li>}
        {overflow.itemLimit !== undefined && (
          <li className="flow-side">{flow.full(overflow.itemLimit.limit ?? 0, said(overflow.itemLimit.action))}</li>
        )}
        <li>{flow.waits(nameOf(item))}</li>
        {overflow.waiting !== undefined && (
          <li className="flow-side">{flow.tooLong(overflow.waiting.seconds ?? 0, said(overflow.waiting.action))}</li>
        )}
        <li>{flow.served}</li>
      </ol>
      {example !== undefined && <p className="quiet">{example}</p>}
    </div>
  );
};

const tryQueue = async (
  document: Readonly<Record<string, unknown>>,
  queue: string,
  channel: string,
  workstream: string,
) => {
  // Everything goes to this queue, so that the answer is of its agents and not of the rules before it.
  const workstreams = itemsOf(document, 'workstreams').map(item =>
    item.id === workstream ? { ...item, classification: [], routing: [], fallbackQueue: queue, bot: undefined } : item,
  );
  const { body } = await api.call('configTry', {
    body: { config: { document: { ...document, workstreams } }, text: 'Hello', to: channel, agents: 'now' },
  });
  return body;
};

/** Who could serve work in this queue now, and why the others could not. */
const WhoNow = ({ item }: { readonly item: Item }) => {
  const { queues } = useSetupWords();
  const { document } = useDraft();
  const reasons = useReasonWords();
  const [trace, setTrace] = useState<Trace>();
  const [refused, setRefused] = useState<string>();
  const channel = itemsOf(document, 'channels')[0];
  const look = async () => {
    setRefused(undefined);
    try {
      setTrace(await tryQueue(document, item.id, channel?.id ?? '', String(channel?.workstream ?? '')));
    } catch (failure) {
      setRefused(failure instanceof Error ? failure.message : String(failure));
    }
  };
  if (channel === undefined) return null;
  return (
    <Card title={queues.now}>
      <p className="quiet">{queues.nowLead}</p>
      <Button small onPress={() => void look()}>
        {queues.ask}
      </Button>
      {refused !== undefined && <p className="wrong">{refused}</p>}
      {trace !== undefined && (
        <ul className="lines" role="status">
          {trace.agents.map(agent => (
            <li key={agent.id} className={agent.offered ? 'good' : ''}>
              {agent.offered
                ? queues.could(agent.name)
                : queues.couldNot(agent.name, ruledOutWords(reasons, queues.presence, agent))}
            </li>
          ))}
          {trace.agents.length === 0 && <li>{queues.nobody}</li>}
        </ul>
      )}
    </Card>
  );
};
