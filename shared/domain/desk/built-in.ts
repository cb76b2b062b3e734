import {
  type NotificationTemplate,
  notificationTemplateSchema,
  type SessionTemplate,
  sessionTemplateSchema,
} from './schema';

const customer = { header: 'Customer', value: '{customerName}' };
const account = { header: 'Account', value: '{accountName}' };
const queue = { header: 'Queue', value: '{queueName}' };
const language = { header: 'Language', value: '{visitorLanguage}' };
const said = { header: 'Last text', value: '{text}' };
const note = { header: 'Note', value: '{note}' };

const notification = (id: string, name: string, title: string, fields: object[]): NotificationTemplate =>
  notificationTemplateSchema.parse({ id, name, title, fields });

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

export const BUILT_IN_SESSION: SessionTemplate = sessionTemplateSchema.parse({
  id: 'sms-session-default',
  name: 'SMS session - default',
  tabs: [
    { title: 'Conversation', kind: 'conversation' },
    { title: 'Customer', kind: 'customer' },
  ],
});
