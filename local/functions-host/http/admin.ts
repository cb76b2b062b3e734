import type { IncomingMessage, ServerResponse } from 'node:http';
import { hostname } from 'node:os';
import { z } from 'zod';
import type { HostFunction } from '../functions';
import { coverWithBody, jsonObject } from '../host-data';
import type { InvocationInput, Invoke } from '../invoker';
import { type HostKeys, isKey } from '../keys';
import { keyOf } from './authorize';
import { readBody, reply, replyJson } from './messages';

export type AdminDeps = {
  readonly functions: () => readonly HostFunction[];
  readonly isDisabled: (fn: HostFunction) => boolean;
  readonly invoke: Invoke;
  readonly keys: HostKeys;
  readonly hostId: string;
  readonly version: string;
  readonly isRunning: () => boolean;
};

const manualBody = z.object({ input: z.unknown().optional() });

/** What a function gets that is run by hand: the text stands in for a message, an event, a timer's tick. */
const manualInput = (fn: HostFunction, input: unknown): InvocationInput => {
  const text = typeof input === 'string' ? input : JSON.stringify(input ?? null);
  const because = 'run by hand';
  if (fn.kind === 'timer') {
    const info = { Schedule: { AdjustForDST: true }, ScheduleStatus: null, IsPastDue: false };
    return { data: { json: JSON.stringify(info) }, because };
  }
  return { data: { string: text }, triggerMetadata: coverWithBody({}, jsonObject(text)), because };
};

/** The real host's `/admin` API, as far as it is of use here. Everything but the ping asks for the master key. */
export const createAdmin =
  (deps: AdminDeps) =>
  async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const path = url.pathname.toLowerCase().replace(/\/$/, '');
    if (path === '/admin/host/ping') return reply(response, 200);
    if (!isKey(keyOf(request, url), deps.keys.master)) return reply(response, 401);
    if (request.method === 'GET' && path === '/admin/host/status') {
      return replyJson(response, 200, {
        id: deps.hostId,
        state: deps.isRunning() ? 'Running' : 'Initialized',
        version: deps.version,
        versionDetails: deps.version,
        instanceId: String(process.pid),
        computerName: hostname(),
        processUptime: Math.round(process.uptime() * 1000),
      });
    }
    if (request.method === 'GET' && path === '/admin/host/systemkeys/eventgrid_extension') {
      return replyJson(response, 200, { name: 'eventgrid_extension', value: deps.keys.eventGrid });
    }
    if (request.method === 'GET' && path === '/admin/functions') {
      return replyJson(
        response,
        200,
        deps.functions().map(fn => ({ name: fn.name, trigger: fn.kind, isDisabled: deps.isDisabled(fn) })),
      );
    }
    const name = /^\/admin\/functions\/([^/]+)$/.exec(path)?.[1];
    const fn = name && deps.functions().find(one => one.name.toLowerCase() === name);
    if (!fn) return reply(response, 404);
    if (request.method !== 'POST') return reply(response, 405);
    if (fn.kind === 'http') return reply(response, 400, `Call ${fn.name} at its route.`);
    return runByHand(deps, fn, request, response);
  };

const runByHand = async (
  deps: AdminDeps,
  fn: HostFunction,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const text = (await readBody(request, 1024 * 1024)).toString('utf8');
  const parsed = manualBody.safeParse(text.trim() ? jsonObject(text) : {});
  if (!parsed.success) return reply(response, 400, 'Expected {"input": …}.');
  void deps.invoke(fn, manualInput(fn, parsed.data.input));
  reply(response, 202);
};
