import { contract } from '../../../shared/api/contract';
import type { Transcript } from '../../../shared/api/conversations/download';
import { channelOf } from '../../../shared/domain/config/config';
import { inOrderReceived } from '../../../shared/domain/conversation/incoming/in-order-received';
import { knownCustomer, type Person } from '../../../shared/domain/conversation/model/state';
import { scheduleOf } from '../../../shared/domain/operating-hours/hours-of';
import { maskNumber } from '../../../shared/domain/text/numbers/phone-numbers';
import { linesOf, type Wanted } from '../../../shared/views/download/lines';
import { participantsOf, sessionsOf } from '../../../shared/views/download/sessions';
import { transcriptAsText } from '../../../shared/views/download/text';
import { logOfConversation } from '../../../shared/views/log-of-conversation';
import { reassignmentDoubt } from '../../../shared/views/sender';
import { shownDeliveries } from '../../../shared/views/shown-delivery';
import { transcriptEntry } from '../../../shared/views/transcript';
import { noteDownload } from '../audit';
import { Problem, refuse } from '../problem';
import { handle } from '../serve';
import { type SignedIn, signedInPerson } from '../signed-in';
import { headOf, mustSee } from './conversations';
import { mayDownload } from './may-download';

type Asked = Wanted & { readonly earlier: boolean };

/** Written down before it is given away. @throws Problem 403, 404 */
const take = async (caller: SignedIn, id: string, asked: Asked): Promise<Transcript> => {
  const { app, principal } = caller;
  const state = await headOf(app, id);
  await mustSee(caller, state, id);
  const config = await app.config.current();
  const summary = await app.projections.find('summary', { thread: state.id, conversation: id });
  const { entries: log, cut } = await logOfConversation(app, id, summary?.seq);
  const started = log.find(({ outcome }) => outcome.kind === 'conversation-started')?.outcome;
  const channel =
    config.channels[started?.kind === 'conversation-started' ? started.channel : ''] ??
    channelOf(config, state.business);
  const workstream = started?.kind === 'conversation-started' ? started.workstream : channel?.workstream;
  mayDownload(config, workstream, principal) || refuse(403, FORBIDDEN);
  const doubt = asked.earlier ? undefined : reassignmentDoubt(state);
  const entries = doubt === undefined ? log : log.filter(({ seq }) => seq >= doubt.from);
  const [first] = entries;
  if (first === undefined) throw new Problem(404, 'Nothing of this conversation is kept.');
  await noteDownload(caller, id);
  const to = entries.at(-1)?.seq ?? first.seq;
  const kept = await app.threads.deliveries(state.id, { from: first.seq, to });
  const deliveries = await shownDeliveries(app, state, entries, kept);
  const reader = { id: principal.id, config, deliveries };
  const shown = (person: Person) =>
    config.agents[person.id] === undefined ? { name: person.name } : { id: person.id, name: person.name };
  const sessions = sessionsOf(log, shown);
  const end = log.findLast(
    ({ outcome }) => outcome.kind === 'conversation-closed' || outcome.kind === 'conversation-reopened',
  );
  const name = state.current.status !== 'idle' && state.current.id === id ? knownCustomer(state)?.name : undefined;
  const by = await signedInPerson(caller);
  return {
    id,
    channel: {
      id: channel?.id ?? '',
      name: channel?.name ?? state.business,
      number: channel?.number ?? state.business,
    },
    customer: maskNumber(state.customer),
    ...(name !== undefined && { name }),
    language: started?.kind === 'conversation-started' ? started.language : (channel?.language ?? 'en'),
    startedAt: first.at,
    ...(end?.outcome.kind === 'conversation-closed' && { endedAt: end.at }),
    madeAt: new Date(app.clock.now()).toISOString(),
    madeBy: by.name,
    zone: scheduleOf(config.operatingHours, channel?.operatingHours).timeZone,
    sessions,
    participants: participantsOf(log, sessions, shown),
    lines: linesOf(
      inOrderReceived(entries).map(entry => transcriptEntry(entry, reader)),
      asked,
    ),
    cut,
  };
};

const FORBIDDEN =
  'Transcripts of this workstream are not downloaded: its setting downloadTranscript says by whom they may be. Read it here instead.';

export const transcript = handle(contract.transcript)(async ({ app, principal, path: { id }, query }) => ({
  body: await take({ app, principal }, id, query),
}));

export const transcriptText = handle(contract.transcriptText)(async ({ app, principal, path: { id }, query }) => ({
  text: transcriptAsText(await take({ app, principal }, id, query)),
  headers: {
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="${id}.txt"`,
  },
}));
