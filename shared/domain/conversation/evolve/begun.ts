import { type OwnKeys, sharedPart } from '../../values/shared-part';
import type { Begun, Conversation, Open } from '../model/state';

type Started = Exclude<Conversation, { status: 'idle' }>;

const OWN: OwnKeys<Started, Begun> = {
  status: true,
  waitingSince: true,
  bot: true,
  botSince: true,
  turns: true,
  asked: true,
  agent: true,
  activeSince: true,
  endedAt: true,
  endedBy: true,
  capacityFreed: true,
  closedAt: true,
};

/** What a conversation keeps through every change of status. */
export const begun = (current: Started): Begun => sharedPart<Begun, Started>(current, OWN);

export const toOpen = (current: Started, waitingSince: string): Open => ({
  ...begun(current),
  status: 'open',
  waitingSince,
});

/** The same, when an agent has it: no bot will be asked about what the customer wrote. */
export const withoutBot = (current: Started) => {
  const { unanswered: _read, forPeople: _had, ...rest } = begun(current);
  return rest;
};
