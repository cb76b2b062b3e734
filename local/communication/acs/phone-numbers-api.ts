import { z } from 'zod';
import { type Incoming, parseJson, type Reply, type Route } from '../http';
import { apiError, readVersion } from './api-errors';
import type { PhoneNumberOperations } from './phone-number-operations';
import { capability, type PurchasedNumbers } from './purchased-numbers';

/** The newest stable version, which `@azure/communication-phone-numbers` 1.5 calls. */
export const phoneNumbersVersion = '2025-06-01';

type Deps = { readonly purchased: PurchasedNumbers; readonly operations: PhoneNumberOperations };

/** The phone numbers' API: what the resource owns, and the change of a number's capabilities. Every call is signed. */
export const phoneNumberRoutes = (deps: Deps): Route[] => {
  const routes: Route[] = [
    { method: 'GET', path: /^\/phoneNumbers$/, handle: request => list(deps, request) },
    { method: 'GET', path: /^\/phoneNumbers\/operations\/([^/]+)$/, handle: request => operation(deps, request) },
    { method: 'GET', path: /^\/phoneNumbers\/([^/]+)$/, handle: request => get(deps, request) },
    { method: 'PATCH', path: /^\/phoneNumbers\/([^/]+)\/capabilities$/, handle: request => update(deps, request) },
    { method: 'DELETE', path: /^\/phoneNumbers\/([^/]+)$/, handle: () => notHere('Releasing a number is') },
    ...['GET', 'POST', 'PATCH', 'DELETE'].map(
      (method): Route => ({
        method,
        path: /^\/(availablePhoneNumbers|operatorInformation)\b/,
        handle: () => notHere('Searching, reserving and buying numbers, and looking operators up, are'),
      }),
    ),
  ];
  return routes.map(route => ({ ...route, handle: request => inVersion(request, route.handle) }));
};

const inVersion = (request: Incoming, handle: Route['handle']): Reply | Promise<Reply> => {
  const asked = readVersion(request.url, [phoneNumbersVersion]);
  return 'refusal' in asked ? asked.refusal : handle(request);
};

const notHere = (what: string): Reply =>
  apiError(501, 'NotImplemented', `${what} not part of this emulator; its numbers stand in its configuration.`);

const notFound = (phoneNumber: string): Reply =>
  apiError(404, 'PhoneNumberNotFound', `The specified phone number ${phoneNumber} cannot be found.`);

const numberIn = ({ params }: Incoming): string => decodeURIComponent(params[0] ?? '');

/** `skip` and `top`; 100 at most, as in the service. */
const pageOf = ({ url }: Incoming): { skip: number; top: number } | undefined => {
  const page = z
    .object({
      skip: z.coerce.number().int().min(0).default(0),
      top: z.coerce.number().int().min(1).max(100).default(100),
    })
    .safeParse(Object.fromEntries(url.searchParams));
  return page.success ? page.data : undefined;
};

const list = ({ purchased }: Deps, request: Incoming): Reply => {
  const page = pageOf(request);
  if (!page) return apiError(400, 'BadRequest', 'Expected skip of 0 or more, and top of 1 to 100.');
  const { skip, top } = page;
  const all = purchased.list();
  const next = `/phoneNumbers?skip=${skip + top}&top=${top}&api-version=${phoneNumbersVersion}`;
  return {
    status: 200,
    json: { phoneNumbers: all.slice(skip, skip + top), ...(skip + top < all.length ? { nextLink: next } : {}) },
  };
};

const get = ({ purchased }: Deps, request: Incoming): Reply => {
  const found = purchased.get(numberIn(request));
  return found ? { status: 200, json: found } : notFound(numberIn(request));
};

const wanted = z.object({ calling: capability.optional(), sms: capability.optional() });

const update = ({ purchased, operations }: Deps, request: Incoming): Reply => {
  const phoneNumber = numberIn(request);
  const found = purchased.get(phoneNumber);
  if (!found) return notFound(phoneNumber);
  const body = wanted.safeParse(parseJson(request.body));
  if (!body.success)
    return apiError(400, 'BadRequest', `Expected calling and sms, each one of ${capability.options.join(', ')}.`);
  const { calling = found.capabilities.calling, sms = found.capabilities.sms } = body.data;
  if (calling !== found.capabilities.calling)
    return apiError(400, 'BadRequest', 'Whether a number takes calls can’t be changed in this emulator.');
  const location = `/phoneNumbers/${encodeURIComponent(phoneNumber)}?api-version=${phoneNumbersVersion}`;
  const { id } = operations.begin(location, () => purchased.changeSms(phoneNumber, sms));
  return {
    status: 202,
    headers: {
      location,
      'operation-location': `/phoneNumbers/operations/${id}?api-version=${phoneNumbersVersion}`,
      'operation-id': id,
      'capabilities-id': id,
    },
    json: { capabilitiesUpdateId: id },
  };
};

const operation = ({ operations }: Deps, request: Incoming): Reply => {
  const found = operations.get(numberIn(request));
  if (!found) return apiError(404, 'NotFound', `There is no operation ${numberIn(request)}.`);
  return { status: 200, headers: { location: found.resourceLocation }, json: found };
};
