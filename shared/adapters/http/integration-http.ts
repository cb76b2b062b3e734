import { isLoopback, leadsHere } from '../../domain/integrations/address';
import type { IntegrationHttp, IntegrationReply, IntegrationRequest } from '../../ports';

/**
 * Calls to services outside, over Node's own `fetch`: with a time-out for the whole of it, a limit of size, and no redirect
 * followed, for the address that was configured is the one that is meant. Plain HTTP goes to this machine only, and only where
 * `loopback` allows it.
 */
export const createIntegrationHttp = ({ loopback }: { readonly loopback: boolean }): IntegrationHttp => ({
  call: async request => {
    const refused = addressProblem(request.url, loopback);
    if (refused !== undefined) return { kind: 'failed', reason: 'address-refused', details: refused };
    const signal = AbortSignal.timeout(request.timeoutMs);
    try {
      return await exchange(request, signal);
    } catch (error) {
      if (signal.aborted)
        return { kind: 'failed', reason: 'timed-out', details: `no answer in ${request.timeoutMs} ms` };
      return { kind: 'failed', reason: 'no-connection', details: causeOf(error) };
    }
  },
});

const addressProblem = (address: string, loopback: boolean): string | undefined => {
  if (!URL.canParse(address)) return 'it is no address';
  const url = new URL(address);
  if (isLoopback(url) && loopback) return undefined;
  if (leadsHere(url)) return 'it leads back to this machine; OutsideLoopback doesn’t allow it';
  return url.protocol === 'https:' ? undefined : 'it is not https';
};

const exchange = async (
  { method, url, headers, body, maxBytes }: IntegrationRequest,
  signal: AbortSignal,
): Promise<IntegrationReply> => {
  const response = await fetch(url, {
    method,
    headers,
    ...(body !== undefined && { body }),
    redirect: 'manual',
    signal,
  });
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel();
    const to = response.headers.get('location');
    const location = to !== null && URL.canParse(to, url) && { location: new URL(to, url).href };
    return { kind: 'failed', reason: 'redirected', details: `it answered ${response.status}`, ...location };
  }
  const bytes = await atMost(response.body, maxBytes);
  if (bytes === undefined) return { kind: 'failed', reason: 'too-large', details: `more than ${maxBytes} bytes` };
  const contentType = response.headers.get('content-type') ?? '';
  return { kind: 'answered', status: response.status, contentType, body: bytes };
};

const atMost = async (stream: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array | undefined> => {
  if (stream === null) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > limit) {
      await reader.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
};

/** The network's own code (`ECONNREFUSED`), which `fetch` puts under its cause; never an address or a body. */
const causeOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'code') : undefined;
  if (typeof code === 'string') return code;
  return error instanceof Error ? error.name : typeof error;
};
