import type { signIn } from '../../cli/support/desk';
import { phoneLine } from '../../cli/support/phone-line';
import { type Hostile, hostileInput, TOO_LARGE } from './hostile-inputs';

type Stack = { readonly functions: string; readonly phones: string };
export type Attacked = { readonly sent: number; readonly byKind: ReadonlyMap<string, ReadonlyMap<string, number>> };

/** So many hostile inputs are under way at once; a pause after each leaves the machine to those who are answered. */
const AT_ONCE = 2;
const PAUSE_MS = 400;
const ANSWER_WITHIN_MS = 30_000;

const pause = (ms: number) => new Promise(done => setTimeout(done, ms));

/** Sends hostile inputs until `signal` says stop, and counts what was answered, by kind. */
export const attack = async (
  { functions, phones }: Stack,
  {
    eventGridKey,
    token,
    signal,
  }: { readonly eventGridKey: string; readonly token: string; readonly signal: AbortSignal },
): Promise<Attacked> => {
  const line = phoneLine(phones);
  const byKind = new Map<string, Map<string, number>>();
  const answerOf = async (input: Hostile): Promise<string> => {
    if ('text' in input) {
      const { from, text } = input.text;
      return await line.text(from, '+18005550100', text).then(
        () => 'taken',
        () => 'refused by the phones',
      );
    }
    const { method, path, headers = {}, body } = input.request;
    const response = await fetch(`${functions}${path}`, {
      ...{ method, headers: { ...headers, ...(input.signedIn && { 'x-zumo-auth': token }) } },
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    await response.arrayBuffer();
    return String(response.status);
  };
  let sent = 0;
  const attacker = async (): Promise<void> => {
    while (!signal.aborted) {
      const input = hostileInput(sent++, eventGridKey);
      const answer = await answerOf(input).catch(error => {
        // Whoever answers before the body is read may close the connection on who still writes.
        if (input.kind === TOO_LARGE) return 'cut';
        return error instanceof Error ? error.name : 'Error';
      });
      const counts = byKind.get(input.kind) ?? new Map<string, number>();
      byKind.set(input.kind, counts.set(answer, (counts.get(answer) ?? 0) + 1));
      await pause(PAUSE_MS);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, attacker));
  return { sent, byKind };
};

/** Who attacks from within: an agent of the sample. */
export const tokenOf = async (functions: string): Promise<string> => {
  const response = await fetch(`${functions}/.auth/login/aad`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userId: 'ana' } satisfies Record<'userId', Parameters<typeof signIn>[1]>),
  });
  return ((await response.json()) as { authenticationToken: string }).authenticationToken;
};
