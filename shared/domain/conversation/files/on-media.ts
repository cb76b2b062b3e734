import type { TextReceived } from '../../messages/to-thread';
import { because } from '../../values/because';
import { type Draft, servedChannel } from '../actions/decision';
import { onFileRefused } from './on-files';

/** These texts are answered with nothing, or with the law's words alone, or are a flood: what came with them is left where it is. */
const LEFT_ALONE = new Set(['opt-out', 'opt-in', 'help', 'not-answered-opted-out', 'blocked', 'flood']);

/** What came with a customer's text, where the provider carries media: it is fetched, or nobody may send files here. */
export const onMedia = (draft: Draft, { media = [] }: TextReceived): void => {
  const text = draft.entries.find(({ outcome }) => outcome.kind === 'text-received');
  const { current } = draft.state;
  if (media.length === 0 || text?.outcome.kind !== 'text-received' || current.status === 'idle') return;
  if (LEFT_ALONE.has(text.outcome.handledAs)) return;
  const conversation = current.id;
  if (servedChannel(draft)?.attachments.customers === true) {
    const reason = because('file.came-with-text', { count: media.length });
    return void draft.record({
      kind: 'media-expected',
      conversation,
      of: text.seq,
      count: media.length,
      because: reason,
    });
  }
  const reason = because('files.switched-off', { who: 'customers', count: media.length });
  onFileRefused(draft, { type: 'file-refused', conversation, refusal: 'switched-off', via: 'media', because: reason });
};
