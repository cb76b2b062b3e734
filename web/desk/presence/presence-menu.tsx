import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import type { Presence } from '../../../shared/domain/config/routing/assignment-rules';
import type { PresenceReason } from '../../../shared/domain/routing/model/agent-state';
import { timeWords } from '../../data/clock/time-words';
import { Icon } from '../../ui/icon';
import { useLanguage, useWords } from '../../words/use-words';

/** What an agent may choose. `inactive` is nobody's choice: it says that one was not there. */
const CHOICES = ['available', 'busy', 'do-not-disturb', 'away', 'offline'] as const satisfies readonly Presence[];
export type Choice = (typeof CHOICES)[number];

export type PresenceProps = {
  readonly presence: Presence;
  readonly reason: PresenceReason;
  readonly since?: number;
  readonly onPresence: (presence: Choice) => void;
  /** Why do I get no work? */
  readonly onWhy?: () => void;
};

/** One's presence: chosen, never guessed, and with the reason why it is as it is. */
export const PresenceMenu = ({ presence, reason, since, onPresence, onWhy }: PresenceProps) => {
  const words = useWords();
  const language = useLanguage();
  const why = words.presence.reasons[reason];
  return (
    <MenuTrigger>
      <Button className="presence" aria-label={`${words.presence.title}: ${words.presence.names[presence]}`}>
        <span className={`presence-dot presence-${presence}`} />
        <span className="presence-name">{words.presence.names[presence]}</span>
        <Icon name="down" size={14} />
      </Button>
      <Popover className="popover" placement="bottom start" offset={6}>
        <div className="presence-why">
          <strong>{words.presence.names[presence]}</strong>
          <span>{since === undefined ? why : words.presence.since(why, timeWords(language, since))}</span>
        </div>
        <Menu
          className="menu"
          aria-label={words.presence.title}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[presence]}
          onAction={key => (key === 'why' ? onWhy?.() : onPresence(key as Choice))}
        >
          {CHOICES.map(each => (
            <MenuItem key={each} id={each} textValue={words.presence.names[each]} className="menu-item">
              <span className={`presence-dot presence-${each}`} />
              <Text slot="label">{words.presence.names[each]}</Text>
              <Text slot="description">{words.presence.means[each]}</Text>
              <span className="menu-check">{each === presence && <Icon name="check" />}</span>
            </MenuItem>
          ))}
          {onWhy !== undefined && (
            <MenuItem id="why" textValue={words.frame.whyNoWork} className="menu-item">
              <Icon name="question" />
              <Text slot="label">{words.frame.whyNoWork}</Text>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
