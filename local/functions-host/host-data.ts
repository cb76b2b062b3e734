/**
 * What the real host's JSON library (Newtonsoft) does to data on its way to the worker. It looks harmless
 * and isn't: a date is recognised in any string and written anew, and a body's properties become metadata.
 */
import type { RpcTypedData } from './worker/protocol';

type ParsedDate = { readonly wall: string; readonly fraction: string; readonly zone: '' | 'Z' | string };

const isoDate = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,}))?(Z|[+-]\d\d:?\d\d)?$/;

/** Newtonsoft takes a string of 19 to 40 characters with a T in the right place for a date. */
const asDate = (text: string): ParsedDate | undefined => {
  if (text.length < 19 || text.length > 40) return undefined;
  const match = isoDate.exec(text);
  if (!match || Number.isNaN(Date.parse(`${match[1]}Z`))) return undefined;
  const fraction = (match[2] ?? '').slice(0, 7).replace(/0+$/, '');
  const zone = match[3] ?? '';
  if (zone === '' || zone === 'Z') return { wall: match[1]!, fraction, zone };
  // Another offset becomes the host's local time, which is UTC in Azure.
  const offset = zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  return { wall: new Date(`${match[1]}${offset}`).toISOString().slice(0, 19), fraction, zone: '+00:00' };
};

/** `2026-11-22T10:00:00.320Z` → `2026-11-22T10:00:00.32Z`. */
const asJsonDate = ({ wall, fraction, zone }: ParsedDate): string => wall + (fraction && `.${fraction}`) + zone;

/** `2026-11-22T10:00:00Z` → `11/22/2026 10:00:00`: the invariant culture. */
const asInvariantDate = ({ wall }: ParsedDate): string =>
  `${wall.slice(5, 7)}/${wall.slice(8, 10)}/${wall.slice(0, 4)} ${wall.slice(11)}`;

/** A value after being read and written by the host: dates rewritten, at any depth. */
export const rewrittenByHost = (value: unknown): unknown => {
  if (typeof value === 'string') {
    const date = asDate(value);
    return date ? asJsonDate(date) : value;
  }
  if (Array.isArray(value)) return value.map(rewrittenByHost);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rewrittenByHost(inner)]));
};

/** A property of a JSON body as metadata: objects stay JSON, everything else becomes a .NET string. */
const asMetadata = (value: unknown): RpcTypedData | undefined => {
  if (value === null || value === undefined || Array.isArray(value)) return undefined;
  if (typeof value === 'object') return { json: JSON.stringify(rewrittenByHost(value)) };
  if (typeof value === 'boolean') return { string: value ? 'True' : 'False' };
  if (typeof value === 'string') {
    const date = asDate(value);
    return { string: date ? asInvariantDate(date) : value };
  }
  return { string: String(value) };
};

/**
 * Adds the top-level properties of a JSON object to the trigger's metadata. Names are compared without
 * regard to case, so a body with `sessionId` replaces the real SessionId: never trust metadata for identity.
 */
export const coverWithBody = (metadata: Record<string, RpcTypedData>, body: unknown): Record<string, RpcTypedData> => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return metadata;
  const result = { ...metadata };
  const names = new Map(Object.keys(result).map(name => [name.toLowerCase(), name]));
  for (const [name, value] of Object.entries(body)) {
    const data = asMetadata(value);
    if (data) result[names.get(name.toLowerCase()) ?? name] = data;
  }
  return result;
};

/** JSON text as an object, or undefined if it isn't one. */
export const jsonObject = (text: string): Record<string, unknown> | undefined => {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
};
