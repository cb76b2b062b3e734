import { z } from 'zod';
import type { OptOuts } from '../carrier/opt-outs';
import type { Clock } from '../clock';
import { type Incoming, parseJson, type Reply, type Route } from '../http';
import { isPhoneNumber, isSender, type OwnedNumber } from '../numbers';
import { fieldErrors, optOutVersions, readVersion, unauthorized } from './api-errors';

const bodySchema = z.object({
  from: z.string({ error: 'The From field is required.' }).refine(isSender, 'Invalid From phone number format'),
  recipients: z
    .array(
      z.object({ to: z.string({ error: 'The To field is required.' }) }, { error: 'A recipient has a To field.' }),
      {
        error: 'The Recipients field is required.',
      },
    )
    .min(1, 'Min of 1 phone number is required in the Recipients field.')
    .max(100, 'Max of 100 phone numbers are allowed in the Recipients field.'),
});

type Deps = { readonly clock: Clock; readonly numbers: readonly OwnedNumber[]; readonly optOuts: OptOuts };

/** `POST /sms/optouts:add`, `:remove`, `:check`, stable since 2025-09-17; here in 2026-01-23 and the SDK's previews. */
export const optOutRoutes = (deps: Deps): Route[] => [
  { method: 'POST', path: /^\/sms\/optouts:(add|remove|check)$/, handle: request => handle(deps, request) },
];

const handle = ({ clock, numbers, optOuts }: Deps, request: Incoming): Reply => {
  const asked = readVersion(request.url, optOutVersions);
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
