import type { NotificationTemplate, SessionTemplate } from './schema';

const customer = { header: 'Customer', value: '{customerName}' };
const account = { header: 'Account', value: '{accountName}' };
const queue = { header: 'Queue', value: '{queueName}' };
const language = { header: 'Language', value: '{visitorLanguage}' };
const said = { header: 'Last text', value: '{text}' };
const note = { header: 'Note', value: '{note}' };

/** Written out, not parsed: a start has no time for it. A test holds it to the schema's own defaults. */
const notification = (
  id: string,
  name: string,
  title: string,
  fields: NotificationTemplate['fields'],
): NotificationTemplate => ({
  ...{ id, name, title, fields, icon: 'message', showTimeout: true, autoAssign: false, autoAccept: false },
  ...{ accept: { label: 'Accept' }, reject: { show: true, label: 'Reject' }, desktop: 'background' },
});

/** What counts where a workstream names no template: the set that Dynamics 365 has for SMS. */
export const BUILT_IN_NOTIFICATIONS = {
  incomingAuthenticated: notification(
    'sms-incoming-authenticated-default',
    'SMS - incoming authenticated - default',
    'Text from {customerName}',
    [account, queue, language, said],
  ),
  incomingUnauthenticated: notification(
    'sms-incoming-unauthenticated-default',
    'SMS - incoming unauthenticated - default',
    'Text from {customerName}',
    [queue, language, said],
  ),
  consult: notification('sms-consult-default', 'SMS - consult - default', '{agentName} asks for your advice', [
    ...[customer, queue, said, note],
  ]),
  transfer: notification('sms-transfer-default', 'SMS - transfer - default', '{agentName} hands a conversation over', [
    ...[customer, queue, said, note],
  ]),
} as const;

export const BUILT_IN_SESSION: SessionTemplate = {
  id: 'sms-session-default',
  name: 'SMS session - default',
  title: '{customerName}',
  panel: 'docked',
  tabs: [
    { title: 'Conversation', kind: 'conversation' },
    { title: 'Customer', kind: 'customer' },
  ],
  scripts: [],
};
