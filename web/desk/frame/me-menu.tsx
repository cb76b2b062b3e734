import { Button } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { Text } from 'react-aria-components/Text';
import { Face } from '../../ui/face';
import { Icon } from '../../ui/icon';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../words/languages';
import { useLanguage, useWords } from '../../words/use-words';

export type MeProps = {
  readonly name: string;
  readonly singleKeys: boolean;
  readonly onLanguage: (language: Language) => void;
  readonly onSingleKeys: (isOn: boolean) => void;
  readonly sounds: boolean;
  readonly onSounds: (isOn: boolean) => void;
  readonly onTrySound: () => void;
  readonly onKeys: () => void;
  readonly onSignOut: () => void;
};

/** One's own settings, and the way out. */
export const MeMenu = (props: MeProps) => {
  const { name, singleKeys, sounds, onLanguage, onKeys, onSignOut } = props;
  const { frame } = useWords();
  const language = useLanguage();
  return (
    <MenuTrigger>
      <Button className="me" aria-label={frame.me}>
        <Face name={name} size="s" />
      </Button>
      <Popover className="popover" placement="bottom end" offset={6}>
        <div className="presence-why">
          <strong>
            <bdi>{name}</bdi>
          </strong>
        </div>
        <Menu className="menu" aria-label={frame.me} shouldCloseOnSelect={false}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[language]}
            onSelectionChange={keys => {
              const [chosen] = keys === 'all' ? [] : [...keys];
              if (chosen !== undefined) onLanguage(chosen as Language);
            }}
          >
            <Header className="menu-head">{frame.language}</Header>
            {LANGUAGES.map(each => (
              <MenuItem key={each} id={each} textValue={LANGUAGE_NAMES[each]} className="menu-item">
                <Icon name="globe" />
                <Text slot="label" lang={each}>
                  {LANGUAGE_NAMES[each]}
                </Text>
                <span className="menu-check">{each === language && <Icon name="check" />}</span>
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="menu-line" />
          <MenuSection
            selectionMode="multiple"
            selectedKeys={[...(singleKeys ? ['single-keys'] : []), ...(sounds ? ['sounds'] : [])]}
            onSelectionChange={keys => {
              const isOn = (key: string) => keys === 'all' || keys.has(key);
              if (isOn('single-keys') !== singleKeys) props.onSingleKeys(isOn('single-keys'));
              if (isOn('sounds') !== sounds) props.onSounds(isOn('sounds'));
            }}
            aria-label={frame.keys}
          >
            <MenuItem id="single-keys" textValue={frame.singleKeys} className="menu-item">
              <Icon name="keyboard" />
              <Text slot="label">{frame.singleKeys}</Text>
              <span className="menu-check">{singleKeys && <Icon name="check" />}</span>
            </MenuItem>
            <MenuItem id="sounds" textValue={frame.sounds} className="menu-item">
              <Icon name="bell" />
              <Text slot="label">{frame.sounds}</Text>
              <span className="menu-check">{sounds && <Icon name="check" />}</span>
            </MenuItem>
          </MenuSection>
          <MenuItem id="try-sound" textValue={frame.soundTest} className="menu-item" onAction={props.onTrySound}>
            <Icon name="bell" />
            <Text slot="label">{frame.soundTest}</Text>
          </MenuItem>
          <MenuItem id="keys" textValue={frame.keys} className="menu-item" onAction={onKeys} shouldCloseOnSelect>
            <Icon name="question" />
            <Text slot="label">{frame.keys}</Text>
          </MenuItem>
          <Separator className="menu-line" />
          <MenuItem id="out" textValue={frame.signOut} className="menu-item" onAction={onSignOut} shouldCloseOnSelect>
            <Icon name="out" />
            <Text slot="label">{frame.signOut}</Text>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
