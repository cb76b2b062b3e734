import { z } from 'zod';
import { botAnswerSchema } from '../../domain/integrations/bot-answer';
import { endpoint, nothing } from '../endpoint';

export const botCallback = endpoint({
  name: 'bot-callback',
  method: 'POST',
  route: 'bot/conversations/{id}/messages',
  summary: 'A bot answers a turn later: signed as the calls to it are, with a webhook-id of its own for each answer',
  roles: [],
  path: z.object({ id: z.string() }),
  query: nothing,
  /** Who it is, which conversation (the address isn't signed, the body is) and turn, and what it says. */
  body: z.object({
    bot: z.string().min(1).max(40),
    conversation: z.string(),
    turn: z.int().positive(),
    ...botAnswerSchema.shape,
  }),
  answers: { 202: { description: 'Taken, or known already' } },
});
