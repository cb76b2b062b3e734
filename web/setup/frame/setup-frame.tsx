import { type ReactNode, useState } from 'react';
import { changesBetween } from '../../data/draft/items';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useWords } from '../../words/use-words';
import { useSetupWords } from '../words';
import { GROUPS, type Section } from './sections';
import { SetupLink, useDraftState, useGo, useReopen, useSetup } from './setup-hand';

type Props = {
  readonly section: Section | undefined;
  readonly onSignIn: () => void;
  readonly me: ReactNode;
  readonly children: ReactNode;
};

/** The bar with the draft's state, the list of pages, and the page. */
export const SetupFrame = ({ section, onSignIn, me, children }: Props) => {
  const words = useWords();
  const { frame } = useSetupWords();
  const { canEdit, store } = useSetup();
  const { edited, opened, problems } = useDraftState();
  const [isOpen, setOpen] = useState(false);
  const go = useGo();
  const changes = changesBetween(opened.baseDocument, edited.now).length;
  return (
    <div className="setup">
      <a className="skip" href="#page">
        {frame.skip}
      </a>
      <header className="top setup-top">
        <span className="setup-menu">
          <Button
            look="quiet"
            icon={isOpen ? 'close' : 'menu'}
            aria-label={frame.menu}
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          />
        </span>
        <span className="mark-of-house" aria-hidden="true" />
        <span className="top-name">
          {words.product} <span className="setup-name">{frame.title}</span>
        </span>
        <span className="top-space" />
        {canEdit && (
          <>
            <SaveSign />
            <Button
              look="quiet"
              icon="undo"
              aria-label={frame.undo}
              isDisabled={edited.done.length === 0}
              onPress={store.undo}
            />
            <Button
              look="quiet"
              icon="redo"
              aria-label={frame.redo}
              isDisabled={edited.undone.length === 0}
              onPress={store.redo}
            />
            <Button look={changes > 0 ? 'primary' : 'plain'} isDisabled={changes === 0} onPress={() => go('changes')}>
              {frame.review(changes)}
            </Button>
          </>
        )}
        {me}
      </header>
      <Notice onSignIn={onSignIn} />
      <div className="setup-panes">
        <nav className={`setup-nav${isOpen ? ' setup-nav-open' : ''}`} aria-label={frame.nav}>
          {GROUPS.map(group => (
            <div key={group.says} className="setup-nav-group">
              <p>{frame.groups[group.says]}</p>
              <ul>
                {group.sections.map(each => (
                  <li key={each}>
                    <SetupLink
                      section={each}
                      className="setup-nav-link"
                      isCurrent={each === section}
                      onFollow={() => setOpen(false)}
                    >
                      {frame.sections[each]}
                      {each === 'changes' && problems.length > 0 && (
                        <span className="mark-wrong" title={frame.problems(problems.length)}>
                          {problems.length}
                        </span>
                      )}
                    </SetupLink>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <main className="setup-page" id="page" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
};

/** Whether the server has the draft: a sign and a word. */
const SaveSign = () => {
  const { frame } = useSetupWords();
  const { saved } = useDraftState();
  return (
    <span
      className={`line${saved === 'saved' ? '' : saved === 'saving' || saved === 'waiting' ? ' line-slow' : ' line-offline'}`}
      role="status"
    >
      <span className="line-dot" />
      <span className="line-word">{frame.save[saved]}</span>
    </span>
  );
};

/** What somebody must know, or do, before the draft goes on. */
const Notice = ({ onSignIn }: { readonly onSignIn: () => void }) => {
  const { frame } = useSetupWords();
  const { canEdit } = useSetup();
  const { saved, opened } = useDraftState();
  const reopen = useReopen();
  if (!canEdit)
    return (
      <div className="bar" role="status">
        <span>{frame.readOnly}</span>
      </div>
    );
  if (saved === 'elsewhere')
    return (
      <div className="bar bar-offline" role="status">
        <Icon name="warning" size={16} />
        <span>{frame.save.elsewhere}</span>
        <Button small look="primary" onPress={() => void reopen()}>
          {frame.takeTheirs}
        </Button>
      </div>
    );
  if (saved === 'signed-out')
    return (
      <div className="bar bar-signed-out" role="status">
        <Icon name="person" size={16} />
        <span>{frame.save['signed-out']}</span>
        <Button small look="primary" onPress={onSignIn}>
          {frame.signIn}
        </Button>
      </div>
    );
  if (opened.base === opened.live) return null;
  return (
    <div className="bar" role="status">
      <span>{frame.theirsFirst}</span>
      <SetupLink section="changes">{frame.sections.changes}</SetupLink>
    </div>
  );
};
