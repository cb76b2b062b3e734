import type { InboxItemShown } from '../../../shared/api/agents/inbox';
import type { ConversationShown } from '../../../shared/api/conversations/conversation';
import { zoneOfAreaCode } from '../../../shared/domain/operating-hours/customer-zone/zone-of-area-code';
import { languageName } from '../../../shared/domain/text/language-name';
import { numberWords } from '../../data/list/number-words';
import type { WordsFor } from '../../words/words';
import type { Chip, HeaderProps } from '../conversation/header';

type ChipName = 'opted-in' | 'opted-out' | 'blocked' | 'muted' | 'unreachable' | 'flooding' | 'urgent';
export type HeaderAbout = {
  readonly language: string;
  readonly channels: readonly { readonly id: string; readonly name: string }[];
  readonly chips: WordsFor<ChipName>;
};

/** The area code is all that a zone needs, and a masked number still shows it. */
const zoneOf = (masked: string): string | undefined =>
  /^\+1\d{3}•/.test(masked) ? zoneOfAreaCode(masked.slice(2, 5)) : undefined;

const chipsOf = (
  { consent, sender, deliverability }: ConversationShown,
  words: WordsFor<ChipName>,
): readonly Chip[] => {
  const chip = (is: boolean, name: ChipName, tone: Chip['tone']) => (is ? [{ words: words[name], tone }] : []);
  return [
    ...chip(sender.urgent !== undefined, 'urgent', 'harm'),
    ...chip(consent.status === 'out', 'opted-out', 'harm'),
    ...chip(consent.status === 'in' && consent.since !== undefined, 'opted-in', 'good'),
    ...chip(sender.blocked !== undefined, 'blocked', 'harm'),
    ...chip(sender.muted !== undefined, 'muted', 'warn'),
    ...chip(sender.flooding === true, 'flooding', 'warn'),
    ...chip(deliverability?.unreachableSince !== undefined, 'unreachable', 'warn'),
  ];
};

type About = Pick<HeaderProps, 'number' | 'queue' | 'channel' | 'spoken' | 'timeZone' | 'chips'>;

/** What the head of a conversation says of it. */
export const aboutOf = (shown: ConversationShown, { language, channels, chips }: HeaderAbout): About => {
  const { conversation, customer, record } = shown;
  const zone = zoneOf(customer);
  const channel = channels.length > 1 ? channels.find(({ id }) => id === conversation?.channel)?.name : undefined;
  const spoken = conversation?.language ?? language;
  return {
    ...(record?.customer !== undefined && { number: numberWords(customer) }),
    ...(conversation?.queue !== undefined && { queue: conversation.queue.name }),
    ...(channel !== undefined && { channel }),
    spoken: languageName(spoken, language),
    ...(zone !== undefined && { timeZone: zone }),
    chips: chipsOf(shown, chips),
  };
};

/** What may be done next. */
export const stageOf = ({ status }: ConversationShown, item: InboxItemShown | undefined): HeaderProps['stage'] => {
  if (item?.state !== 'held') return status === 'closed' ? 'closed' : 'guest';
  if (status === 'wrap-up') return 'wrap-up';
  return status === 'closed' ? 'closed' : 'active';
};
