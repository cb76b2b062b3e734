import { z } from 'zod';

/** What time does to a thread by itself; each deadline is a scheduled message of its own. In the order in which they are decided. */
export const TIME_RULES = [
  'survey',
  'retry',
  'burst',
  'bot',
  'time-out',
  'wait',
  'pool',
  'wrap-up-capacity',
  'auto-close',
] as const;
export const timeRuleSchema = z.enum(TIME_RULES);
export type TimeRule = z.infer<typeof timeRuleSchema>;

/** Who wakes a rule: `survey` has a queue of its own. */
export const queueOfRule = (rule: TimeRule): 'auto-messages' | 'surveys' =>
  rule === 'survey' ? 'surveys' : 'auto-messages';
