import { z } from 'zod';
import { commandId, conversationCommand, plainCommand } from '../commands';
import { destination, handOverNote } from '../shapes';

export const accept = conversationCommand({
  name: 'accept',
  summary: 'Accepts what is offered to me',
  body: plainCommand,
});
export const decline = conversationCommand({
  name: 'decline',
  summary: 'Declines what is offered to me',
  body: plainCommand,
});
export const leave = conversationCommand({
  name: 'leave',
  summary: 'Leaves a conversation where I was asked for advice',
  body: plainCommand,
});
export const end = conversationCommand({
  name: 'end',
  summary: 'Ends a conversation that I have: wrap-up begins',
  body: plainCommand,
});
export const close = conversationCommand({
  name: 'close',
  summary: 'Closes the session: in wrap-up the conversation is over, while active it waits for the customer',
  body: plainCommand,
});
export const pick = conversationCommand({
  name: 'pick',
  summary: 'Takes waiting work that is not offered, or takes a conversation over from its bot',
  body: plainCommand,
});
export const transfer = conversationCommand({
  name: 'transfer',
  summary: 'Hands a conversation that I have to an agent, who is asked first, or to a queue',
  body: z.object({ commandId, to: destination, note: handOverNote }),
});
export const consult = conversationCommand({
  name: 'consult',
  summary: 'Asks another agent for advice; they answer with accept or decline, and it takes none of their capacity',
  body: z.object({ commandId, agent: z.string().min(1).max(100), note: handOverNote }),
});
