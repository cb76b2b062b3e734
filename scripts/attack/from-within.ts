import { randomUUID } from 'node:crypto';
import { contract } from '../../shared/api/contract';
import type { Endpoint } from '../../shared/api/endpoint';
import type { Hostile } from './hostile';
import { DATES, digits, IDS, JSON_HEADERS, number, pick, strange } from './strange';

const keys = (count: number): string => `{${Array.from({ length: count }, (_, n) => `"k${n}":1`).join(',')}}`;
const DEEP = 3_000;
/** YAML that unfolds, nests or goes on without end. */
const ENDLESS: readonly (() => string)[] = [
  () =>
    `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nchannels: [*c,*c,*c,*c]`,
  () => `channels: ${'['.repeat(DEEP)}`,
  () => `channels: ${'{a: '.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
  () => Array.from({ length: DEEP }, (_, n) => `k${n}: 1`).join('\n'),
  () => 'channels: &a [*a]',
  strange,
];

const notForViewers = Object.values<Endpoint>(contract).filter(
  ({ method, roles }) => method !== 'GET' && roles.length > 0 && !roles.includes('viewer'),
);

/** What somebody does who is signed in, and means harm. */
export const fromWithin: Readonly<Record<string, () => Omit<Hostile, 'kind'>>> = {
  'the API out of bounds': () => ({
    signedIn: 'ana',
    request: {
      method: 'GET',
      path: pick([
        `/api/conversations/${pick(IDS)}`,
        `/api/operating-hours/main/at?time=${pick(DATES)}`,
        `/api/commands/${pick(IDS)}/x?at=${pick(DATES)}`,
        `/api/quick-replies?q=${encodeURIComponent(Buffer.from(strange(), 'utf8').toString('utf8'))}`,
      ]),
    },
  }),
  'a command out of bounds': () => ({
    signedIn: 'ana',
    request: {
      method: 'POST',
      path: `/api/conversations/${pick(IDS)}/${pick(['messages', 'notes', 'link-customer', 'opt-in'])}`,
      headers: JSON_HEADERS,
      body: pick([
        '',
        '[]',
        'null',
        '{'.repeat(10_000),
        JSON.stringify({ commandId: 'x'.repeat(500), text: strange() }),
      ]),
    },
  }),
  'facts that are guessed': () => ({
    signedIn: 'ana',
    request: {
      ...{ method: 'POST', path: `/api/conversations/${pick(IDS)}/link-customer`, headers: JSON_HEADERS },
      body: JSON.stringify({
        ...{ commandId: randomUUID(), customer: `C-${digits(4)}` },
        knows: { name: strange(), email: `${digits(6)}@example.com` },
      }),
    },
  }),
  'a record that lies': () => ({
    signedIn: 'olga',
    request: {
      ...{ method: 'PUT', path: `/api/customers/${encodeURIComponent(pick(IDS))}`, headers: JSON_HEADERS },
      body: pick([
        JSON.stringify({ name: strange(), numbers: [number(), strange()] }),
        JSON.stringify({ name: '=1+1', numbers: Array.from({ length: 500 }, number) }),
        JSON.stringify({ ['__proto__']: { admin: true }, numbers: strange() }),
        '{"name":'.repeat(2_000),
      ]),
    },
  }),
  'a feed that is held open': () => ({
    ...{ signedIn: 'ana', hangsUp: true },
    request: {
      method: 'GET',
      path: pick([
        '/api/feed?wait=25',
        `/api/feed?wait=25&cursor=${digits(20)}`,
        `/api/feed?wait=25&watch=${pick(IDS)}@0`,
      ]),
    },
  }),
  'a file of the configuration that never ends': () => ({
    signedIn: 'olga',
    request: {
      ...{ method: 'POST', path: '/api/config/import', headers: JSON_HEADERS },
      body: JSON.stringify({ into: 'live', mode: pick(['replace', 'merge']), text: pick(ENDLESS)() }),
    },
  }),
  'a document of the configuration out of bounds': () => ({
    signedIn: 'olga',
    request: {
      ...{ method: 'POST', path: `/api/config/${pick(['validate', 'review', 'to-file'])}`, headers: JSON_HEADERS },
      body: `{"config":{"document":${pick([keys(3_000), '{"__proto__":{"agents":[]}}', '{"agents":'.repeat(5_000)])}}}`,
    },
  }),
  'a viewer who writes': () => {
    const { method, route } = pick(notForViewers);
    return {
      ...{ signedIn: 'wall', only: '403' },
      request: {
        ...{ method, path: `/api/${route.replaceAll(/\{\w+\}/g, () => encodeURIComponent(pick(IDS)))}` },
        headers: { ...JSON_HEADERS, 'if-match': '*' },
        body: pick(['{}', '', '[', JSON.stringify({ commandId: randomUUID(), text: strange(), dryRun: true })]),
      },
    };
  },
  'a search as an oracle': () => ({
    signedIn: 'ana',
    request: { method: 'GET', path: `/api/conversations?q=${pick([digits(4), digits(10), '%25', '*', '____'])}` },
  }),
  'a thousand at once': () => ({
    signedIn: pick(['ana', 'olga']),
    request: {
      ...{ method: 'POST', path: `/api/supervisor/bulk${pick(['', '/preview'])}`, headers: JSON_HEADERS },
      body: JSON.stringify({
        ...{ commandId: digits(12), action: pick(['force-close', 'join', 'erase']) },
        conversations: Array.from({ length: pick([200, 5_000]) }, () => `${'a'.repeat(32)}-${digits(3)}`),
      }),
    },
  }),
  'what would follow, asked without end': () => ({
    signedIn: 'ana',
    request: {
      ...{
        method: 'POST',
        path: `/api/conversations/${pick(IDS)}/${pick(['transfer', 'end', 'close'])}`,
        headers: JSON_HEADERS,
      },
      body: JSON.stringify({ commandId: randomUUID(), dryRun: true, to: { queue: strange() }, note: strange() }),
    },
  }),
};
