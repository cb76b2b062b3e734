import { type Because, because } from '../values/because';
import { BUILT_IN_NOTIFICATIONS, BUILT_IN_SESSION } from './built-in';
import type { DeskTemplates, NotificationTemplate, SessionTemplate } from './schema';

export type NotificationKind = 'incoming' | 'consult' | 'transfer';

/** The slice of the configuration that these decisions read. */
export type DeskConfig = {
  readonly workstreams: Readonly<
    Record<string, { readonly desk: DeskTemplates; readonly offerSeconds: number; readonly autoAssign: boolean }>
  >;
  readonly notificationTemplates: Readonly<Record<string, NotificationTemplate>>;
};

/** Which notification an agent sees. Who has a customer record is authenticated, as in Dynamics 365. */
export const notificationFor = (
  config: DeskConfig,
  workstream: string,
  kind: NotificationKind,
  isKnown: boolean,
): { readonly template: NotificationTemplate; readonly because: Because } => {
  const use = kind !== 'incoming' ? kind : isKnown ? 'incomingAuthenticated' : 'incomingUnauthenticated';
  const named = config.workstreams[workstream]?.desk[use];
  const template = named === undefined ? undefined : config.notificationTemplates[named];
  const reason = because(template === undefined ? 'notification.built-in' : 'notification.of-workstream', {
    workstream,
    use,
  });
  return { template: template ?? BUILT_IN_NOTIFICATIONS[use], because: reason };
};

/**
 * The terms of an offer, decided once, when it is made; its `expiresAt` in the pool is what counts from then on. A template that
 * has a countdown, or gives without asking, goes before its workstream.
 */
export const offerTerms = (
  config: DeskConfig,
  workstream: string,
  kind: NotificationKind,
  isKnown: boolean,
): { readonly seconds: number; readonly autoAssign: boolean } => {
  const { template } = notificationFor(config, workstream, kind, isKnown);
  const { offerSeconds = 120, autoAssign = false } = config.workstreams[workstream] ?? {};
  return { seconds: template.countdownSeconds ?? offerSeconds, autoAssign: autoAssign || template.autoAssign };
};

export const sessionFor = (
  config: Pick<DeskConfig, 'workstreams'> & {
    readonly sessionTemplates: Readonly<Record<string, SessionTemplate>>;
  },
  workstream: string,
): SessionTemplate => config.sessionTemplates[config.workstreams[workstream]?.desk.session ?? ''] ?? BUILT_IN_SESSION;
