import type { signIn } from '../../cli/support/desk';
import { phoneLine } from '../../cli/support/phone-line';
import { type Hostile, type Insider, insiders } from './hostile';
import { hostileInput, type Means, TOO_LARGE } from './hostile-inputs';

type Stack = { readonly functions: string; readonly phones: string };
export type Attacked = { readonly sent: number; readonly byKind: ReadonlyMap<string, ReadonlyMap<string, number>> };

/** So many hostile inputs are under way at once; a pause after each leaves the machine to those who are answered. */
const AT_ONCE = 2;
const PAUSE_MS = 400;
const ANSWER_WITHIN_MS = 30_000;
const HANGS_UP_AFTER_MS = 2_000;

/** An answer that somebody got who may have none. */
export const LET_IN = 'let in:';

export type Tokens = Readonly<Record<Insider, string>>;

const pause = (ms: number) => new Promise(done => setTimeout(done, ms));

type With = {
  readonly means: Means;
  readonly tokens: Tokens;
  readonly signal: AbortSignal;
  /** Which of the kinds comes first: so many have been sent before. */
  readonly from: number;
};

/** Sends hostile inputs until `signal` says stop, and counts what was answered, by kind. */
export const attack = async (
  { functions, phones }: Stack,
  { means, tokens, signal, from }: With,
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
    const asked = fetch(`${functions}${path}`, {
      ...{ method, headers: { ...headers, ...(input.signedIn && { 'x-zumo-auth': tokens[input.signedIn] }) } },
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(input.hangsUp ? HANGS_UP_AFTER_MS : ANSWER_WITHIN_MS),
    });
    if (input.hangsUp)
      return await asked.then(
        ({ status }) => String(status),
        () => 'hung up',
      );
    const response = await asked;
    await response.arrayBuffer();
    const status = String(response.status);
    return input.only === undefined || input.only === status ? status : `${LET_IN} ${status}`;
  };
  let sent = 0;
  const attacker = async (): Promise<void> => {
    while (!signal.aborted) {
      const input = hostileInput(from + sent++, means);
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

/** Who attacks from within: people of the local stack. */
export const tokensOf = async (functions: string): Promise<Tokens> => {
  const tokenOf = async (userId: Insider): Promise<string> => {
    const response = await fetch(`${functions}/.auth/login/aad`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userId } satisfies Record<'userId', Parameters<typeof signIn>[1]>),
    });
    return ((await response.json()) as { authenticationToken: string }).authenticationToken;
  };
  const tokens = await Promise.all(insiders.map(async userId => [userId, await tokenOf(userId)] as const));
  return Object.fromEntries(tokens) as Tokens;
};
