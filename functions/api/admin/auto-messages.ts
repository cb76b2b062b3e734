import { contract } from '../../../shared/api/contract';
import type { App } from '../../../shared/app';
import type { TemplateValues } from '../../../shared/domain/auto-messages/filling/template';
import { firstMessage } from '../../../shared/domain/auto-messages/heard-at';
import { previewAutoMessage } from '../../../shared/domain/auto-messages/preview';
import { isFor } from '../../../shared/domain/auto-messages/triggers';
import { estimatedWaitWords } from '../../../shared/domain/auto-messages/wait';
import type { Channel } from '../../../shared/domain/config/channel';
import type { Config } from '../../../shared/domain/config/config';
import { messagesOf } from '../../../shared/domain/conversation/actions/say';
import { scheduleOf } from '../../../shared/domain/operating-hours/hours-of';
import { momentWords, nextOpeningWords } from '../../../shared/domain/operating-hours/next-opening-words';
import { isOpen } from '../../../shared/domain/operating-hours/schedule';
import { Problem } from '../problem';
import { type Answer, type Call, handle } from '../serve';

type Preview = Pick<Call<typeof contract.autoMessagePreview>, 'query'> & {
  readonly app: Pick<App, 'config' | 'clock'>;
};

/** What would be said on a channel, with example values in its slugs: the text, its segments, where it came from, warnings. */
export const previewMessage = async ({
  app,
  query: asked,
}: Preview): Promise<Answer<typeof contract.autoMessagePreview>> => {
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

export const autoMessagePreview = handle(contract.autoMessagePreview)(previewMessage);
