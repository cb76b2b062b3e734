import { useNavigate } from '@tanstack/react-router';
import { createContext, type MouseEvent, type ReactNode, useContext, useSyncExternalStore } from 'react';
import { api } from '../draft/api';
import type { DraftState, DraftStore } from '../draft/draft-store';
import { readOpened } from '../draft/open-draft';
import { addressOf, type Section } from './sections';

/** What every page of the set-up has at hand. */
export type SetupHand = {
  readonly store: DraftStore;
  readonly canEdit: boolean;
  /** Where customers' phones are, on a stack that has some. */
  readonly phones?: string;
};

const Context = createContext<SetupHand | undefined>(undefined);
export const WithSetup = Context.Provider;

export const useSetup = (): SetupHand => {
  const hand = useContext(Context);
  if (hand === undefined) throw new Error('Expected the set-up around its pages, found none.');
  return hand;
};

export const useDraftState = (): DraftState => {
  const { store } = useSetup();
  return useSyncExternalStore(store.subscribe, store.now);
};

/** Takes over what the server has now. */
export const useReopen = () => {
  const { store, canEdit } = useSetup();
  return async (): Promise<void> => store.reopen(await readOpened(canEdit));
};

/** Throws the person's draft away; what is live stands in its place. */
export const useDiscard = () => {
  const reopen = useReopen();
  return async (): Promise<void> => {
    await api.call('configDraftDiscard', {}, { headers: { 'if-match': '*' } });
    await reopen();
  };
};

/** To another page of the set-up. */
export const useGo = () => {
  const navigate = useNavigate();
  return (section: Section, ...steps: readonly string[]): void => {
    void navigate({ to: addressOf(section, ...steps) });
  };
};

type LinkProps = {
  readonly section: Section;
  readonly steps?: readonly string[];
  readonly className?: string;
  readonly isCurrent?: boolean;
  readonly onFollow?: () => void;
  readonly children: ReactNode;
};

/** A link within the set-up: an address that one may open in another tab as well. */
export const SetupLink = ({ section, steps = [], className, isCurrent = false, onFollow, children }: LinkProps) => {
  const go = useGo();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(section, ...steps);
    onFollow?.();
  };
  return (
    <a
      href={addressOf(section, ...steps)}
      onClick={follow}
      {...(className !== undefined && { className })}
      {...(isCurrent && { 'aria-current': 'page' as const })}
    >
      {children}
    </a>
  );
};
