import { z } from 'zod';
import { accepted, commandId, noDryRun } from '../commands';
import { endpoint, nothing } from '../endpoint';

const number = z.string().min(1).max(40);

export const erase = endpoint({
  name: 'erase',
  method: 'POST',
  route: 'erasures',
  summary:
    'A person asks to be forgotten: everything of their number on every channel goes, but whether they may be texted',
  roles: ['supervisor', 'admin'],
  path: nothing,
  query: nothing,
  /** `business`: a number of ours that no channel has any more. */
  body: z.object({ commandId, dryRun: noDryRun, number, business: number.optional() }),
  answers: accepted,
});
