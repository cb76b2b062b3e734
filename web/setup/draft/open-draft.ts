import { Refused } from '../../../shared/api/refused';
import type { SaveOutcome } from '../../data/draft/autosave';
import type { Document } from '../../data/draft/document';
import { api } from './api';
import { createDraftStore, type DraftStore, type Opened } from './draft-store';

const wait = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));

/** What a version says; nothing before the first. */
const documentOf = async (version: string): Promise<Document> =>
  version === '' ? {} : (await api.call('configVersionRead', { path: { version } })).body.document;

const readLive = async () => {
  const answer = await api.call('configLive', {});
  if (answer.status !== 200) throw new Error('Expected the live configuration, found none.');
  return answer.body;
};

/** The person's own draft; without one, and for who may only read, what is live. */
export const readOpened = async (canEdit: boolean): Promise<Opened> => {
  const live = await readLive();
  const draft = canEdit ? (await api.call('configDraft', {})).body.draft : null;
  const fresh = {
    document: live.document,
    base: live.version,
    baseDocument: live.document,
    live: live.version,
    tag: '',
  };
  if (draft === null) return fresh;
  const baseDocument = draft.base === live.version ? live.document : await documentOf(draft.base);
  return { document: draft.document, base: draft.base, baseDocument, live: live.version, tag: draft.etag };
};

const save = async (document: Document, base: string, tag: string): Promise<SaveOutcome> => {
  const headers: Readonly<Record<string, string>> = tag === '' ? { 'if-none-match': '*' } : { 'if-match': `"${tag}"` };
  try {
    const { body } = await api.call('configDraftSave', { body: { base, document } }, { headers });
    return { is: 'saved', tag: body.etag };
  } catch (failure) {
    const status = failure instanceof Refused ? failure.status : 500;
    if (status === 412) return { is: 'elsewhere' };
    return { is: status === 401 || status === 0 ? 'signed-out' : 'failed' };
  }
};

export const openDraft = async (canEdit: boolean): Promise<DraftStore> =>
  createDraftStore(await readOpened(canEdit), {
    save,
    check: async (document, base) => (await api.call('configValidate', { body: { config: { document, base } } })).body,
    wait,
    now: Date.now,
  });
