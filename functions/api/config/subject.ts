import type { z } from 'zod';
import type { subject } from '../../../shared/api/config/shapes';
import type { App } from '../../../shared/app';
import type { Principal } from '../principal';
import { refuse } from '../problem';
import { small } from './small';

type Deps = { readonly app: Pick<App, 'config' | 'drafts'>; readonly principal: Pick<Principal, 'id'> };

/** What a question is about, and the version that it was made from. */
export type Subject = {
  readonly document: Readonly<Record<string, unknown>>;
  readonly base: string;
  /** Of a draft. */
  readonly etag?: string;
};

/** The live document, its version and its entry; nothing was imported: an empty one. */
export const readLive = async ({ config }: Pick<App, 'config'>) => {
  const [entry] = await config.history();
  const read = entry === undefined ? undefined : await config.read(entry.version);
  return { version: entry?.version ?? '', entry, document: read?.document ?? {}, config: read?.config };
};
export type Live = Awaited<ReturnType<typeof readLive>>;

/** The document that a question is about. One that is sent along without a base was made from what is live. */
export const subjectOf = async (
  { app, principal }: Deps,
  asked: z.output<typeof subject>,
  live: Live,
): Promise<Subject> => {
  if (asked === 'live') return { document: live.document, base: live.version };
  if (asked !== 'draft') return { document: small(asked.document), base: asked.base ?? live.version };
  return (await app.drafts.find(principal.id)) ?? refuse(404, 'You have no draft. Save one first.');
};

/** An earlier version's document; `live`, and `empty` for what was before the first. */
export const documentOf = async (app: Pick<App, 'config'>, version: string): Promise<Subject['document']> => {
  if (version === 'empty' || version === '') return {};
  if (version === 'live') return (await readLive(app)).document;
  return (await app.config.read(version))?.document ?? refuse(404, `There is no version ${version}.`);
};
