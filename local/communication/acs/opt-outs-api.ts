import { z } from 'zod';
import type { OptOuts } from '../carrier/opt-outs';
import type { Clock } from '../clock';
import { type Incoming, parseJson, type Reply, type Route } from '../http';
import { isPhoneNumber, type OwnedNumber } from '../numbers';
import { fieldErrors, latestVersion, readVersion, unauthorized } from './api-errors';

const bodySchema = z.object({
  from: z.string().min(1),
  recipients: z
    .array(z.object({ to: z.string() }))
    .min(1)
    .max(100),
});

type Deps = { readonly clock: Clock; readonly numbers: readonly OwnedNumber[]; readonly optOuts: OptOuts };

/** `POST /sms/optouts:add`, `:remove`, `:check`, since 2025-09-17; here in 2026-01-23. */
export const optOutRoutes = (deps: Deps): Route[] => [
  { method: 'POST', path: /^\/sms\/optouts:(add|remove|check)$/, handle: request => handle(deps, request) },
];

const handle = ({ clock, numbers, optOuts }: Deps, request: Incoming): Reply => {
  const asked = readVersion(request.url, [latestVersion]);
  if ('refusal' in asked) return asked.refusal;
  const parsed = bodySchema.safeParse(parseJson(request.body) ?? {});
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path[0] === 'from' ? 'From' : 'Recipients';
    return fieldErrors(asked.version, { [field]: [issue?.message ?? `The ${field} field is required.`] });
  }
  const { from, recipients } = parsed.data;
  if (!numbers.some(owned => owned.number === from)) return unauthorized();
  const verb = request.params[0];
  const value = recipients.map(({ to }) => {
    if (!isPhoneNumber(to)) {
      return { to, httpStatusCode: 400, errorMessage: 'Invalid recipient phone number format' };
    }
    if (verb === 'add') optOuts.add(from, to, 'api', clock.now());
    if (verb === 'remove') optOuts.remove(from, to);
    return verb === 'check'
      ? { to, isOptedOut: optOuts.has(from, to), httpStatusCode: 200 }
      : { to, httpStatusCode: 200 };
  });
  return { status: 200, json: { value } };
};
