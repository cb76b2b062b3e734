import { contract } from '../../../shared/api/contract';
import type { App } from '../../../shared/app';
import { differencesBetween } from '../../../shared/domain/config/versions/differences';
import { etagOf, isKnown } from '../etag';
import { refuse } from '../problem';
import { handle } from '../serve';
import { documentOf, readLive } from './subject';

export type Entry = Awaited<ReturnType<App['config']['history']>>[number];

/** A turn of the configuration as people read it. */
export const shownEntry = ({ version, at, by, comment, restores, overruled }: Entry) => ({
  ...{ version, at, by, comment },
  ...(restores !== undefined && { restores }),
  ...(overruled !== undefined && { overruled }),
});

export const configLive = handle(contract.configLive)(async call => {
  const { version, entry, document } = await readLive(call.app);
  const headers = { etag: etagOf(version), 'cache-control': 'no-cache' };
  if (isKnown(call, version)) return { status: 304, headers };
  return { body: { version, document, ...(entry && { entry: shownEntry(entry) }) }, headers };
});

export const configVersions = handle(contract.configVersions)(async ({ app, query: { limit, before } }) => {
  const all = await app.config.history();
  const from = before === undefined ? 0 : all.findIndex(({ version }) => version < before);
  const versions = from < 0 ? [] : all.slice(from, from + limit);
  const isMore = from >= 0 && from + limit < all.length;
  return { body: { versions: versions.map(shownEntry), ...(isMore && { next: versions.at(-1)?.version }) } };
});

export const configVersionRead = handle(contract.configVersionRead)(async ({ app, path: { version } }) => {
  const entry = (await app.config.history()).find(each => each.version === version);
  if (entry === undefined) return refuse(404, `There is no version ${version}.`);
  return { body: { entry: shownEntry(entry), document: await documentOf(app, version) } };
});

export const configDifferences = handle(contract.configDifferences)(async ({ app, query: { from, to } }) => {
  const [before, after] = await Promise.all([documentOf(app, from), documentOf(app, to)]);
  return { body: { from, to, differences: differencesBetween(before, after) } };
});
