import type { Config } from '../domain/config/config';
import type { CallFailure } from '../domain/integrations/call-failure';
import { toLinked } from '../domain/integrations/customer-record';
import { crmAnswerSchema } from '../domain/integrations/customer-source';
import type { LinkedCustomer } from '../domain/integrations/linked-customer';
import type { CallOf } from '../domain/messages/integration-calls';
import type { ThreadInput } from '../domain/messages/to-thread';
import type { Customers, Threads } from '../ports';
import { type SignedPostDeps, signedPost } from './signed-post';

export type CustomerDeps = SignedPostDeps & { readonly customers: Pick<Customers, 'find' | 'withNumber'> };

/** By the number that texted, or by the id that an agent named. */
export type Wanted = { readonly number: string } | { readonly id: string };

export type Found =
  | { readonly customers: readonly LinkedCustomer[] }
  | { readonly failed: CallFailure; readonly details: string };

/** Shorter than the queue waits for it, the second try included. */
const CRM_TIMEOUT_MS = 4_000;

/** The active records that fit, in the place that the workstream names. @param id of this question: the same when it is asked again */
export const findCustomers = async (
  deps: CustomerDeps,
  config: Config,
  about: { readonly id: string; readonly conversation: string; readonly workstream: string },
  wanted: Wanted,
): Promise<Found> => {
  const { id, conversation, workstream } = about;
  const source = config.workstreams[workstream]?.customers ?? 'none';
  if (source === 'none') return { customers: [] };
  if (source === 'table') {
    const found =
      'number' in wanted ? await deps.customers.withNumber(wanted.number) : [await deps.customers.find(wanted.id)];
    return { customers: found.flatMap(record => (record?.active === true ? [toLinked(record)] : [])) };
  }
  const { id: to, url } = source.crm;
  const body = { type: 'customer', conversation, workstream, ...wanted };
  const reply = await signedPost(deps, { id, to, url, body, timeoutMs: CRM_TIMEOUT_MS });
  if (reply.kind === 'failed') return { failed: `outside.${reply.reason}`, details: reply.details };
  const read = crmAnswerSchema.safeParse(reply.body ?? { customers: [] });
  if (read.success) return { customers: read.data.customers };
  const [{ path, message } = { path: [], message: 'unknown' }] = read.error.issues;
  return { failed: 'outside.malformed', details: `${path.join('.') || 'the answer'}: ${message}`.slice(0, 300) };
};

/** Who texts? One record is who it is; several are nobody, for a wrong name is worse than none. */
export const lookUpCustomer = async (
  deps: CustomerDeps & { readonly threads: Pick<Threads, 'load'> },
  { id, thread, call }: { readonly id: string; readonly thread: string; readonly call: CallOf<'customer'> },
  config: Config,
): Promise<ThreadInput | undefined> => {
  const { state } = await deps.threads.load(thread);
  const { conversation } = call;
  const { current, customer: number } = state;
  if (current.status === 'idle') return undefined;
  const found = await findCustomers(deps, config, { id, conversation, workstream: current.workstream }, { number });
  const answer = { type: 'customer', conversation } as const;
  if ('failed' in found) return { ...answer, result: 'failed', rule: found.failed, details: found.details };
  const [customer, ...others] = found.customers;
  if (customer === undefined) return { ...answer, result: 'not-found' };
  if (others.length > 0) return { ...answer, result: 'ambiguous', matches: found.customers.length };
  return { ...answer, result: 'found', customer };
};
