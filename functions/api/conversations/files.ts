import { contract } from '../../../shared/api/contract';
import type { App } from '../../../shared/app';
import type { Channel } from '../../../shared/domain/config/channel';
import { channelOf } from '../../../shared/domain/config/config';
import { mayNotWrite } from '../../../shared/domain/conversation/actions/silenced';
import type { ThreadState } from '../../../shared/domain/conversation/model/state';
import { checkFile, type RefusedFile } from '../../../shared/domain/files/check-file';
import { TYPES_IN_WORDS } from '../../../shared/domain/files/file-types';
import { assertNever } from '../../../shared/domain/values/never';
import { hashOf } from '../../../shared/hash';
import { noteRead } from '../audit';
import { accepted, queueForThread } from '../commands';
import { downloadHeaders } from '../download';
import { keepFile } from '../keep-file';
import { Problem, refuse } from '../problem';
import { handle } from '../serve';
import { signedInAgent } from '../signed-in';
import { threadCommand } from './agent-command';
import { headOf, mine, mustSee } from './conversations';

/** The thread's channel, on which `who` may send files to a customer who may be texted. */
const mayExchange = async (app: App, state: ThreadState, who: 'customers' | 'agents'): Promise<Channel> => {
  const channel = channelOf(await app.config.current(), state.business);
  if (channel === undefined) return refuse(409, 'The number of this conversation is not served any more.');
  if (!channel.attachments[who])
    return refuse(409, `Files from ${who} are switched off for the channel "${channel.name}".`);
  const silent = mayNotWrite(state);
  return silent === undefined ? channel : refuse(409, silent.sentence);
};

export const askForFile = threadCommand(contract.askForFile, async ({ app, by, id, state, body: { text } }) => {
  await mayExchange(app, state, 'customers');
  return { type: 'ask-for-file', conversation: id, agent: by, text };
});

export const sendFile = handle(contract.sendFile)(async ({ app, principal, path: { id }, body }) => {
  const agent = await signedInAgent({ app, principal });
  const state = await headOf(app, id);
  await mine(app, state, id, agent);
  const { attachments } = await mayExchange(app, state, 'agents');
  const checked = checkFile(body.file, attachments);
  if (checked.kind === 'refused') throw refusal(checked);
  const { name, contentType, bytes } = checked;
  const file = hashOf(`${principal.id}/${body.commandId}`, 32);
  const kept = await keepFile(app.files, id, file, { name, contentType, bytes });
  const { commandId } = body;
  const outcome = await queueForThread({ app, principal, commandId }, state.id, {
    type: 'send-file',
    conversation: id,
    agent: { id: agent.id, name: agent.name },
    text: body.text,
    file: { id: file, ...kept },
  });
  return accepted(commandId, [outcome]);
});

export const conversationFile = handle(contract.conversationFile)(async ({ app, principal, path: { id, file } }) => {
  await mustSee({ app, principal }, await headOf(app, id), id);
  await noteRead({ app, principal }, 'file', file, id);
  const kept = await app.files.read(id, file);
  if (kept === undefined)
    throw new Problem(404, 'There is no such file (any more): files are deleted after some time.');
  return { bytes: kept.bytes, headers: downloadHeaders(kept) };
});

const megabytes = (bytes: unknown): string => (Number(bytes) / 1024 / 1024).toFixed(1);

/** What an agent reads when their file isn't taken. */
const refusal = ({ refusal: why, because: { facts = {} } }: RefusedFile): Problem => {
  switch (why) {
    case 'too-large':
      return new Problem(
        413,
        `Expected a file of at most ${facts.maxMegabytes} MB, found ${megabytes(facts.bytes)} MB.`,
      );
    case 'blocked':
      return new Problem(400, `Files of the type "${facts.extension ?? facts.is}" are blocked on this channel.`);
    case 'empty':
      return new Problem(400, 'Expected a file with something in it, found an empty one.');
    case 'damaged':
      return new Problem(400, 'The file is damaged: it says that it is longer than it is, or ends too early.');
    case 'type-not-taken':
      return new Problem(400, `Expected one of ${TYPES_IN_WORDS}, found ${facts.is ?? 'something else'}.`);
    default:
      return assertNever(why, 'refusal of a file');
  }
};
