import type { ClientOptions } from './client-options';
import { Refused } from './refused';

type Outcome = { readonly state: string; readonly status?: number; readonly sentence?: string };

const LONGEST_MS = 30_000;
const PAUSE_MS = 100;

/**
 * Asks what became of a command until it is known, for at most 30 seconds.
 *
 * @throws Refused with the sentence of what was refused or failed
 */
export const waitForOutcome = async (
  outcome: string,
  { base, fetch, headers = {} }: Pick<ClientOptions, 'base' | 'fetch' | 'headers'>,
): Promise<void> => {
  for (const until = Date.now() + LONGEST_MS; Date.now() < until; ) {
    const response = await fetch(`${base}${outcome}`, { redirect: 'manual', headers });
    const body: unknown = await response.json().catch(() => ({}));
    if (!response.ok) throw Refused.from(response.status, body);
    const { state, status = 409, sentence = 'This was refused.' } = body as Outcome;
    if (state === 'done') return;
    if (state === 'refused' || state === 'failed') throw new Refused(status, sentence);
    await new Promise(done => setTimeout(done, PAUSE_MS));
  }
  throw new Error(
    'The command has had no outcome for 30 seconds. It may still be done: look before you send it again.',
  );
};
