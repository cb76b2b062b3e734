import type { LinkedCustomer } from '../integrations/linked-customer';
import { languageName } from '../text/language-name';
import type { NotificationTemplate, SessionTemplate } from './schema';
import { type DeskValues, renderAddress, renderDesk } from './slugs';

/** Of what a notification or a session speaks. */
export type DeskAbout = {
  readonly customer?: LinkedCustomer | undefined;
  /** The number, masked: what stands for a customer of whom nothing is known. */
  readonly number: string;
  readonly language: string;
  readonly queue: { readonly id: string; readonly name: string };
  readonly context: Readonly<Record<string, string | number>>;
  /** Who hands over or asks, and what they wrote. */
  readonly from?: string | undefined;
  readonly note?: string | undefined;
  /** The customer's newest text. */
  readonly text?: string | undefined;
};

const valuesOf = ({ customer, number, language, queue, context, from, note, text }: DeskAbout): DeskValues => {
  const caseOf = (name: string) => {
    const value = customer?.fields[name] ?? context[name];
    return typeof value === 'boolean' ? String(value) : value;
  };
  return {
    customerName: customer?.name ?? number,
    customerRecordId: customer?.id,
    customerEntityName: customer?.kind,
    accountName: customer?.account?.name,
    caseId: caseOf('caseId'),
    caseTitle: caseOf('caseTitle'),
    queueId: queue.id,
    queueName: queue.name,
    visitorLanguage: language,
    visitorDevice: 'phone',
    entityRoutingLogicalName: 'conversation',
    agentName: from,
    note,
    text,
    context,
  };
};

export type Notification = {
  readonly template: string;
  readonly title: string;
  readonly icon: string;
  readonly fields: readonly { readonly header: string; readonly value: string }[];
  /** Of the whole offer; it ends at the item's `expiresAt`. Absent when nobody is asked. */
  readonly countdownSeconds?: number;
  readonly showTimeout: boolean;
  readonly autoAssign: boolean;
  readonly autoAccept: boolean;
  readonly accept: string;
  /** Absent where there is nothing to reject. */
  readonly reject?: string;
  readonly desktop: NotificationTemplate['desktop'];
};

/** @param offer from when to when the agent may think about it (ISO); absent when it was given without asking */
export const renderNotification = (
  template: NotificationTemplate,
  about: DeskAbout,
  offer?: { readonly since: string; readonly expiresAt: string },
): Notification => {
  const values = { ...valuesOf(about), visitorLanguage: languageName(about.language) };
  const { id, title, icon, fields, showTimeout, autoAccept, accept, reject, desktop } = template;
  const lines = fields.map(({ header, value }) => ({ header, value: renderDesk(value, values) }));
  return {
    ...{ template: id, title: renderDesk(title, values), icon, fields: lines.filter(({ value }) => value !== '') },
    ...(offer && { countdownSeconds: Math.round((Date.parse(offer.expiresAt) - Date.parse(offer.since)) / 1_000) }),
    ...{ showTimeout: showTimeout && offer !== undefined, autoAssign: offer === undefined, autoAccept, desktop },
    accept: accept.label,
    ...(offer !== undefined && reject.show && { reject: reject.label }),
  };
};

export type Session = {
  readonly template: string;
  readonly title: string;
  readonly panel: SessionTemplate['panel'];
  /** The first is the anchor. */
  readonly tabs: readonly { readonly title: string; readonly kind: string; readonly url?: string }[];
  readonly scripts: readonly { readonly title: string; readonly steps: readonly string[] }[];
};

export const renderSession = ({ id, title, panel, tabs, scripts }: SessionTemplate, about: DeskAbout): Session => {
  const values = valuesOf(about);
  const text = (each: string) => renderDesk(each, values);
  return {
    ...{ template: id, title: text(title), panel },
    tabs: tabs.map(tab => ({
      ...{ title: text(tab.title), kind: tab.kind },
      ...(tab.url !== undefined && { url: renderAddress(tab.url, values) }),
    })),
    scripts: scripts.map(script => ({ title: text(script.title), steps: script.steps.map(text) })),
  };
};
