import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useWords } from '../../words/use-words';

type Props = {
  /** There is work, and none of it is open. */
  readonly hasWork: boolean;
  readonly takesOffers: boolean;
  /** A number that customers text. */
  readonly number?: string;
  /** Where the phones are, on a laptop. */
  readonly phones?: string;
  readonly onAvailable: () => void;
};

/** In the place of a conversation: what to do. */
export const NothingOpen = ({ hasWork, takesOffers, number, phones, onAvailable }: Props) => {
  const words = useWords();
  if (hasWork)
    return (
      <div className="nothing">
        <span className="nothing-sign">
          <Icon name="inbox" size={28} />
        </span>
        <p className="nothing-lead">{words.conversation.empty}</p>
        <p>{words.conversation.emptyHint}</p>
      </div>
    );
  return (
    <div className="nothing">
      <span className="nothing-sign">
        <Icon name={takesOffers ? 'check' : 'inbox'} size={28} />
      </span>
      <h1>{takesOffers ? words.empty.title : words.empty.titleAway}</h1>
      <p className="nothing-lead">
        {number === undefined
          ? words.empty.noNumber
          : takesOffers
            ? words.empty.waiting(number)
            : words.empty.thenText(number)}
      </p>
      <div className="nothing-ways">
        {!takesOffers && (
          <Button look="primary" onPress={onAvailable}>
            {words.empty.become}
          </Button>
        )}
        {phones !== undefined && (
          <a className="button button-plain" href={phones} target="_blank" rel="noopener noreferrer">
            <Icon name="phone" />
            {words.empty.phones}
          </a>
        )}
      </div>
    </div>
  );
};
