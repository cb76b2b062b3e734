import { Header as Heading } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { timeWords } from '../../data/clock/time-words';
import { useNow } from '../../data/clock/use-now';
import { Button } from '../../ui/button';
import { Face } from '../../ui/face';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icons';
import { useLanguage, useWords } from '../../words/use-words';
import { DENSITIES, type Density } from './entry';

/** Something that must be known before one writes. `harm` where writing would be wrong. */
export type Chip = { readonly words: string; readonly tone: 'good' | 'plain' | 'warn' | 'harm' };

export type HeaderProps = {
  readonly customer: string;
  /** Masked. */
  readonly number?: string;
  readonly queue?: string;
  readonly channel?: string;
  /** Of the conversation, as its own language calls it. */
  readonly spoken: string;
  /** The customer's own time zone, where it is known. */
  readonly timeZone?: string;
  readonly chips: readonly Chip[];
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
  /** What may be done next: while it is active it can be ended or set aside, in wrap-up closed. */
  readonly stage: 'active' | 'wrap-up' | 'closed' | 'guest';
  readonly onEnd: () => void;
  readonly onClose: () => void;
  readonly onSetAside: () => void;
  readonly onBack: () => void;
  /** Absent where one may not. */
  readonly onHandOver?: () => void;
  /** Absent where there is no panel. */
  readonly onPanel?: () => void;
  readonly panelIsOpen?: boolean;
  /** What is done less often, by its words. */
  readonly tools?: readonly Tool[];
};
export type Tool = {
  readonly words: string;
  readonly icon: IconName;
  /** Why it can't be done, where it can't. */
  readonly off?: string;
  readonly onChosen: () => void;
};

/** Whom one speaks with, and what can be done. */
export const Header = (props: HeaderProps) => {
  const words = useWords();
  const { customer, number, queue, channel, spoken, chips, density, onDensity, stage } = props;
  const about = [number, queue, channel === undefined ? undefined : words.conversation.texted(channel)].filter(Boolean);
  return (
    <header className="talk-head">
      <span className="talk-back">
        <Button look="quiet" icon="back" aria-label={words.frame.back} onPress={props.onBack} />
      </span>
      <Face name={customer} />
      <div className="talk-who">
        <h1>
          <bdi dir="auto">{customer}</bdi>
        </h1>
        <p className="talk-about">{about.join(' · ')}</p>
      </div>
      <ul className="chips">
        <li className="chip">
          <Icon name="globe" size={14} />
          {spoken}
        </li>
        {props.timeZone !== undefined && <TheirTime timeZone={props.timeZone} />}
        {chips.map(({ words: said, tone }) => (
          <li key={said} className={`chip chip-${tone}`}>
            {said}
          </li>
        ))}
      </ul>
      <div className="talk-tools">
        <ToggleButtonGroup
          className="toggles"
          aria-label={words.conversation.density}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[density]}
          onSelectionChange={([key]) => onDensity(key as Density)}
        >
          {DENSITIES.map(each => (
            <ToggleButton key={each} id={each} className="toggle">
              {words.conversation.densities[each]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {stage === 'active' && (
          <span className="talk-aside">
            <Button onPress={props.onSetAside}>{words.conversation.setAside}</Button>
          </span>
        )}
        {props.onHandOver !== undefined && (
          <span className="talk-hand-over">
            <Button onPress={props.onHandOver}>{words.conversation.handOver}</Button>
          </span>
        )}
        {stage === 'active' && <Button onPress={props.onEnd}>{words.conversation.end}</Button>}
        {stage === 'wrap-up' && (
          <Button look="primary" onPress={props.onClose}>
            {words.conversation.close}
          </Button>
        )}
        {props.onPanel !== undefined && (
          <Button
            look="quiet"
            icon="person"
            aria-label={words.conversation.details}
            aria-expanded={props.panelIsOpen === true}
            onPress={props.onPanel}
          />
        )}
        <More {...props} />
      </div>
    </header>
  );
};

/** What is done less often; and in a narrow window what has no room beside the name. */
const More = ({ stage, density, onDensity, onSetAside, onHandOver, tools = [] }: HeaderProps) => {
  const { conversation } = useWords();
  return (
    <MenuTrigger>
      <Button look="quiet" icon="more" aria-label={conversation.more} />
      <Popover className="popover" placement="bottom end" offset={6}>
        <Menu className="menu" aria-label={conversation.more}>
          {onHandOver !== undefined && (
            <MenuItem className="menu-item" textValue={conversation.handOver} onAction={onHandOver}>
              <Icon name="swap" />
              <Text slot="label">{conversation.handOver}</Text>
            </MenuItem>
          )}
          {tools.map(({ words, icon, off, onChosen }) => (
            <MenuItem
              key={words}
              className="menu-item"
              textValue={words}
              isDisabled={off !== undefined}
              onAction={onChosen}
            >
              <Icon name={icon} />
              <Text slot="label">{words}</Text>
              {off !== undefined && <Text slot="description">{off}</Text>}
            </MenuItem>
          ))}
          {stage === 'active' && (
            <MenuItem className="menu-item" textValue={conversation.setAside} onAction={onSetAside}>
              <Icon name="clock" />
              <Text slot="label">{conversation.setAside}</Text>
            </MenuItem>
          )}
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[density]}
            onSelectionChange={keys => {
              const [chosen] = keys === 'all' ? [] : [...keys];
              if (chosen !== undefined) onDensity(chosen as Density);
            }}
          >
            <Heading className="menu-head">{conversation.density}</Heading>
            {DENSITIES.map(each => (
              <MenuItem key={each} id={each} className="menu-item" textValue={conversation.densities[each]}>
                <Icon name="inbox" />
                <Text slot="label">{conversation.densities[each]}</Text>
                <span className="menu-check">{each === density && <Icon name="check" />}</span>
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};

const TheirTime = ({ timeZone }: { readonly timeZone: string }) => {
  const { conversation } = useWords();
  const language = useLanguage();
  const now = useNow(0);
  return (
    <li className="chip">
      <Icon name="sun" size={14} />
      {conversation.theirTime(timeWords(language, now, timeZone))}
    </li>
  );
};
