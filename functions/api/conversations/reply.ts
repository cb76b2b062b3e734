import { contract } from '../../../shared/api/contract';
import { channelOf } from '../../../shared/domain/config/config';
import { mayNotWrite } from '../../../shared/domain/conversation/actions/silenced';
import { traitsOf } from '../../../shared/domain/sending/providers';
import { Problem, refuse } from '../problem';
import { speakersCommand } from './agent-command';

export const reply = speakersCommand(contract.reply, async ({ app, by, id, state, body: { text } }) => {
  const provider = channelOf(await app.config.current(), state.business)?.provider ?? 'acs';
  const limit = Math.min(app.settings.maxTextLength, traitsOf(provider).longestText);
  if (text.length > limit)
    throw new Problem(400, `Expected at most ${limit} characters, found ${text.length}. Shorten the text.`);
  const silent = mayNotWrite(state);
  if (silent !== undefined) return refuse(409, silent.sentence);
  return { type: 'reply', conversation: id, agent: by, text };
});
