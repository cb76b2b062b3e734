import { chosenPresence, presenceReason } from '../../../shared/api/agents/presence';
import { contract } from '../../../shared/api/contract';
import { LONGEST_NOTE } from '../../../shared/api/conversations/desk';
import { LONGEST_WAIT_SECONDS } from '../../../shared/api/unchanged';
import { MOST_WATCHED } from '../../../shared/api/watched';
import { agentOf } from '../../../shared/domain/config/agent-of';
import { filesOn } from '../../../shared/domain/config/attachments-of-channel';
import type { Config } from '../../../shared/domain/config/config';
import type { Agent } from '../../../shared/domain/config/routing/workstream';
import { traitsOf } from '../../../shared/domain/sending/providers';
import { handle } from '../serve';
import { versionsOf } from './versions';

const ownAgent = (config: Config, agent: Agent) => ({
  ...{ id: agent.id, name: agent.name, languages: agent.languages, capacity: agent.capacity },
  nickname: agent.nickname ?? agent.name.split(' ')[0] ?? agent.name,
  profiles: agent.profiles.map(({ id, limit }) => ({ id, name: config.capacityProfiles[id]?.name ?? id, limit })),
  skills: agent.skills.map(({ id, rating }) => ({ id, rating })),
  queues: Object.values(config.queues)
    .filter(({ agents }) => agents === 'all' || agents.includes(agent.id))
    .map(({ id, name }) => ({ id, name })),
});

/** What the configuration makes use of. */
const featuresOf = (config: Config) => {
  const workstreams = Object.values(config.workstreams);
  const channels = Object.values(config.channels);
  return {
    bots: workstreams.some(({ bot }) => bot !== undefined),
    surveys: channels.some(({ survey }) => survey !== undefined),
    quickReplies: Object.keys(config.quickReplies).length > 0,
    suggestions: workstreams.some(({ smartAssist }) => smartAssist.length > 0),
    customers: workstreams.some(({ customers }) => customers !== 'none'),
    filesFromCustomers: channels.some(channel => filesOn(channel).customers),
    filesFromAgents: channels.some(channel => filesOn(channel).agents),
  };
};

export const me = handle(contract.me)(async ({ app, principal }) => {
  const { settings } = app;
  const config = await app.config.current();
  const agent = agentOf(config, principal);
  const { id, name, user, roles } = principal;
  return {
    body: {
      person: { id, name: agent?.name ?? name, user },
      roles,
      ...(agent !== undefined && { agent: ownAgent(config, agent) }),
      presences: { choices: chosenPresence.options, reasons: presenceReason.options },
      channels: Object.values(config.channels).map(channel => ({
        ...{ id: channel.id, name: channel.name, number: channel.number },
        ...{ language: channel.language, workstream: channel.workstream },
        longestText: Math.min(settings.maxTextLength, traitsOf(channel.provider).longestText),
      })),
      limits: {
        ...{ text: settings.maxTextLength, note: LONGEST_NOTE },
        ...{ wait: LONGEST_WAIT_SECONDS, watched: MOST_WATCHED },
      },
      links: {
        signIn: settings.signInLink,
        signOut: '/.auth/logout',
        ...(settings.phonesLink !== undefined && { phones: settings.phonesLink }),
      },
      features: featuresOf(config),
      serverTime: new Date(app.clock.now()).toISOString(),
      versions: await versionsOf(app),
    },
  };
});
