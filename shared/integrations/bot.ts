import type { Config } from '../domain/config/config';
import { FOR_A_BOT } from '../domain/conversation/evolve/evolve-bot';
import { knownCustomer } from '../domain/conversation/model/state';
import { answerProblem, botAnswerSchema } from '../domain/integrations/bot-answer';
import type { BotFailure } from '../domain/integrations/call-failure';
import type { CallOf } from '../domain/messages/integration-calls';
import type { ThreadInput } from '../domain/messages/to-thread';
import type { Threads } from '../ports';
import { type SignedPostDeps, signedPost } from './signed-post';
import { spokenIn } from './spoken';

export type BotDeps = SignedPostDeps & { readonly threads: Pick<Threads, 'load' | 'log'> };

/** So many texts of one turn are told. */
const TEXTS = 100;

/**
 * Asks a bot about one turn: the conversation as it stands, and what the customer has written since the last answer. Nothing
 * comes back when somebody took the conversation from it meanwhile; whatever else goes wrong is an answer, so that a person
 * is found.
 */
export const askBotOutside = async (
  deps: BotDeps,
  { id, thread, call }: { readonly id: string; readonly thread: string; readonly call: CallOf<'bot'> },
  config: Config,
): Promise<ThreadInput | undefined> => {
  const { state } = await deps.threads.load(thread);
  const { current } = state;
  if (current.status !== 'bot' || current.asked?.call !== call.call) return undefined;
  const about = { conversation: call.conversation, bot: call.bot, call: call.call };
  const failed = (rule: BotFailure, details: string) => ({ type: 'bot-failed', ...about, rule, details }) as const;
  const bot = config.workstreams[current.workstream]?.bot;
  if (bot?.id !== call.bot) return failed('bot.not-configured', 'its workstream has it no more');

  const limit = Math.min(call.to - call.from + 1, TEXTS);
  const log = await deps.threads.log(thread, { before: call.to, limit });
  const theirs = log.filter(({ outcome }) => outcome.kind === 'text-received' && FOR_A_BOT.has(outcome.handledAs));
  const texts = spokenIn(theirs, call.conversation);
  const { channel, workstream, language, context = {} } = current;
  const turn = {
    id: call.call,
    since: texts[0]?.at ?? null,
    texts: texts.map(({ seq, at, text }) => ({ seq, at, text })),
  };
  const body = {
    type: 'turn',
    bot: bot.id,
    conversation: current.id,
    channel,
    workstream,
    language,
    context,
    customer: knownCustomer(state) ?? null,
    turn,
  };
  const timeoutMs = bot.timeoutSeconds * 1_000;
  const reply = await signedPost(deps, { id, to: bot.id, url: bot.url, body, timeoutMs });
  if (reply.kind === 'failed') return failed(`outside.${reply.reason}`, reply.details);
  // 202: it has understood, and answers by the callback.
  const said = reply.status === 202 && reply.body === undefined ? { later: true } : (reply.body ?? {});
  const read = botAnswerSchema.safeParse(said);
  if (!read.success) return failed('outside.malformed', answerProblem(read.error));
  return { type: 'bot-answered', ...about, answer: read.data };
};
