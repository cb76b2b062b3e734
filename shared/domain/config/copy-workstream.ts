import type { ConfigDocument } from './schema';

export type CopiedWorkstream =
  | { readonly ok: true; readonly document: ConfigDocument }
  | { readonly ok: false; readonly sentence: string };

/**
 * A configuration with a second workstream, like one that it has in everything but its id and name: behind the original, and with no
 * channel, for a channel has one workstream. Records that name the original (quick replies) are left alone.
 *
 * @param as the copy's id, and its name: `Copy of …` when left out
 */
export const copyWorkstream = (
  document: ConfigDocument,
  of: string,
  as: { readonly id: string; readonly name?: string | undefined },
): CopiedWorkstream => {
  const workstreams = document.workstreams ?? [];
  const original = workstreams.find(({ id }) => id === of);
  if (original === undefined) {
    const ids = workstreams.map(({ id }) => id).join(', ');
    return { ok: false, sentence: `There is no workstream "${of}". The workstreams are ${ids || 'none as yet'}.` };
  }
  const taken = workstreams.find(({ id }) => id.toLowerCase() === as.id.toLowerCase());
  if (taken !== undefined)
    return { ok: false, sentence: `There is a workstream "${taken.id}" already. Give the copy an id of its own.` };
  const copy = { ...original, id: as.id, name: as.name ?? `Copy of ${original.name}` };
  return {
    ok: true,
    document: { ...document, workstreams: workstreams.flatMap(w => (w === original ? [w, copy] : [w])) },
  };
};
