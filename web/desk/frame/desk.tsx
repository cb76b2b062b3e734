import type { ReactNode } from 'react';
import type { EmergencyShown } from '../../../shared/api/supervisor/emergency';
import type { Connection } from '../../data/feed/connection';
import type { Away } from '../../data/live/away';
import { Button } from '../../ui/button';
import { EmergencyBanner } from '../../ui/emergency-banner';
import { useWords } from '../../words/use-words';
import type { Silent } from '../alarms/silent';
import type { Offer } from '../offer/offer';
import type { OfferActions } from '../offer/offer-card';
import { Offers } from '../offer/offers';
import { PresenceMenu, type PresenceProps } from '../presence/presence-menu';
import { ConnectionBar, ConnectionSign } from './connection';
import { MeMenu, type MeProps } from './me-menu';
import { SilentSign } from './silent-sign';

export type DeskProps = {
  readonly presence: PresenceProps;
  readonly me: MeProps;
  readonly connection: Connection;
  /** Texts and notes that wait in this browser. */
  readonly waiting: number;
  /** These pages are older than the app. */
  readonly isOld: boolean;
  /** Hours that an emergency closes. */
  readonly emergencies?: readonly EmergencyShown[];
  /** What a cut came to that is over. */
  readonly away?: Away;
  readonly onAwayRead?: () => void;
  /** What is missing for a sound, or an alert outside of the page, to call somebody. */
  readonly silent?: Silent;
  readonly onTrySound?: () => void;
  readonly onSignIn: () => void;
  readonly onReload: () => void;
  readonly onSearch?: () => void;
  readonly offers: readonly Offer[];
  readonly offerActions: OfferActions;
  /** Which of the two a narrow window shows. */
  readonly shows: 'list' | 'conversation';
  readonly list: ReactNode;
  readonly children: ReactNode;
};

/** The frame of the desk: the bar, the list of work, what is open, and the offers that float over it. */
export const Desk = (props: DeskProps) => {
  const words = useWords();
  const { connection, waiting, isOld, away, onAwayRead, onSignIn, onReload } = props;
  return (
    <div className={`desk desk-shows-${props.shows}`}>
      <a className="skip" href="#conversation">
        {words.frame.skip}
      </a>
      <header className="top">
        <span className="mark-of-house" aria-hidden="true" />
        <span className="top-name">{words.product}</span>
        <PresenceMenu {...props.presence} />
        <span className="top-space" />
        {props.onSearch !== undefined && (
          <Button look="quiet" icon="search" aria-label={words.frame.search} onPress={props.onSearch} />
        )}
        {props.silent !== undefined && <SilentSign silent={props.silent} onTrySound={props.onTrySound} />}
        <ConnectionSign connection={connection} />
        <MeMenu {...props.me} />
      </header>
      <div className="bars">
        <EmergencyBanner emergencies={props.emergencies ?? []} />
        <ConnectionBar
          {...{ connection, waiting, isOld, onSignIn, onReload }}
          {...(away !== undefined && { away })}
          {...(onAwayRead !== undefined && { onAwayRead })}
        />
      </div>
      <div className="panes">
        <nav className="pane-list" aria-label={words.frame.work} data-region="list">
          {props.list}
        </nav>
        <main className="pane-talk" id="conversation" tabIndex={-1} data-region="conversation">
          {props.children}
        </main>
      </div>
      <Offers offers={props.offers} {...props.offerActions} />
    </div>
  );
};
