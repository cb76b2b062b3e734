import { reasons } from '../reasons/en/reasons';
import { adviceIn } from './delivery/delivery-advice';
import { deliveryAdvice } from './delivery/en';
import type { Ender, LogWords } from './log-words';

const ENDERS: Readonly<Record<Ender, string>> = {
  agent: 'the agent',
  bot: 'the bot',
  customer: 'the customer',
  system: 'a time limit or a rule',
};
const SURVEY: Readonly<Record<string, string>> = {
  none: 'Survey: none',
  scheduled: 'Survey planned',
  asked: 'Survey asked',
  linked: 'Survey sent as a link',
  done: 'Survey done',
};
const list = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
const named = (name: string | undefined, said: (name: string) => string, otherwise: string): string =>
  name === undefined ? otherwise : said(name);

export const log: LogWords = {
  ...reasons,
  delivery: adviceIn(deliveryAdvice),
  origins: { auto: 'Automatic', survey: 'Survey', consent: 'Opt-out' },
  events: {
    'not-sent': ({ what }) => `Not sent: ${what}`,
    'agents-told': ({ text }) => `Told to agents: ${text}`,
    'file-refused': () => 'A file was not taken',
    'media-expected': ({ count }) => (count === 1 ? 'A file came with it' : `${count} files came with it`),
    'link-made': ({ link }) =>
      ({ survey: 'Link to the survey made', upload: 'Link for a file made', file: 'Link to a file made' })[link],
    'cards-shown': ({ listener, cards }) => `${listener.name} suggests: ${cards.map(({ title }) => title).join(', ')}`,
    'assist-asked': () => 'Suggestions asked for',
    survey: ({ status }) => SURVEY[status] ?? 'Survey',
    'wait-told': ({ position }) => `Told their place in line: ${position}`,
    'text-failed': ({ details }) => `A text did not arrive: ${details}`,
    'retry-planned': () => 'Another try is planned',
    'retry-left': () => 'Tried again',
    'retry-dropped': () => 'Not tried again',
    'agent-joined': ({ agent, queue, from }) =>
      from === undefined ? `${agent.name} took it from ${queue.name}` : `${agent.name} took it over from ${from.name}`,
    'agent-lost': ({ agent }) => named(agent?.name, name => `${name} is gone; it waits again`, 'It waits again'),
    'agent-resumed': () => 'The customer wrote: it is active again',
    colleague: ({ agent, state }) =>
      ({
        asked: `${agent.name} was asked for advice`,
        declined: `${agent.name} declined to advise`,
        'timed-out': `${agent.name} did not answer`,
        joined: `${agent.name} joined`,
        left: `${agent.name} left`,
      })[state],
    'bot-joined': ({ bot, queue }) => `${bot.name} (bot) took it from ${queue.name}`,
    'bot-asked': () => 'The bot was asked',
    'bot-answered': ({ bot }) => `${bot.name} answered`,
    'bot-left': ({ bot }) => `${bot.name} (bot) left`,
    'context-set': ({ by, context }) => `${by.name} set ${list(context)}`,
    'language-changed': ({ language }) => `The customer’s language is ${language} now`,
    'sender-taken-up': ({ by }) => `${by.name} took the sender up`,
    'text-arrived': () => 'A text that was reported as failed arrived',
    'passed-on': () => 'It goes to another agent',
    'language-set': ({ by, language }) => `${by.name} set the language to ${language}`,
    'read-marked': ({ by, as }) => `${by.name} marked it as ${as}`,
    'customer-linked': ({ customer }) => `This is ${customer.name}`,
    'customer-not-linked': ({ result }) =>
      ({
        ambiguous: 'Several records have this number',
        'not-found': 'No record has this number',
        failed: 'Looking up the number failed',
      })[result],
    'customer-unlinked': ({ by }) => `${by.name} took the record off`,
    'consent-said': ({ to, changed }) =>
      to === 'in'
        ? changed
          ? 'The customer opted in'
          : 'Opted in, as before'
        : changed
          ? 'The customer opted out: no text may go to them'
          : 'Opted out, as before',
    'opt-out-asked': () => 'Asked whether they want no more texts',
    'opt-out-list-asked': () => 'The provider’s opt-out list was asked',
    'opt-out-list-answered': () => 'The provider’s opt-out list answered',
    'sender-restricted': ({ how, on, by }) =>
      how === 'blocked'
        ? on
          ? `${by.name} blocked this number`
          : `${by.name} unblocked this number`
        : on
          ? `${by.name} muted this number`
          : `${by.name} took the mute back`,
    'number-reassigned-suspected': () => 'The number may have changed hands',
    'number-reassigned-settled': ({ by }) => `${by.name} made sure that it is the same customer`,
    'number-unreachable': () => 'Nothing arrives at this number any more',
    'number-reachable': () => 'Texts arrive at this number again',
    urgent: () => 'Urgent: somebody may be in danger',
    erased: ({ by }) => `${by.name} erased what was here`,
    'command-refused': ({ sentence }) => `Refused: ${sentence}`,
    'work-queued': ({ firstContact }) =>
      firstContact ? 'Waits for somebody; it is their first contact' : 'Waits for somebody',
    'in-queue': ({ queue, position }) =>
      named(position?.toString(), at => `In ${queue.name}, at place ${at}`, `In ${queue.name}`),
    'conversation-started': () => 'A conversation begins',
    'conversation-reopened': () => 'The conversation goes on',
    'conversation-ended': ({ by }) => `Ended by ${ENDERS[by]}`,
    'conversation-closed': ({ endedBy }) => `Closed; ended by ${ENDERS[endedBy]}`,
    'set-aside': () => 'Set aside: it waits for the customer',
    'capacity-freed': () => 'The agent’s place is free again',
    'assignment-refused': () => 'The assignment was not taken',
    'position-asked': () => 'Asked for its place in line',
    'pool-asked': () => 'Asked where it stands',
    'burst-grew': () => 'The customer writes on',
    'wake-scheduled': ({ rule }) => `Timer set: ${rule}`,
    'wake-came': ({ rule }) => `Timer came: ${rule}`,
    'timed-out': ({ rule }) => `Time limit: ${rule}`,
    dropped: ({ what }) => `Nothing done: ${what}`,
  },
};
