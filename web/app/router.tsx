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
const signedIn = createRoute({ getParentRoute: () => root, path: '/desk/signed-in', component: SignedIn });

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
    routeTree: root.addChildren([home, signedIn, desk.addChildren([conversation]), setup, ...design]),
    defaultPreload: false,
    scrollRestoration: false,
  });
