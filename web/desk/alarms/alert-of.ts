import type { Calls } from './alarm-of';

/** What stands on the screen outside of the page, and leads to the work. */
export type Alert = { readonly conversation: string; readonly title: string };

/** When an offer's template lets it out of the page. */
export type Desktop = 'never' | 'background' | 'always';
export type Asking = {
  readonly conversation: string;
  /** By its template: no words of the customer's, which stand for anybody to read. */
  readonly title: string;
  readonly desktop: Desktop;
};

const fresh = (before: readonly string[], now: readonly string[]): readonly string[] =>
  now.filter(each => !before.includes(each));

/**
 * What is new, and to be seen outside: what is urgent always, an offer as its template says, a text only while nobody looks here.
 *
 * @param names whom a text is from, by conversation
 */
export const alertsOf = (
  before: Calls,
  now: Calls,
  about: {
    readonly offers: readonly Asking[];
    readonly names: ReadonlyMap<string, string>;
    readonly isHidden: boolean;
    readonly urgent: string;
  },
): readonly Alert[] => {
  const { offers, names, isHidden, urgent } = about;
  const nameOf = (conversation: string): string => names.get(conversation) ?? '';
  const asking = new Map(offers.map(offer => [offer.conversation, offer]));
  return [
    ...fresh(before.urgent, now.urgent).map(conversation => ({
      conversation,
      title: `${urgent}: ${asking.get(conversation)?.title ?? nameOf(conversation)}`,
    })),
    ...fresh(before.offers, now.offers).flatMap(conversation => {
      const { title = nameOf(conversation), desktop = 'background' } = asking.get(conversation) ?? {};
      const isShown = desktop === 'always' || (desktop === 'background' && isHidden);
      return isShown ? [{ conversation, title }] : [];
    }),
    ...(isHidden ? fresh(before.texts, now.texts) : []).map(conversation => ({
      conversation,
      title: nameOf(conversation),
    })),
  ];
};
