import { type Item, itemOf, itemsOf } from '../../data/draft/items';
import { Icon } from '../../ui/icon';
import { useDraft } from '../fields/draft-hand';
import type { Section } from '../frame/sections';
import { SetupLink } from '../frame/setup-hand';
import { useSetupWords } from '../words';

/** What the original's page lists after the channel, each done or open, left and found again. */
export const NextSteps = ({ channel }: { readonly channel: Item }) => {
  const { wizard } = useSetupWords();
  const { document } = useDraft();
  const workstream = itemOf(document, 'workstreams', String(channel.workstream ?? ''));
  const id = workstream?.id ?? '';
  const has = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== undefined);
  const desk = (workstream?.desk ?? {}) as Readonly<Record<string, unknown>>;
  const steps: readonly {
    readonly is: keyof typeof wizard.next;
    readonly section: Section;
    readonly isDone: boolean;
  }[] = [
    { is: 'routing', section: 'routing', isDone: has(workstream?.routing) || has(workstream?.classification) },
    {
      is: 'distribution',
      section: 'workstreams',
      isDone: ['capacity', 'wrapUp', 'allowedPresences', 'skillMatch', 'offerSeconds', 'affinity'].some(field =>
        has(workstream?.[field]),
      ),
    },
    { is: 'bot', section: 'bots', isDone: has(workstream?.bot) },
    { is: 'sessions', section: 'desk', isDone: has(desk.session) },
    {
      is: 'notifications',
      section: 'desk',
      isDone: ['incomingAuthenticated', 'incomingUnauthenticated', 'consult', 'transfer'].some(field =>
        has(desk[field]),
      ),
    },
    { is: 'context', section: 'workstreams', isDone: has(workstream?.contextVariables) },
    { is: 'assist', section: 'bots', isDone: has(workstream?.smartAssist) },
    { is: 'replies', section: 'replies', isDone: itemsOf(document, 'quickReplies').length > 0 },
  ];
  return (
    <>
      <p className="quiet">{wizard.nextLead}</p>
      <ul className="checklist next-steps">
        {steps.map(({ is, section, isDone }) => (
          <li key={is} className={isDone ? 'check-there' : 'check-unknown'}>
            <Icon name={isDone ? 'check' : 'clock'} size={18} />
            <div>
              <p>
                <SetupLink section={section} steps={section === 'replies' || id === '' ? [] : [id]}>
                  {wizard.next[is][0]}
                </SetupLink>{' '}
                <span className={`tag${isDone ? ' tag-good' : ''}`}>{isDone ? wizard.done : wizard.open}</span>
              </p>
              <p className="quiet">{wizard.next[is][1]}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
};
