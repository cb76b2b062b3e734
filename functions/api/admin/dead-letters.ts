import { contract } from '../../../shared/api/contract';
import type { DeadLetter } from '../../../shared/ports';
import { ReplayRefused } from '../../../shared/receiving/replay';
import { markLetter, type ReplayDeps, replayLetter } from '../../../shared/receiving/replay-letter';
import { shownDeadLetter } from '../../../shared/views/shown-dead-letter';
import { noteRead } from '../audit';
import { Problem, refuse } from '../problem';
import { handle } from '../serve';

export const deadLetterList = handle(contract.deadLetterList)(async ({ app, principal, query }) => {
  const { letters, next } = await app.deadLetters.page(query);
  for (const { id } of letters) await noteRead({ app, principal }, 'dead-letter', id);
  return { body: { deadLetters: letters.map(shownDeadLetter), ...(next !== undefined && { next }) } };
});

const unknown = 'There is no such dead letter.';

export const deadLetterReplay = handle(contract.deadLetterReplay)(async ({ app, path: { id }, principal }) => {
  const letter = (await app.deadLetters.find(id)) ?? refuse(404, unknown);
  const refused = await refusal(app, letter, principal.user);
  if (refused !== undefined) throw new Problem(409, refused);
  return { status: 202, body: { id, state: 'replayed' } };
});

export const deadLetterDismiss = handle(contract.deadLetterDismiss)(async ({ app, path: { id }, principal }) => {
  const letter = (await app.deadLetters.find(id)) ?? refuse(404, unknown);
  await markLetter(app, letter, 'dismissed', principal.user);
  return { status: 202, body: { id, state: 'dismissed' } };
});

/** Replays it, or says why it can't be. */
const refusal = async (app: ReplayDeps, letter: DeadLetter, by: string): Promise<string | undefined> => {
  try {
    await replayLetter(app, letter, by);
    return undefined;
  } catch (error) {
    if (error instanceof ReplayRefused) return error.message;
    throw error;
  }
};

export const deadLettersReplay = handle(contract.deadLettersReplay)(
  async ({ app, body: { source, after, limit: most, ...wanted }, principal }) => {
    const { letters, next } = await app.deadLetters.page({ source, state: 'new', after, limit: most });
    const chosen = letters.filter(letter => isWanted(letter, wanted));
    const refused: { id: string; why: string }[] = [];
    // One after the other: what one session is to get keeps its order.
    for (const letter of chosen) {
      const why = await refusal(app, letter, principal.user);
      if (why !== undefined) refused.push({ id: letter.id, why });
    }
    const replayed = chosen.length - refused.length;
    return { status: 202, body: { replayed, refused, ...(next !== undefined && { next }) } };
  },
);

type Wanted = { readonly reason?: string; readonly from?: string; readonly before?: string };
const isWanted = (letter: DeadLetter, { reason = '', from, before }: Wanted): boolean => {
  const at = Date.parse(letter.at);
  return (
    letter.reason.includes(reason) &&
    (from === undefined || at >= Date.parse(from)) &&
    (before === undefined || at < Date.parse(before))
  );
};
