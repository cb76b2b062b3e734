import type { HttpRequest } from '@azure/functions';
import { contract } from '../../../shared/api/contract';
import type { App } from '../../../shared/app';
import { ongoing } from '../../../shared/domain/conversation/model/state';
import { isConversationId, threadOf } from '../../../shared/domain/values/ids';
import { SIGNATURE_HEADERS, signatureProblem } from '../../../shared/integrations/signature';
import { Problem } from '../problem';
import { handleSigned } from '../serve';

/** It is a part of a message's id, and the bus takes 128 characters. */
const LONGEST_ID = 64;

/** Nobody signs in here: the signature says who it is. Until it fits nothing is told but that it doesn't. */
const mustBeSigned = ({ settings, clock }: App, { headers }: HttpRequest, text: string): void => {
  const body = parsed(text);
  const bot = typeof body === 'object' && body !== null ? Reflect.get(body, 'bot') : undefined;
  const secrets = typeof bot === 'string' ? settings.outsideSecrets.get(bot) : undefined;
  const given = {
    id: headers.get(SIGNATURE_HEADERS.id),
    timestamp: headers.get(SIGNATURE_HEADERS.timestamp),
    signature: headers.get(SIGNATURE_HEADERS.signature),
  };
  const problem =
    secrets === undefined ? 'wrong' : signatureProblem(secrets, given, text, Math.floor(clock.now() / 1_000));
  if (problem !== undefined) throw new Problem(401, UNSIGNED[problem]);
  if (given.id === '' || (given.id?.length ?? 0) > LONGEST_ID)
    throw new Problem(
      400,
      `${SIGNATURE_HEADERS.id}: expected 1 to ${LONGEST_ID} characters, found ${given.id?.length}.`,
    );
};

/**
 * A bot's later answer to a turn. What can be known at once is refused with a sentence; the thread decides again, and drops what is
 * late. The conversation stands in what is signed, so that no call counts in another; the same `webhook-id` twice is one answer, and
 * counts in one conversation alone.
 */
export const botCallback = handleSigned(
  contract.botCallback,
  mustBeSigned,
)(async ({ app, path: { id: conversation }, body: { bot, turn, conversation: signed, ...answer }, header }) => {
  if (signed !== conversation)
    throw new Problem(400, 'Expected the conversation of the address in the body as well, found another one there.');
  if (!isConversationId(conversation)) throw new Problem(404, 'There is no such conversation.');
  const thread = threadOf(conversation);
  const id = `bot/${bot}/${header(SIGNATURE_HEADERS.id)}`;
  if ((await app.threads.seen(thread, id)) !== undefined) return { status: 202 };

  const current = ongoing((await app.threads.load(thread)).state);
  if (current?.id !== conversation) throw new Problem(409, 'This conversation is over.');
  if (current.status !== 'bot' || current.bot.id !== bot)
    throw new Problem(409, 'You don’t have this conversation any more: people do.');
  if (current.asked?.call !== turn)
    throw new Problem(409, 'That turn has been answered, or given up; answer the one that you were asked about last.');
  if (!(await app.calls.take({ by: bot, id: String(header(SIGNATURE_HEADERS.id)), about: conversation })))
    throw new Problem(
      409,
      `This ${SIGNATURE_HEADERS.id} counted in another conversation. Give each answer one of its own.`,
    );
  const at = new Date(app.clock.now()).toISOString();
  const input = { type: 'bot-answered', conversation, bot, call: turn, answer } as const;
  await app.bus.send('conversations', { id, thread, at, input });
  return { status: 202 };
});

const UNSIGNED = {
  missing: `Expected the headers ${Object.values(SIGNATURE_HEADERS).join(', ')}, found not all of them.`,
  'too-old': 'The timestamp is more than five minutes off. Sign each call anew, with the time of the call.',
  wrong: 'The signature does not fit. Sign `id.timestamp.body` with this bot’s secret: see docs/bots.md.',
} as const;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
