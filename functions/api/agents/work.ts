import { contract } from '../../../shared/api/contract';
import { poolCommand, threadCommand } from '../conversations/agent-command';
import { mine } from '../conversations/conversations';
import { refuse } from '../problem';
import { mustExist } from './destinations';

const ofItem = (type: 'accept' | 'decline' | 'leave') =>
  poolCommand(contract[type], ({ by, id }) => ({ type, agent: by.id, conversation: id }));
export const accept = ofItem('accept');
export const decline = ofItem('decline');
export const leave = ofItem('leave');

const ofConversation = (type: 'end' | 'close') =>
  threadCommand(contract[type], ({ by, id }) => ({ type, conversation: id, agent: by }));
export const end = ofConversation('end');
export const close = ofConversation('close');

export const pick = poolCommand(contract.pick, ({ by, id, current }) => {
  if (current.status !== 'open' && current.status !== 'bot')
    return refuse(409, `${current.agent.name} has this conversation.`);
  return { type: 'pick', agent: by.id, conversation: id };
});

export const transfer = poolCommand(contract.transfer, async ({ app, by, id, state, body: { to, note } }) => {
  await mine(app, state, id, by);
  mustExist(await app.config.current(), to);
  return { type: 'transfer', agent: by.id, conversation: id, to, note };
});

export const consult = poolCommand(contract.consult, async ({ app, by, id, state, body }) => {
  await mine(app, state, id, by);
  mustExist(await app.config.current(), { agent: body.agent });
  return { type: 'consult', agent: by.id, conversation: id, with: body.agent, note: body.note };
});
