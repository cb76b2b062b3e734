import { z } from 'zod';
import { type DialBoard, whatIsWrong } from '../dials';
import type { HttpAnswer } from './answer';

const json = (status: number, value: unknown): HttpAnswer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

/** `GET`, `PATCH` and `DELETE /emulator/dials`, as the communication emulator has them. DELETE turns all off. */
export const answerDials = (dials: DialBoard, method: string | undefined, body: string): HttpAnswer => {
  if (method === 'GET') return json(200, dials.get());
  if (method === 'DELETE') return json(200, dials.reset());
  if (method !== 'PATCH') return json(405, { error: `Expected GET, PATCH or DELETE; found ${method}.` });
  try {
    return json(200, dials.change(JSON.parse(body)));
  } catch (error) {
    if (error instanceof z.ZodError) return json(400, { error: whatIsWrong(error) });
    if (error instanceof SyntaxError) return json(400, { error: 'Expected an object of dials as JSON.' });
    throw error;
  }
};
