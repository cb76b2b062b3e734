import type { IRegularForbiddenRuleType } from 'dependency-cruiser';

type Floor = { readonly name: string; readonly path: string };

/**
 * The floors of the house, the ground first: imports go down, never up. Folders of one floor may import each other as long as
 * that makes no loop; what belongs on no floor is refused by {@link withoutFloor}.
 */
const FLOORS: readonly Floor[] = [
  { name: 'values', path: '^shared/domain/values/' },
  {
    name: 'leaf topics',
    path: '^shared/domain/(auto-messages|consent|desk|figures|files|integrations|links|operating-hours|quick-replies|sending|survey|text)/',
  },
  { name: 'messages and config', path: '^shared/domain/(messages|config)/' },
  { name: 'the two engines', path: '^shared/domain/(conversation|routing)/' },
  { name: 'the bench', path: '^shared/domain/bench/' },
  {
    name: 'ports and ground files',
    path: '^shared/((ports|settings|telemetry)/|(config-file|failure-words|hash|log|once|outage|public-links)\\.ts$)',
  },
  { name: 'adapters', path: '^shared/adapters/' },
  { name: 'what the shell does', path: '^shared/(receiving|handling|sending|integrations|views)/' },
  { name: 'the composition root', path: '^shared/app\\.ts$' },
  { name: 'functions', path: '^functions/' },
];

/** The floors of the pages, the ground first, which stand on the contract alone. */
const PAGE_FLOORS: readonly Floor[] = [
  { name: 'page data', path: '^web/data/' },
  { name: 'page words', path: '^web/words/' },
  { name: 'page controls', path: '^web/ui/' },
  { name: 'page topics', path: '^web/(board|desk|setup)/' },
  { name: 'the page itself', path: '^web/app/' },
];

/** The HTTP contract stands beside the floors: a browser loads it too. */
const CONTRACT = '^shared/api/';
/** So does the look of every page: styles, which import nothing. */
const LOOK = '^shared/look/';
/** How the pages are made. */
const PAGES_BUILD = '^web/vite(/|\\.config\\.ts$)';
/** What it may build on: values, and schemas of leaf topics that reach nothing but each other (a test bundles them for a browser). */
const PURE_SCHEMAS =
  '^shared/domain/(values/|desk/(foreseen|help)\\.ts$|figures/catalogue-ids\\.ts$|auto-messages/(language|triggers)\\.ts$|integrations/(linked-customer|customer-record|bot-answer)\\.ts$)';
/** What every other program may import of the app: nothing of it imports them. */
const OUTSIDE = '^(build|cli|infra|local|scripts|test|web)/';
/** Pure readers of what a carrier sends: an adapter's only files that make nothing. */
const READERS = '^shared/adapters/[a-z-]+/(read-event|signature)\\.ts$';

const goesUp = (floors: readonly Floor[]): readonly IRegularForbiddenRuleType[] =>
  floors.slice(0, -1).map(({ name, path }, floor) => ({
    name: `${name.replaceAll(' ', '-')}-know-nothing-above`,
    severity: 'error',
    from: { path },
    to: {
      path: floors
        .slice(floor + 1)
        .map(above => above.path)
        .join('|'),
    },
  }));

const forbidden = (
  name: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType => ({
  name,
  severity: 'error',
  from,
  to,
});

/** Which import may not stand where, types included. `CONTRIBUTING.md` says it in words. */
export const importRules: readonly IRegularForbiddenRuleType[] = [
  ...goesUp(FLOORS),
  ...goesUp(PAGE_FLOORS),
  forbidden('no-file-circles', {}, { circular: true }),
  forbidden(
    'the-engines-know-nothing-of-each-other',
    { path: '^shared/domain/conversation/' },
    { path: '^shared/domain/routing/' },
  ),
  forbidden(
    'the-engines-know-nothing-of-each-other',
    { path: '^shared/domain/routing/' },
    { path: '^shared/domain/conversation/' },
  ),
  forbidden(
    'the-domain-is-pure',
    { path: '^shared/domain/' },
    {
      pathNot:
        '^shared/domain/|^node_modules/(zod|temporal-polyfill|date-holidays|ical\\.js|libphonenumber-js|sms-segments-calculator)/',
    },
  ),
  forbidden(
    'values-import-nothing',
    { path: '^shared/domain/values/' },
    { pathNot: '^shared/domain/values/|^node_modules/zod/' },
  ),
  forbidden(
    'the-app-alone-makes-adapters',
    // Telemetry starts before the app does, and goes on when the app can't start.
    { path: '^(functions|shared)/', pathNot: '^shared/(app\\.ts$|adapters/)|^functions/hooks/telemetry\\.ts$' },
    { path: '^shared/adapters/', pathNot: READERS },
  ),
  forbidden(
    'adapters-alone-know-an-sdk',
    { path: '^shared/', pathNot: '^shared/adapters/' },
    { path: '^node_modules/@azure/' },
  ),
  forbidden(
    'functions-know-their-host-alone',
    { path: '^functions/' },
    { path: '^node_modules/@azure/(?!functions/)' },
  ),
  forbidden(
    'the-contract-loads-in-a-browser',
    { path: CONTRACT },
    { pathNot: `${CONTRACT}|${PURE_SCHEMAS}|^node_modules/zod/` },
  ),
  forbidden('nothing-deployed-knows-what-is-not', { path: '^(functions|shared)/' }, { path: OUTSIDE }),
  forbidden('the-stack-does-not-know-the-app', { path: '^local/' }, { path: '^(functions|cli|scripts|test|web)/' }),
  forbidden(
    'the-build-knows-nothing-of-ours',
    { path: '^build/' },
    { path: '^(cli|functions|infra|local|scripts|shared|test|web)/' },
  ),
  forbidden(
    'the-deployment-stands-alone',
    { path: '^infra/' },
    { path: '^(build|cli|functions|local|scripts|shared|test|web)/' },
  ),
  forbidden('commands-are-clients', { path: '^cli/' }, { path: '^(build|functions|local|scripts|test|web)/' }),
  forbidden(
    'pages-know-the-contract-alone',
    { path: '^web/' },
    { path: '^(build|cli|functions|infra|local|scripts|test)/|^shared/(?!api/|domain/|look/)' },
  ),
];

const PLACES = new RegExp(
  [CONTRACT, LOOK, PAGES_BUILD, ...[...FLOORS, ...PAGE_FLOORS].map(({ path }) => path)].join('|'),
);

/** Source files of the app and its pages that stand on no floor: a new folder needs its place in the lists above. */
export const withoutFloor = (files: readonly string[]): readonly string[] =>
  files.filter(file => /^(functions|shared|web)\//.test(file) && !PLACES.test(file));
