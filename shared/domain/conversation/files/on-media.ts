import type { TextReceived } from '../../messages/to-thread';
import { because } from '../../values/because';
import { type Decision, servedChannel } from '../actions/decision';
import { onFileRefused } from './on-files';

/** These texts are answered with nothing, or with the law's words alone, or are a flood: what came with them is left where it is. */
const LEFT_ALONE = new Set([
  'opt-out',
  'opt-in',
  'help',
  'not-answered-opted-out',
  'blocked',
  'flood',
  'reaction',
  'automatic',
  'from-elsewhere',
]);

/** What came with a customer's text, where the provider carries media: it is fetched, or nobody may send files here. */
export const onMedia = (decision: Decision, { media = [] }: TextReceived): void => {
  const text = decision.entries.find(({ outcome }) => outcome.kind === 'text-received');
  const { current } = decision.state;
  if (media.length === 0 || text?.outcome.kind !== 'text-received' || current.status === 'idle') return;
  if (LEFT_ALONE.has(text.outcome.handledAs)) return;
  const conversation = current.id;
  if (servedChannel(decision)?.attachments.customers === true) {
    const reason = because('file.came-with-text', { count: media.length });
    return void decision.record({
      kind: 'media-expected',
      conversation,
      of: text.seq,
      count: media.length,
      because: reason,
    });
  }
  const reason = because('files.switched-off', { who: 'customers', count: media.length });
  onFileRefused(decision, {
    type: 'file-refused',
    conversation,
    refusal: 'switched-off',
    via: 'media',
    because: reason,
  });
};
