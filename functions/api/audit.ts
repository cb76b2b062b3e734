import { maskNumbers } from '../../shared/domain/text/numbers/phone-numbers';
import { isConversationId } from '../../shared/domain/values/ids';
import type { Read } from '../../shared/ports';
import { type SignedIn, signedInPerson } from './signed-in';

const HOUR_MS = 60 * 60_000;
/** So many reads are remembered by an instance; beyond that all are written again, which finds them there. */
const MOST = 10_000;
let noted = new Set<string>();

/**
 * Writes down who reads what, before it is shown, where the setting `AuditReads` says so: once an hour for each person and thing,
 * for a desk looks at a conversation every few seconds. What can't be written down isn't shown.
 */
export const noteRead = async (
  { app, principal }: SignedIn,
  what: Read['what'],
  of: string,
  conversation = isConversationId(of) ? of : undefined,
): Promise<void> => {
  if (!app.settings.auditReads) return;
  const now = app.clock.now();
  const occasion = `${Math.floor(now / HOUR_MS)} ${principal.id} ${what} ${of}`;
  if (noted.has(occasion)) return;
  const by = await signedInPerson({ app, principal });
  // A record's id is what the caller typed; all other ids are ours.
  const shown = what === 'record' ? maskNumbers(of) : of;
  const at = new Date(Math.floor(now / HOUR_MS) * HOUR_MS);
  await app.reads.note(
    { at: at.toISOString(), by, what, of: shown, ...(conversation !== undefined && { conversation }) },
    occasion,
  );
  if (noted.size >= MOST) noted = new Set();
  noted.add(occasion);
};

/** Writes down that somebody takes a transcript away: each time, whatever the setting, before they have it. */
export const noteDownload = async ({ app, principal }: SignedIn, conversation: string): Promise<void> => {
  const at = new Date(app.clock.now()).toISOString();
  const by = await signedInPerson({ app, principal });
  await app.reads.note(
    { at, by, what: 'download', of: conversation, conversation },
    `${at} ${principal.id} ${conversation}`,
  );
};
