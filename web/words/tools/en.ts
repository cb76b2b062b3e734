import type { ToolWords } from './tool-words';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const spanOf = (seconds: number): string => (seconds <= 180 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`);

export const tools: ToolWords = {
  handOver: {
    title: 'Hand over',
    adviceTitle: 'Ask for advice',
    find: 'Type a name',
    note: 'Note for whoever gets it (the customer never reads it)',
    agents: 'Agents',
    queues: 'Queues',
    none: 'Nobody and no queue is like that.',
    do: 'Hand over',
    ask: 'Ask',
    full: 'no room',
    closed: 'closed',
    skilled: 'speaks the language',
    choose: 'Choose somebody, and what follows stands here.',
    leave: 'Leave',
    room: n => `room for ${n}`,
    waiting: n => count(n, 'waits', 'wait'),
    longest: span => `longest ${span}`,
    opens: time => `opens ${time}`,
    until: time => `open until ${time}`,
  },
  foreseen: {
    title: 'What follows',
    loading: 'Looking what follows…',
    unknown: 'What follows can’t be told now.',
    refused: sentence => `This would be refused: ${sentence}`,
    goBack: n => `${count(n, 'conversation goes', 'conversations go')} back.`,
    hears: text => `The customer hears: “${text}”`,
    says: (given, { me, at }) => {
      switch (given.kind) {
        case 'transfer-asked':
          return `${given.agent.name} is asked and has ${spanOf(given.seconds)}; you keep it until they accept.`;
        case 'advice-asked':
          return `${given.agent.name} is asked and has ${spanOf(given.seconds)} to answer. You keep the conversation.`;
        case 'offered':
          return `${given.agent.name} is asked, and has ${spanOf(given.seconds)}.`;
        case 'given':
          return given.agent.id === me ? 'It is yours.' : `${given.agent.name} has it then.`;
        case 'waits':
          return given.others === 0
            ? `It waits in ${given.queue.name}, and is the only one there.`
            : `It waits in ${given.queue.name}, with ${count(given.others, 'other', 'others')}.`;
        case 'goes-back':
          return given.agent.id === me
            ? 'You don’t have it any more.'
            : `${given.agent.name} doesn’t have it any more.`;
        case 'offer-ends':
          return given.agent.id === me
            ? 'It is not offered to you any more.'
            : `${given.agent.name} is not asked any more.`;
        case 'text':
          return `The customer hears: “${given.text}”`;
        case 'ends':
          return 'You have time to wrap up. A text of theirs begins a new conversation.';
        case 'closes':
          return 'It is over, and leaves your list.';
        case 'waits-for-customer':
          return 'It waits for the customer, and takes none of your room. Their next text brings it back.';
        case 'survey':
          if (given.status === 'scheduled')
            return `They are asked how it was${given.at === undefined ? '' : ` at ${at(given.at)}`}.`;
          return '';
        case 'consent':
          return given.to === 'out' ? 'No text goes to them any more.' : 'They may be texted again.';
        case 'restricted':
          if (given.how === 'blocked')
            return given.on ? 'Their texts are kept, and nobody is called.' : 'Their texts call somebody again.';
          return given.on ? 'Their texts are kept and shown; nobody is called.' : 'Their texts call somebody again.';
        case 'nothing':
          return 'Nothing changes by it.';
        default:
          return '';
      }
    },
  },
  panel: {
    title: 'Customer',
    customer: 'Record',
    noRecord: 'Not linked with a record.',
    lookFor: 'Look for records with this number',
    link: 'Link',
    unlink: 'It is not them',
    noCandidates: 'No record has this number.',
    context: 'Context',
    noContext: 'The configuration has no variables here.',
    save: 'Save',
    language: 'Language',
    sender: 'This number',
    mute: 'Mute',
    unmute: 'Unmute',
    block: 'Block',
    unblock: 'Unblock',
    optOut: 'They want no more texts',
    optIn: 'They asked to be texted again',
    checkOptOut: 'Compare with the provider’s list',
    how: 'How they asked',
    howHint: 'By phone, at 14:05, in their words. It is the proof.',
    record: 'Record it',
    session: 'For this conversation',
    earlier: 'Earlier conversations',
    noEarlier: 'There is none.',
    showEarlier: 'Show them all the same',
    hidden: 'Hidden: the number may have changed hands.',
    sameCustomer: 'It is the same customer',
    more: 'Show more',
    openPage: 'Open in a window',
    cancel: 'Cancel',
    account: 'Account',
    hide: 'Hide the panel',
    linkedBy: name => `Linked by ${name}`,
    since: (words, time) => `${words} since ${time}`,
    texts: (from, to) => `${from} from them, ${to} from us`,
    blockMeans: 'Texts are kept, nobody is called, nothing is sent.',
    muteMeans: 'Texts are kept and shown; nobody is called.',
    optOutMeans: 'Nothing is sent to them from then on.',
    optInMeans: 'Only when they asked for it themselves.',
  },
  files: {
    ask: 'Ask for a file',
    askTitle: 'Ask for a file',
    askWords: 'Your own words before the link (optional)',
    askDo: 'Send the link',
    send: 'Send a file',
    cancel: 'Cancel',
    askOff: 'Files from customers are switched off for this number, in its settings.',
    sendOff: 'Files from agents are switched off for this number, in its settings.',
    drop: 'Drop it to send it to the customer',
    again: 'Try again',
    empty: 'The file is empty.',
    askMeans: (megabytes, hours) =>
      `They get a link for one file of at most ${megabytes} MB. It works for ${count(hours, 'hour', 'hours')}.`,
    sending: (name, percent) => `Sending ${name}: ${percent} %`,
    sent: name => `${name} is handed over.`,
    refused: (name, sentence) => `${name} is not sent: ${sentence}`,
    cut: name => `${name} did not leave: there was no connection.`,
    tooLarge: (name, megabytes) => `${name} is larger than ${megabytes} MB.`,
  },
  cards: {
    title: 'Suggestions',
    insert: 'Insert',
    open: 'Open',
    notUseful: 'Not useful',
    from: name => `from ${name}`,
  },
  sessions: { title: 'Open conversations', close: title => `Close ${title}; the conversation goes on` },
  search: {
    title: 'Find a conversation',
    field: 'Number, its last digits, or an id',
    hint: 'A whole number, its last four digits or more, or the id of a conversation.',
    do: 'Find',
    open: 'Going on',
    closed: 'Closed',
    mine: 'Mine only',
    queue: 'Queue',
    agent: 'Agent',
    channel: 'Number texted',
    any: 'Any',
    day: 'Closed on',
    next: 'Next',
    previous: 'Previous',
    nothing: 'Nothing that you may see is like that.',
    failed: 'The search did not answer. Try again in a moment.',
    found: n => `${n} found`,
    moreThan: n => `more than ${n} found`,
    states: {
      open: 'waits for somebody',
      bot: 'with a bot',
      active: 'going on',
      waiting: 'waits for the customer',
      'wrap-up': 'in wrap-up',
      closed: 'closed',
    },
  },
  why: {
    title: 'Why do I get no work?',
    nothingWaits: 'Nothing waits in your queues.',
    helps: 'What would help',
    noHelp: 'No single change of yours is enough: more than one thing stands in the way.',
    waitsBecause: 'Nobody could have it now',
    couldHave: 'You could have it: it is offered in its turn.',
    waits: n => (n === 0 ? 'nothing waits' : count(n, 'waits', 'wait')),
    ruledOut: {
      'not-configured': 'You are no agent of the configuration.',
      'not-in-queue': 'You are not in this queue.',
      presence: 'Your presence takes none of it.',
      language: 'It asks for a language that you don’t have.',
      attributes: 'It asks for something that your profile doesn’t say.',
      'not-working': 'Your working hours are over.',
      skills: 'It asks for a skill, or a rating, that you don’t have.',
      capacity: 'You have no room for it.',
      declined: 'You let it go as often as you are asked.',
      'declined-just-now': 'You let it go a moment ago.',
      'by-hand': 'It is taken by hand, not given out.',
      hours: 'The queue is closed.',
    },
    reaches: n => `brings ${n} into your reach`,
    help: {
      pick: name => `${name} takes it by hand.`,
      presence: (name, presence) => `${name} becomes “${presence}”.`,
      time: (name, at) => `${name} is asked again at ${at}.`,
      room: (name, units) => `${name} gets room for ${units} more: one is ended or handed over.`,
      open: hours => `“${hours}” opens.`,
      language: (name, language) => `${name} is said to speak ${language}.`,
      skill: (name, skill, rating) => `${name} has ${skill} at ${rating}.`,
      member: (name, queue) => `${name} joins ${queue}.`,
    },
    press: { pick: 'Take it', presence: 'Become it', room: 'Look at my work' },
  },
};
