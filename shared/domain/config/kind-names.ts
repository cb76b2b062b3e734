import type { Kind } from './config';

/** What people call one item of a kind, and several. */
export const KIND_NAMES: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  channels: ['channel', 'channels'],
  workstreams: ['workstream', 'workstreams'],
  queues: ['queue', 'queues'],
  agents: ['agent', 'agents'],
  capacityProfiles: ['capacity profile', 'capacity profiles'],
  operatingHours: ['operating-hours record', 'operating-hours records'],
  surveys: ['survey', 'surveys'],
  quickReplies: ['quick reply', 'quick replies'],
  sessionTemplates: ['session template', 'session templates'],
  notificationTemplates: ['notification template', 'notification templates'],
  tests: ['test', 'tests'],
};
