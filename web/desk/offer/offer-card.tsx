import { type ReactNode, useId } from 'react';
import { remaining } from '../../data/clock/span';
import { timeWords } from '../../data/clock/time-words';
import { useNow } from '../../data/clock/use-now';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Ring } from '../../ui/ring';
import { Why } from '../../ui/why';
import { spanWords } from '../../words/span-words';
import { useLanguage, useWords } from '../../words/use-words';
import { type Offer, timeLeft } from './offer';

export type OfferActions = {
  readonly onAccept: (conversation: string) => void;
  readonly onDecline: (conversation: string) => void;
  /** Opens what was given without asking. */
  readonly onOpen: (conversation: string) => void;
  /** What would follow from declining it, asked while it is shown. */
  readonly declineThen?: (conversation: string) => ReactNode;
  /** Says that one is there, after a missed offer. */
  readonly onHere: () => void;
};

type Props = OfferActions & {
  readonly offer: Offer;
  /** Below another one: its fields can wait. */
  readonly isShort?: boolean;
};

export const OfferCard = ({ offer, isShort = false, ...actions }: Props) => {
  const words = useWords();
  const heading = useId();
  const { title, fields, preview, urgent, from, note, whyYou, answer } = offer;
  return (
    <article
      className={`offer${urgent ? ' offer-urgent' : ''}${isShort ? ' offer-short' : ''}`}
      aria-labelledby={heading}
    >
      <header className="offer-head">
        <div>
          <h2 id={heading} dir="auto">
            {urgent && <Icon name="warning" size={18} />}
            {answer?.is === 'missed' ? words.offer.missed : title}
          </h2>
          {from !== undefined && !title.includes(from) && <p className="offer-from">{words.offer.from(from)}</p>}
        </div>
        {answer === undefined && offer.showTimeout && <Countdown offer={offer} />}
        {whyYou !== undefined && <Why reason={whyYou} about={words.offer.whyYou} />}
      </header>
      {preview !== undefined && (
        <p className="offer-said" dir="auto">
          {preview}
        </p>
      )}
      {note !== undefined && (
        <p className="offer-note" dir="auto">
          <Icon name="note" size={14} />
          <span>{note}</span>
        </p>
      )}
      {answer?.is !== 'missed' && !isShort && fields.length > 0 && (
        <dl className="facts">
          {fields.map(({ header, value }) => (
            <div key={header}>
              <dt>{header}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <Foot offer={offer} isShort={isShort} {...actions} />
    </article>
  );
};

const Foot = ({
  offer: { answer, ...offer },
  onAccept,
  onDecline,
  onOpen,
  onHere,
  declineThen,
  isShort,
}: { readonly offer: Offer; readonly isShort: boolean } & OfferActions) => {
  const words = useWords();
  const language = useLanguage();
  const { conversation, accept, reject, rejectSets } = offer;
  if (answer?.is === 'missed')
    return (
      <>
        <p className="offer-what">
          {words.offer.missedAt(timeWords(language, answer.at))}{' '}
          {words.offer.missedThen(words.presence.names[answer.became])}
        </p>
        <div className="offer-buttons">
          <Button look="primary" onPress={onHere}>
            {words.offer.here}
          </Button>
        </div>
      </>
    );
  if (answer?.is === 'refused')
    return (
      <p className="offer-refused" role="alert">
        {answer.sentence}
      </p>
    );
  if (answer?.is === 'connecting')
    return (
      <p className="offer-what" role="status">
        {words.offer.connecting}
      </p>
    );
  return (
    <>
      <div className="offer-buttons">
        {accept === undefined ? (
          <Button look="primary" onPress={() => onOpen(conversation)}>
            {words.offer.open}
          </Button>
        ) : (
          <Button look="primary" onPress={() => onAccept(conversation)}>
            {accept}
          </Button>
        )}
        {reject !== undefined && <Button onPress={() => onDecline(conversation)}>{reject}</Button>}
      </div>
      {reject !== undefined && rejectSets !== undefined && (
        <p className="offer-what">
          {words.offer.alsoDeclines(words.offer.toPresence(words.presence.names[rejectSets]))}
        </p>
      )}
      {reject !== undefined && declineThen !== undefined && !isShort && (
        <div className="offer-then">
          <span>{words.offer.declineThen}</span>
          {declineThen(conversation)}
        </div>
      )}
    </>
  );
};

/** The seconds go by for the eye; for the ear they are said at arrival, at 60 and at 20. */
const Countdown = ({ offer }: { readonly offer: Offer }) => {
  const words = useWords();
  const now = useNow(offer.expiresAt);
  const left = timeLeft(offer, now);
  if (left === undefined) return null;
  const span = words.spans.seconds(Math.ceil(left.ms / 1_000));
  const spoken =
    left.spoken === undefined
      ? spanWords(words, remaining((offer.expiresAt ?? 0) - offer.since))
      : words.spans.seconds(left.spoken);
  return (
    <span className={`countdown${left.ms <= 20_000 ? ' countdown-soon' : ''}`}>
      <span aria-hidden="true">{span}</span>
      <Ring share={left.share} />
      <span className="unseen" role="status">
        {words.offer.spoken(offer.title, spoken)}
      </span>
    </span>
  );
};
