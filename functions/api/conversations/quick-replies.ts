import { contract } from '../../../shared/api/contract';
import type { App } from '../../../shared/app';
import { agentOf } from '../../../shared/domain/config/agent-of';
import { knownCustomer, type ThreadState } from '../../../shared/domain/conversation/model/state';
import { findQuickReplies } from '../../../shared/domain/quick-replies/find';
import { fillQuickReply, type QuickReplyAbout } from '../../../shared/domain/quick-replies/slugs';
import { segmentsOf } from '../../../shared/domain/text/segments';
import type { Principal } from '../principal';
import { Problem } from '../problem';
import { handle } from '../serve';
import { headOf, mustSee } from './conversations';

/** As many as a person looks through. */
const MOST = 50;

export const quickReplies = handle(contract.quickReplies)(
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
  const { name, nickname } = agentOf(await app.config.current(), principal) ?? { name: principal.name };
  const { current } = state;
  const { queue, context = {} } = current.status === 'idle' ? {} : current;
  return { customer: knownCustomer(state), agent: { name, nickname }, queue: queue?.name, context };
};
