import { contract } from '../../../shared/api/contract';
import { seenCommand } from './agent-command';

export const note = seenCommand(contract.note, ({ by, id, body: { text } }) => ({
  type: 'note',
  conversation: id,
  by,
  text,
}));
