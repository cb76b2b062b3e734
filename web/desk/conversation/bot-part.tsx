import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Icon } from '../../ui/icon';
import { useWords } from '../../words/use-words';
import type { BotPart } from './entry';

type Props = { readonly part: BotPart; readonly children: ReactNode };

/** What a bot and the customer said to each other, folded into one line. */
export const BotPartFold = ({ part: { bot, end, entries }, children }: Props) => {
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
          <DisclosurePanel className="bot-part-log">{children}</DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
};
