import { z } from 'zod';
import { chosenPresence, presenceReason } from './agents/presence';
import { endpoint, everyRole, nothing } from './endpoint';
import { instant, list, named } from './shapes';
import { versions } from './versions';

/** An agent's own part of the configuration. */
const ownAgent = named.extend({
  /** For texts to customers. */
  nickname: z.string(),
  languages: list(z.string()),
  /** Units that I may have at once, and my limits in capacity profiles. */
  capacity: z.number(),
  profiles: list(named.extend({ limit: z.number() })),
  skills: list(z.object({ id: z.string(), rating: z.number() })),
  queues: list(named),
});

/** A business number, for people to tell one from another. */
const shownChannel = named.extend({
  /** As one dials it: a number with its country code, a short code, or a sender's name. */
  number: z.string(),
  language: z.string(),
  workstream: z.string(),
  /** Characters of a text that goes out on it at most. */
  longestText: z.number(),
});

/** What this organisation has set up; what isn't there needs no place on a page. */
const features = z.object({
  ...{ bots: z.boolean(), surveys: z.boolean(), quickReplies: z.boolean(), suggestions: z.boolean() },
  /** Customers are looked up by their number. */
  customers: z.boolean(),
  /** On one channel at least. */
  ...{ filesFromCustomers: z.boolean(), filesFromAgents: z.boolean() },
});

export const meSchema = z.object({
  /** `id` is one's own at the sign-in: what is kept for a person in a browser is kept under it. Nobody else is told of it. */
  person: named.extend({ user: z.string() }),
  roles: list(z.enum(everyRole)),
  /** Absent: no agent of the configuration, whatever the roles. */
  agent: ownAgent.optional(),
  presences: z.object({
    /** What I may choose, and why a presence may be what it is. */
    choices: list(chosenPresence),
    reasons: list(presenceReason),
  }),
  channels: list(shownChannel),
  limits: z.object({
    /** Characters of a text, and of a note. */
    ...{ text: z.number(), note: z.number() },
    /** Seconds that a poll of the feed lasts at most. */
    wait: z.number(),
    /** Conversations that a poll may watch. */
    watched: z.number(),
  }),
  links: z.object({
    /** Add `post_login_redirect_uri` or `post_logout_redirect_uri` to come back to a path of this site. */
    ...{ signIn: z.string(), signOut: z.string() },
    /** Where customers' phones are, on a stack that has some. */
    phones: z.string().optional(),
  }),
  features,
  serverTime: instant,
  versions,
});
export type Me = z.output<typeof meSchema>;

export const me = endpoint({
  name: 'me',
  method: 'GET',
  route: 'me',
  summary: 'Who I am here, what I may do, and what the pages need to know to begin',
  roles: everyRole,
  path: nothing,
  query: nothing,
  body: nothing,
  answers: { 200: { description: 'The person who is signed in', schema: meSchema } },
});
