import { contract } from '../../../shared/api/contract';
import { EXAMPLE_NUMBER } from '../../../shared/domain/bench/question';
import { traceOf } from '../../../shared/domain/bench/trace';
import { tryText } from '../../../shared/domain/bench/try-text';
import { type Config, poolOf } from '../../../shared/domain/config/config';
import { readConfig } from '../../../shared/domain/config/read';
import { toE164 } from '../../../shared/domain/text/numbers/phone-numbers';
import { threadIdOf } from '../../../shared/hash';
import { createPublicLinks } from '../../../shared/public-links';
import { Problem, refuse } from '../problem';
import { handle } from '../serve';
import { shownProblems } from './checks';
import { readLive, subjectOf } from './subject';

export const configTry = handle(contract.configTry)(async ({ app, principal, body }) => {
  const { config: about, to, from = EXAMPLE_NUMBER, time, agents, ...asked } = body;
  const { document } = await subjectOf({ app, principal }, about, await readLive(app));
  const read = readConfig(document, 'draft');
  if (!read.ok)
    throw new Problem(400, `It has ${read.problems.length} mistakes: mend them, then try it.`, {
      problems: shownProblems(read.problems, document),
    });
  const { config } = read;
  const channel = channelNamed(config, to);
  const customer = toE164(from) ?? refuse(400, 'from: expected a number with its country code, such as +14255550123.');
  const question = {
    ...asked,
    ...{ from: customer, to: channel.number },
    at: time === undefined ? app.clock.now() : Date.parse(time),
    thread: threadIdOf(app.settings.threadIdKey, channel.number, customer),
    agents: agents === 'now' ? undefined : agents,
  };
  const pool = poolOf(config, channel.workstream);
  const poolNow = agents === 'now' ? (await app.pools.load(pool)).state : undefined;
  const tried = tryText(config, question, { links: createPublicLinks(app.settings), poolNow });
  return { body: traceOf(config, question, tried) };
});

const channelNamed = (config: Config, to: string) => {
  const number = toE164(to);
  const channels = Object.values(config.channels);
  const found = channels.find(channel => channel.id === to || channel.number === number);
  const known = channels.map(({ id }) => id).join(', ') || 'none as yet';
  return found ?? refuse(404, `There is no channel "${to}". The channels are ${known}.`);
};
