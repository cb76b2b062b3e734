import { app, type HttpRequest, type HttpResponseInit } from '@azure/functions';
import { z } from 'zod';
import { type App, theApp } from '../../../shared/app';
import { ongoing } from '../../../shared/domain/conversation/model/state';
import { answerProblem, botAnswerSchema } from '../../../shared/domain/integrations/bot-answer';
import { isConversationId, threadOf } from '../../../shared/domain/values/ids';
import { SIGNATURE_HEADERS, signatureProblem } from '../../../shared/integrations/signature';
import { isOutage } from '../../../shared/outage';
import { Problem, toProblemResponse } from '../problem';
import { endpoints, nothing } from '../serve';

/** A bot's later answer to a turn: who it is, which turn, and what it says. */
const callbackSchema = z.object({
  bot: z.string().min(1).max(40),
  turn: z.int().positive(),
  ...botAnswerSchema.shape,
});
const MAX_BODY = 64 * 1024;
/** It is a part of a message's id, and the bus takes 128 characters. */
const LONGEST_ID = 64;

endpoints.push({
  name: 'bot-callback',
  method: 'POST',
  route: 'bot/conversations/{id}/messages',
  summary: 'A bot answers a turn later: signed as the calls to it are, with a webhook-id of its own for each answer',
  roles: [],
  path: z.object({ id: z.string() }),
  query: nothing,
  body: callbackSchema,
  answers: { 202: { description: 'Taken, or known already' } },
});

/**
 * The bot's callback. Nobody signs in here: the signature says who it is. What can be known at once is refused with a sentence; the
 * thread decides again, and drops what is late. The same `webhook-id` twice is one answer.
 */
export const botCallbackHandler =
  (deps: () => App) =>
  async (request: HttpRequest): Promise<HttpResponseInit> => {
    try {
      return await take(deps(), request);
    } catch (error) {
      if (error instanceof Problem) return toProblemResponse(error.status, error.message);
      if (isOutage(error))
        return toProblemResponse(503, 'A service behind this one does not answer. Try again in a moment.');
      throw error;
    }
  };

const take = async (running: App, request: HttpRequest): Promise<HttpResponseInit> => {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY)
    throw new Problem(413, `Expected at most ${MAX_BODY} bytes.`);
  const text = await request.text();
  if (text.length > MAX_BODY) throw new Problem(413, `Expected at most ${MAX_BODY} bytes.`);
  const { bot, turn, ...answer } = signed(running, request, text);
  const conversation = request.params.id ?? '';
  if (!isConversationId(conversation)) throw new Problem(404, 'There is no such conversation.');
  const thread = threadOf(conversation);
  const id = `bot/${bot}/${request.headers.get(SIGNATURE_HEADERS.id)}`;
  if ((await running.threads.seen(thread, id)) !== undefined) return { status: 202 };

  const current = ongoing((await running.threads.load(thread)).state);
  if (current?.id !== conversation) throw new Problem(409, 'This conversation is over.');
  if (current.status !== 'bot' || current.bot.id !== bot)
    throw new Problem(409, 'You don’t have this conversation any more: people do.');
  if (current.asked?.call !== turn)
    throw new Problem(409, 'That turn has been answered, or given up; answer the one that you were asked about last.');
  const at = new Date(running.clock.now()).toISOString();
  const input = { type: 'bot-answered', conversation, bot, call: turn, answer } as const;
  await running.bus.send('conversations', { id, session: thread, body: { id, thread, at, input } });
  return { status: 202 };
};

/** What a bot says, when its signature fits. Until then nothing is told but that it doesn't. */
const signed = ({ settings, clock }: App, { headers }: HttpRequest, text: string): z.infer<typeof callbackSchema> => {
  const body = parsed(text);
  const bot = typeof body === 'object' && body !== null ? Reflect.get(body, 'bot') : undefined;
  const secret = typeof bot === 'string' ? settings.outsideSecrets.get(bot) : undefined;
  const given = {
    id: headers.get(SIGNATURE_HEADERS.id),
    timestamp: headers.get(SIGNATURE_HEADERS.timestamp),
    signature: headers.get(SIGNATURE_HEADERS.signature),
  };
  const problem =
    secret === undefined ? 'wrong' : signatureProblem(secret, given, text, Math.floor(clock.now() / 1_000));
  if (problem !== undefined) throw new Problem(401, UNSIGNED[problem]);
  if (given.id === '' || (given.id?.length ?? 0) > LONGEST_ID)
    throw new Problem(
      400,
      `${SIGNATURE_HEADERS.id}: expected 1 to ${LONGEST_ID} characters, found ${given.id?.length}.`,
    );
  const read = callbackSchema.safeParse(body);
  if (!read.success) throw new Problem(400, answerProblem(read.error));
  return read.data;
};

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

app.http('bot-callback', {
  methods: ['POST'],
  route: 'bot/conversations/{id}/messages',
  authLevel: 'anonymous',
  handler: botCallbackHandler(theApp),
});
