import { lazy } from 'react';

/** Tools that come when they are first wanted, each in a file of its own: the first load is for the list and the log. */
export const HandOver = lazy(() => import('./hand-over'));
export const PanelOf = lazy(() => import('./panel-of'));
export const Strip = lazy(() => import('./strip'));
export const AskFile = lazy(() => import('./ask-file'));
export const ForeseenLine = lazy(() => import('./foreseen-line'));
export const WhyNoWork = lazy(() => import('./why-no-work'));
export const WaitsBecause = lazy(() => import('./waits-because'));
export const Sessions = lazy(() => import('../sessions/sessions'));
export const SearchOf = lazy(() => import('./search-of'));
export const KeyHelp = lazy(() => import('../../../desk/keys/key-help').then(file => ({ default: file.KeyHelp })));
