import type { ReactNode } from 'react';
import type { Connection } from '../../data/feed/connection';
import { ConnectionBar, ConnectionSign } from '../../desk/frame/connection';
import { MeMenu, type MeProps } from '../../desk/frame/me-menu';
import { useBoardWords } from '../../words/board/use-board-words';
import { useWords } from '../../words/use-words';
import { type ClosedNow, EmergencyBanner } from './emergency-banner';
import { BoardNav, type NavPlace } from './nav';

export type BoardFrameProps = {
  readonly places: readonly NavPlace[];
  readonly me: MeProps;
  readonly connection: Connection;
  readonly isOld: boolean;
  readonly onSignIn: () => void;
  readonly onReload: () => void;
  /** What is closed by hand now; everybody sees it, on every page. */
  readonly closed: readonly ClosedNow[];
  /** Absent for who may only look. */
  readonly emergency?: { readonly onClose: () => void; readonly onReopen: (hours: string) => void };
  readonly children: ReactNode;
};

/** The frame of the board: where one can go, how the line stands, and what is closed. */
export const BoardFrame = ({ places, me, closed, emergency, children, ...props }: BoardFrameProps) => {
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
        <ConnectionSign connection={props.connection} />
        <MeMenu {...me} />
      </header>
      <div className="board-bars">
        <EmergencyBanner closed={closed} {...(emergency !== undefined && { onReopen: emergency.onReopen })} />
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
