import { z } from 'zod';
import type { App } from '../../../shared/app';
import { languageSchema } from '../../../shared/domain/auto-messages/language';
import { agentOf } from '../../../shared/domain/config/config';
import { knownCustomer, type ThreadState } from '../../../shared/domain/conversation/model/state';
import { findQuickReplies } from '../../../shared/domain/quick-replies/find';
import { fillQuickReply, type QuickReplyAbout } from '../../../shared/domain/quick-replies/slugs';
import { segmentsOf } from '../../../shared/domain/text/segments';
import { isConversationId } from '../../../shared/domain/values/ids';
import type { Principal } from '../principal';
import { Problem } from '../problem';
import { nothing, serve } from '../serve';
import { headOf, mustSee } from './conversations';

/** As many as a person looks through. */
const MOST = 50;

const query = z.object({
  conversation: z.string().refine(isConversationId, 'expected the id of a conversation'),
  /** What follows `/q`. */
  q: z.string().max(200).optional(),
  /** Tags with commas between; a reply has every one of them. */
  tag: z.string().max(400).optional(),
  /** In place of the conversation's own. */
  language: languageSchema.optional(),
});

const answer = z.object({
  language: z.string(),
  replies: z.array(
    z.object({
      ...{ id: z.string(), title: z.string(), language: z.string(), tags: z.array(z.string()) },
      /** Filled in, ready to be sent. */
      text: z.string(),
      segments: z.number(),
      /** Slugs that have no value here: look before you send. */
      missing: z.array(z.string()),
    }),
  ),
  tags: z.array(z.object({ tag: z.string(), count: z.number() })),
});

serve(
  {
    name: 'quick-replies',
    method: 'GET',
    route: 'quick-replies',
    summary: 'Texts kept ready for a conversation: of its workstream and language, filled in, found as by /q',
    roles: ['agent', 'supervisor', 'admin'],
    path: nothing,
    query,
    body: nothing,
    answers: { 200: { description: 'At most fifty, best first, and the tags that there are', schema: answer } },
  },
  async ({ app, principal, query: { conversation, q, tag, language } }) => {
    const state = await headOf(app, conversation);
    await mustSee({ app, principal }, state, conversation);
    const { current } = state;
    if (current.status === 'idle') throw new Problem(404, 'There is no such conversation.');
    const config = await app.config.current();
    const found = findQuickReplies(Object.values(config.quickReplies), {
      workstream: current.workstream,
      language: language ?? current.language,
      channelLanguage: config.channels[current.channel]?.language ?? current.language,
      q,
      tags: tag?.split(',').filter(each => each.trim() !== ''),
    });
    const about = await aboutOf(app, principal, state);
    const replies = found.replies.slice(0, MOST).map(({ id, title, language: spoken, tags, text }) => {
      const filled = fillQuickReply(text, about);
      return { id, title, language: spoken, tags, ...filled, segments: segmentsOf(filled.text).segments };
    });
    return { body: { language: found.language, replies, tags: found.tags } };
  },
);

const aboutOf = async (app: App, principal: Principal, state: ThreadState): Promise<QuickReplyAbout> => {
  const { name, nickname } = agentOf(await app.config.current(), principal.user) ?? { name: principal.name };
  const { current } = state;
  const { queue, context = {} } = current.status === 'idle' ? {} : current;
  return { customer: knownCustomer(state), agent: { name, nickname }, queue: queue?.name, context };
};
