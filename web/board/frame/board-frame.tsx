import type { ReactNode } from 'react';
import type { EmergencyShown } from '../../../shared/api/supervisor/emergency';
import type { Connection } from '../../data/feed/connection';
import { ConnectionBar, ConnectionSign } from '../../desk/frame/connection';
import { MeMenu, type MeProps } from '../../desk/frame/me-menu';
import { Button } from '../../ui/button';
import { EmergencyBanner } from '../../ui/emergency-banner';
import { useBoardWords } from '../../words/board/use-board-words';
import { useWords } from '../../words/use-words';
import { BoardNav, type NavPlace } from './nav';

export type BoardFrameProps = {
  readonly places: readonly NavPlace[];
  readonly me: MeProps;
  /** Of who is an agent as well: what waits there. */
  readonly desk?: { readonly offers: number; readonly onOpen: () => void };
  readonly connection: Connection;
  readonly isOld: boolean;
  readonly onSignIn: () => void;
  readonly onReload: () => void;
  /** What an emergency closes now; everybody sees it, on every page. */
  readonly emergencies: readonly EmergencyShown[];
  /** Absent for who may only look. */
  readonly emergency?: { readonly onClose: () => void; readonly onReopen: (hours: string) => void };
  readonly children: ReactNode;
};

/** The frame of the board: where one can go, how the line stands, and what is closed. */
export const BoardFrame = ({ places, me, emergencies, emergency, children, ...props }: BoardFrameProps) => {
  const words = useWords();
  const { frame } = useBoardWords();
  return (
    <div className="board">
      <a className="skip" href="#board-main">
        {frame.skip}
      </a>
      <header className="top board-top">
        <span className="mark-of-house" aria-hidden="true" />
        <span className="top-name">{words.product}</span>
        <BoardNav places={places} />
        <span className="top-space" />
        {emergency !== undefined && (
          <span className="board-close">
            <Button small look="quiet" icon="warning" onPress={emergency.onClose}>
              {frame.closeNow}
            </Button>
          </span>
        )}
        {props.desk !== undefined && (
          <Button small look="quiet" icon="inbox" onPress={props.desk.onOpen}>
            {frame.desk}
            {props.desk.offers > 0 && <span className="board-nav-count">{props.desk.offers}</span>}
          </Button>
        )}
        <ConnectionSign connection={props.connection} />
        <MeMenu {...me} />
      </header>
      <div className="board-bars">
        <EmergencyBanner emergencies={emergencies} {...(emergency !== undefined && { onReopen: emergency.onReopen })} />
        <ConnectionBar
          connection={props.connection}
          waiting={0}
          isOld={props.isOld}
          onSignIn={props.onSignIn}
          onReload={props.onReload}
        />
      </div>
      <main className="board-main" id="board-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
};
