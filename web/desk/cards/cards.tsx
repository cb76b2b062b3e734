import { Button } from '../../ui/button';
import { useToolWords } from '../../words/tools/use-tool-words';
import type { CardOfListener } from './newest-cards';

/** Suggestions for the agent alone: none is ever sent by itself. */
export const Cards = ({
  cards,
  onInsert,
  onAway,
}: {
  readonly cards: readonly CardOfListener[];
  readonly onInsert: (text: string) => void;
  readonly onAway: (key: string) => void;
}) => {
  const { cards: words } = useToolWords();
  if (cards.length === 0) return null;
  return (
    <section className="cards" aria-label={words.title}>
      {cards.map(({ key, listener, card }) => (
        <article key={key} className="card">
          <strong dir="auto">{card.title}</strong>
          <small>{words.from(listener)}</small>
          <p dir="auto">{card.text}</p>
          <span className="held-buttons">
            <Button small look="primary" onPress={() => onInsert(card.suggestedReply ?? card.text)}>
              {words.insert}
            </Button>
            {card.link !== undefined && (
              <a
                className="button button-plain button-small"
                href={card.link}
                target="_blank"
                rel="noopener noreferrer"
              >
                {words.open}
              </a>
            )}
            <Button small look="quiet" onPress={() => onAway(key)}>
              {words.notUseful}
            </Button>
          </span>
        </article>
      ))}
    </section>
  );
};
