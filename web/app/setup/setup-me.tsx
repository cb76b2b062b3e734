import { Button } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { Text } from 'react-aria-components/Text';
import { useSetupWords } from '../../setup/words';
import { Face } from '../../ui/face';
import { Icon } from '../../ui/icon';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../words/languages';
import { useLanguage, useWords } from '../../words/use-words';
import { setSettings } from '../settings';
import { signOutAddress } from '../sign-in-address';

/** One's language, the way to one's desk, and the way out. */
export const SetupMe = ({ name, hasDesk }: { readonly name: string; readonly hasDesk: boolean }) => {
  const { frame } = useWords();
  const { frame: setup } = useSetupWords();
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
        <Menu className="menu" aria-label={frame.me}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[language]}
            onSelectionChange={keys => {
              const [chosen] = keys === 'all' ? [] : [...keys];
              if (chosen !== undefined) setSettings({ language: chosen as Language });
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
          {hasDesk && (
            <MenuItem id="desk" href="/desk" textValue={setup.desk} className="menu-item">
              <Icon name="inbox" />
              <Text slot="label">{setup.desk}</Text>
            </MenuItem>
          )}
          <MenuItem
            id="out"
            textValue={frame.signOut}
            className="menu-item"
            onAction={() => location.assign(signOutAddress('/setup'))}
          >
            <Icon name="out" />
            <Text slot="label">{frame.signOut}</Text>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
