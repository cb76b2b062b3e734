import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { isSameDay } from '../../data/clock/time-words';
import { Icon } from '../../ui/icon';
import { useWords } from '../../words/use-words';
import type { BotPart } from './entry';
import { pieces } from './group';
import { LogEntry } from './log-entry';

/** What a bot and the customer said to each other, folded into one line. */
export const BotPartFold = ({ part: { bot, end, entries } }: { readonly part: BotPart }) => {
  const { conversation } = useWords();
  const texts = entries.filter(({ kind }) => kind === 'text').length;
  return (
    <Disclosure className="bot-part">
      {({ isExpanded }) => (
        <>
          <Button slot="trigger" className="bot-part-head">
            <Icon name="bot" size={16} />
            <span>{conversation.botPart(bot, texts, end)}</span>
            <span className="bot-part-what">{isExpanded ? conversation.hide : conversation.show}</span>
          </Button>
          <DisclosurePanel className="bot-part-log">
            {pieces(entries, isSameDay).map(
              piece =>
                piece.is === 'entry' && (
                  <LogEntry key={piece.key} entry={piece.entry} isFirst={piece.isFirst} isLast={piece.isLast} />
                ),
            )}
          </DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
};
