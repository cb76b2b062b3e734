import type { InboxItemShown } from '../../../shared/api/agents/inbox';
import type { Presence } from '../../../shared/domain/config/routing/assignment-rules';
import { numberWords } from '../../data/list/number-words';
import type { Reason } from '../../ui/reason';
import { isOffer } from '../list/is-offer';
import type { Offer } from './offer';

type Answer = NonNullable<Offer['answer']>;
export type OfferAbout = {
  /** What this window did with offers, by conversation. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Why each came here, as far as it is known yet. */
  readonly reasons: ReadonlyMap<string, Reason>;
  /** What was given without asking, and was opened or put away here. */
  readonly seen: ReadonlySet<string>;
};

/** Given without asking: a quiet card says so until it is opened. */
const isGiven = ({ state, notification, unread }: InboxItemShown): boolean =>
  state === 'held' && notification?.autoAssign === true && unread === true;

/** What an agent is asked now, as cards. */
export const offersOf = (items: readonly InboxItemShown[], about: OfferAbout): readonly Offer[] =>
  items
    .filter(item => isOffer(item) || (isGiven(item) && !about.seen.has(item.conversation)))
    .map(item => {
      const { conversation, notification, preview, fromName, from, note } = item;
      const [answer, whyYou, who] = [
        about.answers.get(conversation),
        about.reasons.get(conversation),
        fromName ?? from,
      ];
      return {
        ...{
          conversation,
          title: (notification?.title ?? '').replace(/\+1[\d•]{10}/, numberWords),
          urgent: item.urgent !== undefined,
        },
        // What the customer wrote stands above the fields already.
        fields: (notification?.fields ?? []).filter(({ value }) => value !== preview),
        ...(preview !== undefined && { preview }),
        ...(who !== undefined && { from: who }),
        ...(note !== undefined && { note }),
        ...(whyYou !== undefined && { whyYou }),
        ...(isOffer(item) && notification !== undefined && { accept: notification.accept }),
        ...(notification?.reject !== undefined && { reject: notification.reject }),
        since: Date.parse(item.since),
        ...(item.expiresAt !== undefined && { expiresAt: Date.parse(item.expiresAt) }),
        showTimeout: notification?.showTimeout ?? true,
        ...(answer !== undefined && { answer }),
      };
    });

type Missed = { readonly conversation: string; readonly queue: string; readonly at: string };

/** The newest offer that ran out on somebody who is inactive since: what it led to, until they say that they are here. */
export const missedOf = (missed: readonly Missed[], presence: Presence, nameOf: (queue: string) => string): Offer[] => {
  const last = missed.at(-1);
  if (last === undefined || presence !== 'inactive') return [];
  const at = Date.parse(last.at);
  return [
    {
      ...{ conversation: `missed ${last.conversation}`, title: nameOf(last.queue), fields: [], urgent: false },
      ...{ since: at, showTimeout: false, answer: { is: 'missed', at, became: presence } },
    },
  ];
};
