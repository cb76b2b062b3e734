import type { Packing } from '../../ports';

const KNOWN: readonly Packing[] = ['br', 'gzip'];

/** The packings that a browser takes, by its `accept-encoding` (RFC 9110, 12.5.3). Without one it gets a file as it is. */
export const packingsOf = (accepted: string | null | undefined): ReadonlySet<Packing> => {
  const weights = new Map(
    (accepted ?? '').split(',').map(each => {
      const [name = '', ...parameters] = each.trim().toLowerCase().split(';');
      const weight = parameters
        .map(text => /^\s*q\s*=\s*([\d.]+)\s*$/.exec(text)?.[1])
        .find(found => found !== undefined);
      return [name.trim().replace(/^x-gzip$/, 'gzip'), weight === undefined ? 1 : Number(weight)] as const;
    }),
  );
  return new Set(KNOWN.filter(name => (weights.get(name) ?? weights.get('*') ?? 0) > 0));
};

/** Whether a browser has it: one of the tags in its `if-none-match`, weak or not. */
export const isKnownTag = (etag: string, ifNoneMatch: string | null | undefined): boolean =>
  (ifNoneMatch ?? '').split(',').some(each => {
    const tag = each.trim().replace(/^W\//, '');
    return tag === '*' || tag === etag;
  });
