import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { SignIn } from './sign-in';

declare const __WITH_DESIGN__: boolean;

const root = createRootRoute();
const home = createRoute({ getParentRoute: () => root, path: '/', component: () => <SignIn returnTo="/" /> });

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
  createRouter({ routeTree: root.addChildren([home, ...design]), defaultPreload: false, scrollRestoration: false });
