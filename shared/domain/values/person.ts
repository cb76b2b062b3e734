import { z } from 'zod';

/** Who acts, as the log and colleagues name them: an agent, a supervisor, a bot. */
export const person = z.object({ id: z.string().min(1), name: z.string().min(1) });
