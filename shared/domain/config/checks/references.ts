import { type Config, KINDS } from '../config';
import type { ConfigProblem } from '../problems';
import type { ConfigLists } from '../schema';
import { type Check, newCheck, type OtherIds, onceEach } from './check';
import { checkDesk } from './desk';
import { checkOwnTests } from './own-tests';
import { checkQuickReplies } from './quick-replies';
import { checkRouting } from './routing';
import { checkTemplates } from './templates';

/**
 * What no single item can know: whether the ids that items name exist, whether one number is one channel, and whether
 * queues and workstreams that belong together share a pool.
 *
 * @param before the version that is replaced: what it had and this one hasn't was removed while it is still in use
 * @param others ids of items that could not be read: naming one of them isn't a second mistake
 */
export const checkReferences = (
  lists: ConfigLists,
  before?: Config,
  others: OtherIds = {},
): readonly ConfigProblem[] => {
  const problems: ConfigProblem[] = [];
  const check = newCheck(lists, problems, before, others);
  for (const kind of KINDS) onceEach(check, kind, 'id', ({ id }) => id);
  checkChannels(check);
  checkRouting(check);
  for (const [at, { botOnly }] of lists.surveys.entries()) {
    if (botOnly !== 'same' && botOnly !== 'none') check.known('surveys', botOnly, ['surveys', at, 'botOnly']);
  }
  checkTemplates(check);
  checkQuickReplies(check);
  checkDesk(check);
  checkOwnTests(check);
  return problems;
};

const checkChannels = (check: Check): void => {
  const { lists, refuse, known } = check;
  onceEach(check, 'channels', 'number', ({ number }) => number);
  for (const [at, channel] of lists.channels.entries()) {
    known('workstreams', channel.workstream, ['channels', at, 'workstream']);
    known('operatingHours', channel.operatingHours, ['channels', at, 'operatingHours']);
    known('surveys', channel.survey, ['channels', at, 'survey']);
    if (channel.numberType === 'alphanumeric') {
      refuse(
        ['channels', at, 'numberType'],
        'a sender’s name can only send, so customers could not text it; use a number',
      );
    } else if (channel.plan !== 'send-and-receive') {
      const message = `a number with plan "${channel.plan}" can't be connected, for it can't receive; upgrade it to send-and-receive`;
      refuse(['channels', at, 'plan'], message);
    }
  }
};
