import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useWords } from '../words/use-words';
import { Icon } from './icon';
import type { Reason } from './reason';

/** The small question mark beside whatever was decided. */
export const Why = ({ reason, about }: { readonly reason: Reason; readonly about: string }) => {
  const { conversation } = useWords();
  return (
    <DialogTrigger>
      <Button className="why" aria-label={`${conversation.why}: ${about}`}>
        <Icon name="question" size={14} />
      </Button>
      <Popover className="popover why-popover" placement="bottom end" offset={4}>
        <Dialog className="why-dialog" aria-label={conversation.whyThis}>
          <p>{reason.sentence}</p>
          {reason.facts.length > 0 && (
            <dl className="facts">
              {reason.facts.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )}
          <p className="why-rule">
            {conversation.rule} <code>{reason.rule}</code>
          </p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};
