import { Link } from '@tanstack/react-router';
import type { Api } from '../../../shared/api/contract';
import type { BodyReceived } from '../../../shared/api/endpoint';
import { numberWords } from '../../data/list/number-words';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useBoardWords } from '../../words/board/use-board-words';
import { Ago } from '../live/strip';

export type RestrictedSender = BodyReceived<Api['restricted']['answers'][200]>['items'][number];
/** What takes a restriction back, as the API calls it. */
export type Undo = 'unblock' | 'unmute' | 'takeUp';

type Props = {
  readonly senders: readonly RestrictedSender[];
  readonly onUndo: (undo: Undo, conversation: string) => void;
};

/** Who is blocked, muted, opted out and writing on, or not answered by itself: by whom, since when, how many texts since. */
export const Restricted = ({ senders, onUndo }: Props) => {
  const { restricted } = useBoardWords();
  return (
    <section className="page" aria-label={restricted.title}>
      <h1>{restricted.title}</h1>
      <p className="page-lead">{restricted.lead}</p>
      {senders.length === 0 && (
        <div className="nothing">
          <span className="nothing-sign">
            <Icon name="check" size={28} />
          </span>
          <p className="nothing-lead">{restricted.none}</p>
        </div>
      )}
      <ul className="letters">
        {senders.map(sender => (
          <Sender key={`${sender.customer}-${sender.business}`} sender={sender} onUndo={onUndo} />
        ))}
      </ul>
    </section>
  );
};

const Sender = ({ sender, onUndo }: { readonly sender: RestrictedSender; readonly onUndo: Props['onUndo'] }) => {
  const { restricted } = useBoardWords();
  const { conversation, customer, business, blocked, muted, optedOut, elsewhere } = sender;
  return (
    <li className="card letter">
      <p className="letter-head">
        <strong>
          <bdi>{numberWords(customer)}</bdi>
        </strong>
        <span className="quiet">{restricted.to(numberWords(business))}</span>
        {conversation !== null && (
          <Link to="/board/c/$conversation" params={{ conversation }} className="letter-open">
            {restricted.open}
          </Link>
        )}
      </p>
      {[['blocked', blocked, 'unblock'] as const, ['muted', muted, 'unmute'] as const].map(
        ([name, is, undo]) =>
          is !== null && (
            <p key={name} className="letter-line">
              <span>
                {restricted.is[name](is.by)} <Ago at={Date.parse(is.at)} /> · {restricted.texts(is.texts)}
                {is.note !== undefined && (
                  <>
                    {' · '}
                    <q>{is.note}</q>
                  </>
                )}
              </span>
              {conversation !== null && (
                <Button small onPress={() => onUndo(undo, conversation)}>
                  {restricted.undo[undo]}
                </Button>
              )}
            </p>
          ),
      )}
      {optedOut != null && (
        <p className="letter-line">
          <span>
            {restricted.optedOut} <Ago at={Date.parse(optedOut.at)} /> · {restricted.texts(optedOut.texts)} ·{' '}
            <code>{optedOut.rule}</code>
          </span>
        </p>
      )}
      {elsewhere != null && (
        <p className="letter-line">
          <span>
            {restricted.elsewhere} <Ago at={Date.parse(elsewhere.at)} /> · {restricted.texts(elsewhere.texts)}
          </span>
          {conversation !== null && (
            <Button small onPress={() => onUndo('takeUp', conversation)}>
              {restricted.undo.takeUp}
            </Button>
          )}
        </p>
      )}
    </li>
  );
};
