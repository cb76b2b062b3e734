import { contract } from '../../../shared/api/contract';
import { Problem } from '../problem';
import { handle } from '../serve';
import { etagOf, ifMatch, isKnown } from './etag';
import { shownEntry } from './live';
import { small } from './small';

const OTHERWISE =
  'Your draft was saved from another window meanwhile. Nothing was changed: look at what is there now, and choose.';

export const configDraft = handle(contract.configDraft)(async ({ app, principal }) => {
  const [draft, [entry]] = await Promise.all([app.drafts.find(principal.id), app.config.history()]);
  const live = entry && { live: shownEntry(entry) };
  return {
    body: { draft: draft ?? null, ...live },
    ...(draft && { headers: { etag: etagOf(draft.etag) } }),
  };
});

export const configDraftSave = handle(contract.configDraftSave)(async call => {
  const { app, principal, body } = call;
  small(body.document);
  const replaces = isKnown(call, '*') ? undefined : ifMatch(call, 'the draft');
  const there = replaces === '*' ? (await app.drafts.find(principal.id))?.etag : replaces;
  const draft = { ...body, savedAt: new Date(app.clock.now()).toISOString() };
  const result = await app.drafts.save({ id: principal.id, name: principal.name }, draft, there).catch(tooLarge);
  if ('otherwise' in result) throw new Problem(412, OTHERWISE, { draft: result.otherwise ?? null });
  const { etag, savedAt } = result.saved;
  return { body: { etag, savedAt }, headers: { etag: etagOf(etag) } };
});

const tooLarge = (error: unknown): never => {
  if (error instanceof RangeError) throw new Problem(413, `${error.message} Take out what is no text of yours.`);
  throw error;
};

export const configDraftDiscard = handle(contract.configDraftDiscard)(async call => {
  const { app, principal } = call;
  if (await app.drafts.discard(principal.id, ifMatch(call, 'the draft'))) return { status: 204 };
  throw new Problem(412, OTHERWISE, { draft: (await app.drafts.find(principal.id)) ?? null });
});
