import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Home } from './pages/home';
import { SignedIn } from './pages/signed-in';

declare const __WITH_DESIGN__: boolean;

const root = createRootRoute({ notFoundComponent: Home });
const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });

/** The desk stays while one goes from conversation to conversation: what is open stands in the address. */
const desk = createRoute({
  getParentRoute: () => root,
  path: '/desk',
  component: lazyRouteComponent(() => import('./desk/desk-page'), 'DeskPage'),
});
const conversation = createRoute({ getParentRoute: () => desk, path: '/c/$conversation' });
/** What was looked for stands in the address, but for numbers. */
const find = createRoute({ getParentRoute: () => desk, path: '/find' });
const signedIn = createRoute({ getParentRoute: () => root, path: '/desk/signed-in', component: SignedIn });

/** The board, and below it each of its pages: what is shown of them stands in the address. What they are made of comes with the first. */
const board = createRoute({
  getParentRoute: () => root,
  path: '/board',
  component: lazyRouteComponent(() => import('./board/board-pages'), 'BoardPage'),
});
const boardPage = lazyRouteComponent(() => import('./board/board-pages'), 'Framed');
const framed = createRoute({ getParentRoute: () => board, id: 'framed', component: boardPage });
const asIs = (search: Record<string, unknown>): Record<string, unknown> => search;
const onBoard = <const Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => framed, path, component, validateSearch: asIs });
const boards = board.addChildren([
  framed.addChildren([
    onBoard(
      '/',
      lazyRouteComponent(() => import('./board/board-pages'), 'NowPage'),
    ),
    onBoard(
      'work',
      lazyRouteComponent(() => import('./board/board-pages'), 'WorkPage'),
    ),
    onBoard(
      'agents',
      lazyRouteComponent(() => import('./board/board-pages'), 'AgentsPage'),
    ),
    onBoard(
      'c/$conversation',
      lazyRouteComponent(() => import('./board/board-pages'), 'ConversationPage'),
    ),
    onBoard(
      'failures',
      lazyRouteComponent(() => import('./board/board-pages'), 'FailuresPage'),
    ),
    onBoard(
      'restricted',
      lazyRouteComponent(() => import('./board/board-pages'), 'RestrictedPage'),
    ),
    onBoard(
      'figures',
      lazyRouteComponent(() => import('./board/report-pages'), 'FiguresPage'),
    ),
    onBoard(
      'surveys',
      lazyRouteComponent(() => import('./board/report-pages'), 'SurveysPage'),
    ),
    onBoard(
      'transcript/$conversation',
      lazyRouteComponent(() => import('./board/report-pages'), 'TranscriptPage'),
    ),
  ]),
  createRoute({
    getParentRoute: () => board,
    path: 'wall',
    component: lazyRouteComponent(() => import('./board/board-pages'), 'WallPage'),
    validateSearch: asIs,
  }),
]);
/** The set-up: which of its pages, what is open there, and a part of that. */
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup/{-$section}/{-$item}/{-$part}',
  component: lazyRouteComponent(() => import('./setup/setup-page'), 'SetupPage'),
});

/** Every state of the desk, to be looked at: while one develops, and in the tests. */
const design = __WITH_DESIGN__
  ? [
      createRoute({
        getParentRoute: () => root,
        path: '/design/{-$state}',
        component: lazyRouteComponent(() => import('./design/design-page'), 'DesignPage'),
      }),
    ]
  : [];

/** The addresses of the pages. What stands in them is all that a window needs to come back to where it was. */
export const createPages = () =>
  createRouter({
    routeTree: root.addChildren([home, signedIn, desk.addChildren([conversation, find]), boards, setup, ...design]),
    defaultPreload: false,
    scrollRestoration: false,
  });
