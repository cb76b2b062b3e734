import { parseWithSlugs } from '../../../shared/domain/auto-messages/filling/template';
import { DESK_SLUGS } from '../../../shared/domain/desk/slug-names';
import type { Item } from '../../data/draft/items';
import { Icon } from '../../ui/icon';
import { notificationForm, sessionForm } from '../forms/desk';
import { Card } from '../frame/page';
import { useSetupWords } from '../words';
import { KindPage } from './kind-page';
import { DeskOfWorkstream } from './workstream-pages';

/** Sessions and notifications, each with how it looks, and which of them a workstream uses. */
export const DeskTemplatesPage = ({
  chosen,
  of,
}: {
  readonly chosen: string | undefined;
  readonly of: string | undefined;
}) => {
  const { frame, desk, kinds } = useSetupWords();
  return (
    <>
      <div className="page page-before">
        <header className="page-head">
          <div>
            <h1>{frame.sections.desk}</h1>
            <p className="quiet">{desk.lead}</p>
          </div>
        </header>
        <DeskOfWorkstream chosen={chosen} />
      </div>
      <KindPage
        kind="notificationTemplates"
        section="desk"
        title={kinds.notificationTemplates[1]}
        form={notificationForm}
        chosen={of ?? chosen}
        begins={() => ({ title: '{customerName}', fields: [{ header: 'Last text', value: '{text}' }] })}
        below={item => (
          <Card title={desk.preview}>
            <NotificationPreview item={item} />
          </Card>
        )}
      />
      <KindPage
        kind="sessionTemplates"
        section="desk"
        title={kinds.sessionTemplates[1]}
        form={sessionForm}
        chosen={of ?? chosen}
        begins={() => ({})}
        below={item => (
          <Card title={desk.preview}>
            <SessionPreview item={item} />
          </Card>
        )}
      />
    </>
  );
};

/** A text with its slugs filled in as an example; what can't be read stays as it is typed. */
export const useFilled = () => {
  const { desk } = useSetupWords();
  const { example } = desk;
  const values: Readonly<Record<string, string>> = {
    customerName: example.customer,
    text: example.text,
    accountName: example.account,
    visitorLanguage: example.language,
    queueName: 'Orders',
    queueId: 'orders',
    agentName: 'Ana Flores',
    note: '…',
    visitorDevice: 'phone',
    customerRecordId: '1001',
    customerEntityName: 'contact',
    entityRoutingLogicalName: 'conversation',
  };
  return (text: unknown): string => {
    const read = parseWithSlugs(String(text ?? ''), DESK_SLUGS);
    if (!read.ok) return String(text ?? '');
    return read.parts
      .map(part =>
        part.kind === 'text' ? part.text : part.kind === 'slug' ? (values[part.slug] ?? '') : `{${part.variable}}`,
      )
      .join('');
  };
};

type Entry = Readonly<Record<string, unknown>>;
const listIn = (value: unknown): readonly Entry[] => (Array.isArray(value) ? (value as readonly Entry[]) : []);

const NotificationPreview = ({ item }: { readonly item: Item }) => {
  const filled = useFilled();
  const { choices, fields } = useSetupWords();
  const [accept, reject] = [item.accept, item.reject] as readonly (Entry | undefined)[];
  const seconds = typeof item.countdownSeconds === 'number' ? item.countdownSeconds : 120;
  const isGiven = item.autoAssign === true;
  return (
    <div className="notification-preview">
      <p className="notification-title">
        <Icon name="inbox" />
        {filled(item.title)}
        {!isGiven && item.showTimeout !== false && <span className="quiet">{seconds} s</span>}
      </p>
      <dl className="facts">
        {listIn(item.fields)
          .map(field => [String(field.header ?? ''), filled(field.value)] as const)
          .filter(([, value]) => value.trim() !== '')
          .map(([header, value]) => (
            <div key={header}>
              <dt>{header}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {!isGiven && (
        <span className="notification-ways">
          <span className="button button-primary">{String(accept?.label ?? fields.accept[0])}</span>
          {reject?.show !== false && (
            <span className="button button-plain">{String(reject?.label ?? fields.reject[0])}</span>
          )}
        </span>
      )}
      <small className="quiet">
        {choices[item.desktop === 'never' || item.desktop === 'always' ? item.desktop : 'background'][0]}
      </small>
    </div>
  );
};

const SessionPreview = ({ item }: { readonly item: Item }) => {
  const filled = useFilled();
  const tabs = Array.isArray(item.tabs) ? listIn(item.tabs) : [{ title: 'Conversation' }];
  return (
    <div className="session-preview">
      <p className="notification-title">{filled(item.title ?? '{customerName}')}</p>
      <p className="session-tabs">
        {tabs.map((tab, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: tabs may be called the same
          <span key={at} className={at === 0 ? 'session-tab session-tab-open' : 'session-tab'}>
            {filled(tab.title)}
          </span>
        ))}
      </p>
      {listIn(item.scripts).map((script, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: scripts may be called the same
        <div key={at}>
          <strong>{filled(script.title)}</strong>
          <ol>
            {[script.steps ?? []].flat().map(step => (
              <li key={String(step)}>{filled(step)}</li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
};
