import { z } from 'zod';
import type { App } from '../../../shared/app';
import { firstMessage } from '../../../shared/domain/auto-messages/heard-at';
import { languageSchema } from '../../../shared/domain/auto-messages/language';
import { previewAutoMessage } from '../../../shared/domain/auto-messages/preview';
import type { TemplateValues } from '../../../shared/domain/auto-messages/template';
import { isFor, TRIGGER_IDS } from '../../../shared/domain/auto-messages/triggers';
import { estimatedWaitWords } from '../../../shared/domain/auto-messages/wait';
import type { Channel } from '../../../shared/domain/config/channel';
import type { Config } from '../../../shared/domain/config/config';
import { messagesOf } from '../../../shared/domain/conversation/actions/say';
import { scheduleOf } from '../../../shared/domain/operating-hours/hours-of';
import { momentWords, nextOpeningWords } from '../../../shared/domain/operating-hours/next-opening-words';
import { isOpen } from '../../../shared/domain/operating-hours/schedule';
import { Problem } from '../problem';
import { type Answer, type Call, nothing, serve } from '../serve';

const query = z.object({
  channel: z.string().min(1),
  /** Without it: what answers the first text of a conversation at that time. */
  trigger: z.enum(TRIGGER_IDS).optional(),
  to: z.enum(['customer', 'agent']).optional(),
  language: languageSchema.optional(),
  time: z.iso.datetime({ offset: true }).optional(),
});
type Preview = Pick<Call<unknown, z.infer<typeof query>, unknown>, 'query'> & {
  readonly app: Pick<App, 'config' | 'clock'>;
};

/** What would be said on a channel, with example values in its slugs: the text, its segments, where it came from, warnings. */
export const previewMessage = async ({ app, query: asked }: Preview): Promise<Answer> => {
  const config = await app.config.current();
  const channel = config.channels[asked.channel];
  if (channel === undefined) {
    const known = Object.keys(config.channels).join(', ') || 'none';
    throw new Problem(404, `There is no channel "${asked.channel}". There are: ${known}.`);
  }
  const at = asked.time === undefined ? app.clock.now() : Date.parse(asked.time);
  const trigger = asked.trigger ?? firstMessage(isOpen(scheduleOf(config.operatingHours, channel.operatingHours), at));
  const recipient = asked.to ?? (isFor(trigger, 'customer') ? 'customer' : 'agent');
  const language = asked.language ?? channel.language;
  const preview = previewAutoMessage({
    trigger,
    recipient,
    language,
    channel,
    workstream: { messages: messagesOf(config, channel) },
    enabled: channel.automatedMessages,
    values: exampleValues(config, channel, at, language),
  });
  return { body: { channel: channel.id, trigger, to: recipient, time: new Date(at).toISOString(), ...preview } };
};

/** Real names of this configuration, and a place in line as it often is. Nothing is known of a customer here. */
const exampleValues = (config: Config, channel: Channel, at: number, language: string): TemplateValues => {
  const schedule = scheduleOf(config.operatingHours, channel.operatingHours);
  const fallbackQueue = config.workstreams[channel.workstream]?.fallbackQueue ?? '';
  return {
    AgentName: Object.values(config.agents)[0]?.name,
    QueueName: config.queues[fallbackQueue]?.name,
    Position: 3,
    EstimatedWait: estimatedWaitWords(10, language),
    NextOpening: nextOpeningWords(schedule, at, { language }),
    TextBackTime: momentWords(schedule.timeZone, at, at + 60 * 60_000, { language }),
  };
};

serve(
  {
    name: 'auto-message-preview',
    method: 'GET',
    route: 'auto-messages/preview',
    summary: 'What an automated message would say, what it costs in segments, and where it comes from',
    roles: ['agent', 'supervisor', 'admin'],
    path: nothing,
    query,
    body: nothing,
    answers: { 200: { description: 'The text as a customer would read it, or why none would go out' } },
  },
  previewMessage,
);
