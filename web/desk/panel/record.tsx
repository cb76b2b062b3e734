import type { Api } from '../../../shared/api/contract';
import type { ConversationShown } from '../../../shared/api/conversations/conversation';
import type { BodyReceived } from '../../../shared/api/endpoint';
import { Button } from '../../ui/button';
import { useToolWords } from '../../words/tools/use-tool-words';
import { PanelPart } from './panel';

export type Candidates = BodyReceived<Api['conversationCustomers']['answers'][200]>['customers'];

/** Whose number it is: the record with what is known, or the ones to choose from. */
export const RecordPart = ({
  record,
  candidates,
  mayChange,
  onLook,
  onLink,
  onUnlink,
}: {
  readonly record: ConversationShown['record'];
  /** Once somebody has looked. */
  readonly candidates: Candidates | undefined;
  readonly mayChange: boolean;
  readonly onLook: () => void;
  readonly onLink: (customer: string) => void;
  readonly onUnlink: () => void;
}) => {
  const { panel: words } = useToolWords();
  const customer = record?.customer;
  return (
    <PanelPart title={words.customer}>
      {customer === undefined ? (
        <p className="quiet">{words.noRecord}</p>
      ) : (
        <>
          <strong dir="auto">{customer.name}</strong>
          <dl className="facts">
            {[
              ...(customer.account === undefined ? [] : [[words.account, customer.account.name] as const]),
              ...(customer.email === undefined ? [] : [['E-mail', customer.email] as const]),
              ...Object.entries(customer.fields).map(([name, value]) => [name, String(value)] as const),
            ].map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ))}
          </dl>
          {record?.by !== undefined && <small className="quiet">{words.linkedBy(record.by.name)}</small>}
        </>
      )}
      {candidates?.map(({ id, name, account }) => (
        <div key={id} className="panel-row">
          <span dir="auto">
            {name}
            {account !== undefined && <small> {account.name}</small>}
          </span>
          <Button small onPress={() => onLink(id)} aria-label={`${words.link}: ${name}`}>
            {words.link}
          </Button>
        </div>
      ))}
      {candidates?.length === 0 && <p className="quiet">{words.noCandidates}</p>}
      {mayChange && (
        <span className="panel-buttons">
          <Button small onPress={onLook}>
            {words.lookFor}
          </Button>
          {customer !== undefined && (
            <Button small look="quiet" onPress={onUnlink}>
              {words.unlink}
            </Button>
          )}
        </span>
      )}
    </PanelPart>
  );
};
