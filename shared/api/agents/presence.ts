import { z } from 'zod';
import { accepted, acceptedOrForeseen, commandId, dryRun, noDryRun } from '../commands';
import { endpoint, nothing } from '../endpoint';

/** What an agent may choose; `inactive` is set for whoever lets offers run out. */
export const chosenPresence = z.enum(['available', 'busy', 'do-not-disturb', 'away', 'offline']);
export const shownPresence = z.enum([...chosenPresence.options, 'inactive']);

/** Who set a presence, or what: the agent, a supervisor, or what happened. */
export const presenceReason = z.enum([
  'agent',
  'supervisor',
  'capacity',
  'missed',
  'declined',
  'connection-lost',
  'removed',
]);

/** Going offline: what becomes of the conversations in hand. */
export const conversationsInHand = z.enum(['give-back', 'keep']);

/** What a presence is set to. */
export const presenceChoice = {
  commandId,
  presence: chosenPresence,
  conversations: conversationsInHand.optional(),
  dryRun,
};

export const presence = endpoint({
  name: 'presence',
  method: 'PUT',
  route: 'agents/me/presence',
  summary: 'Says whether I take work',
  roles: ['agent'],
  path: nothing,
  query: nothing,
  body: z.object(presenceChoice),
  answers: acceptedOrForeseen,
});

export const connection = endpoint({
  name: 'connection',
  method: 'PUT',
  route: 'agents/me/connection',
  summary: 'My desk goes, or is back: within two and a half minutes I am what I was, and keep what I have',
  roles: ['agent'],
  path: nothing,
  query: nothing,
  body: z.object({ commandId, dryRun: noDryRun, state: z.enum(['lost', 'back']) }),
  answers: accepted,
});
