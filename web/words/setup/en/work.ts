const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const routing = {
  lead: 'Rules are read from the top; the first that fits wins.',
  workstream: 'Workstream',
  classification: 'First, what is it?',
  classificationLead: 'In each set the first rule that fits counts; later sets see what earlier ones have set.',
  route: 'Then, where does it go?',
  fallback: (queue: string) => `What no rule fits goes to ${queue}.`,
  addSet: 'Add a set of rules',
  addRule: 'Add a rule',
  set: 'Set',
  ruleName: 'Id of the rule',
  thenDo: 'Then',
  sets: 'sets',
  queue: 'Queue',
  shares: 'By shares',
  percent: 'Percent',
  addShare: 'Add a queue',
  total: (percent: number) => `Together ${percent} %; it must be 100.`,
  never: (rule: string) => `It is never reached, for “${rule}” before it always fits.`,
  always: 'always',
  if: 'If',
  drag: (name: string) => `Drag ${name}`,
  edit: 'Change',
  done: 'Done',
  priority: 'Priority',
  skills: 'Skills',
  profile: 'Capacity profile',
  sentiment: 'Sentiment',
  effort: 'Minutes of work',
  context: 'Context',
  overflow: 'Overflow for this rule alone',
  noRules: 'There are no rules.',
};

export const condition = {
  label: 'If',
  always: 'always',
  group: { all: 'all of', any: 'one of' },
  addComparison: 'Add a comparison',
  addGroup: 'Add a group',
  remove: 'Remove this comparison',
  what: 'What',
  how: 'How',
  value: 'Value',
  fields: {
    keywords: 'The text has',
    language: 'The language is',
    channel: 'The number is',
    firstContact: 'It is their first text',
    time: 'The time is',
    field: 'A field',
  },
  operators: {
    is: 'is',
    isNot: 'isn’t',
    oneOf: 'is one of',
    contains: 'contains',
    startsWith: 'begins with',
    atLeast: 'is at least',
    atMost: 'is at most',
    exists: 'is known',
  },
  yes: 'yes',
  no: 'no',
  or: 'or',
  and: 'and',
  from: 'From',
  to: 'To',
  zone: 'Time zone',
  days: 'Days',
  says: {
    keywords: (words: string) => `the text has ${words}`,
    language: (languages: string) => `it is ${languages}`,
    channel: (names: string) => `it came to ${names}`,
    first: 'it is their first text',
    notFirst: 'they texted before',
    time: (from: string, to: string, zone: string) => `it is between ${from} and ${to} in ${zone}`,
    known: (field: string, isKnown: boolean) => `${field} ${isKnown ? 'is known' : 'isn’t known'}`,
    compared: (field: string, how: string, value: string) => `${field} ${how} ${value}`,
    nothing: '…',
    sentence: (condition: string, then: string) => `If ${condition} → ${then}`,
    alwaysThen: (then: string) => `Always → ${then}`,
  },
};

export const queues = {
  lead: 'Where work waits for the agents who can do it.',
  now: 'Who could serve it now',
  nowLead: 'As agents stand in the live pool this moment.',
  ask: 'Look',
  nobody: 'Nobody.',
  could: (name: string) => `${name} would be offered it.`,
  couldNot: (name: string, why: string) => `${name}: ${why}`,
  presence: (presence: string) => `is ${presence}`,
  examples: {
    'highest-capacity': 'Ana has room for 2, Ben for 1: Ana is asked.',
    'round-robin': 'Ana had the last one: Ben is asked, whatever room each has.',
    'most-idle': 'Ben has had nothing since 9:40, Ana since 9:55: Ben is asked.',
    custom: 'The first of your rules that finds somebody wins.',
  },
  flow: {
    comes: 'Work comes',
    closed: (action: string) => `Out of hours: ${action}`,
    full: (limit: number, action: string) => `${limit} wait already: ${action}`,
    waits: (name: string) => `Waits in ${name}`,
    tooLong: (seconds: number, action: string) =>
      `After ${seconds >= 120 ? `${Math.round(seconds / 60)} minutes` : `${seconds} seconds`}: ${action}`,
    served: 'An agent takes it',
  },
  actions: {
    'assign-anyway': 'assigned anyway',
    end: 'ended, and the customer is told',
    'text-back': 'texted back later',
    textBackMinutes: (minutes: number) => `texted back in ${count(minutes, 'minute', 'minutes')}`,
    transfer: (queue: string) => `goes to ${queue}`,
  },
};

export const people = {
  lead: 'The people who answer. Their sign-in name says who they are; where you give an object id, that does.',
  everybody: 'Everybody',
  name: 'Name',
  user: 'Sign-in name',
  capacity: 'Capacity',
  languages: 'Languages',
  skills: 'Skills',
  queues: 'Queues',
  paste: 'Paste from a sheet',
  pasteLead:
    'One person a line: name, sign-in name, capacity, languages, skills. From a spreadsheet, or with semicolons between.',
  pasteTable: 'What would become of it',
  pasteNew: 'new',
  pasteChanges: 'changes',
  pasteWrong: {
    columns: 'expected a name and a sign-in name',
    capacity: 'expected a whole number as capacity',
    skill: 'expected skills such as spanish:5, billing',
    twice: 'the same sign-in name stands above',
  },
  pasteTake: (n: number) => `Take over ${count(n, 'person', 'people')}`,
  pasteKeepsOut: (n: number) => `${count(n, 'line', 'lines')} can’t be read and stay out.`,
  retire: 'Retire',
  retireTitle: (name: string) => `Retire ${name}?`,
  retireMeans: [
    'Once it is live, nothing more is offered to them, and they can’t sign in to the desk.',
    'What they hold goes back to its queue, and others are asked.',
    'Their name stays in conversations, surveys and reports.',
  ],
  retireQueues: (names: string) => `They leave these queues: ${names}.`,
  retireLast: (names: string) => `Nobody would be left in ${names}. Put somebody there first.`,
  fill: 'Same for all below',
  allQueues: 'all that are open to all',
};

export const skills = {
  lead: 'A skill is a name that rules ask for and agents have, with a rating from 0 to 100.',
  skill: 'Skill',
  agents: 'Agents who have it',
  rules: 'Rules that ask for it',
  nobody: 'nobody',
  nobodyHas: 'A rule asks for it, and nobody has it.',
  none: 'There are no skills as yet. Give an agent one, or let a rule ask for one.',
  profiles: 'Capacity profiles',
};

export const surveys = {
  lead: 'Asked when a conversation has ended.',
  order: 'In this order',
};

export const replies = {
  lead: 'Texts that agents keep ready; “/” finds them at the desk. One is one language.',
  paste: 'Paste many',
  pasteLead: 'One a line: title, language, text, tags. From a spreadsheet, or with semicolons between.',
  pasteTake: (n: number) => `Take over ${count(n, 'reply', 'replies')}`,
};

export const bots = {
  lead: 'A bot has push work first. Smart assist suggests things that only the agent sees.',
  workstream: 'Workstream',
  pick: 'Agents of this workstream pick their work themselves, so it has no bot.',
};

export const desk = {
  lead: 'What agents see when work is offered, and what opens when they accept.',
  preview: 'As the agent sees it',
  example: {
    customer: 'Maria Ruiz',
    text: 'Where is my order 5512?',
    account: 'Contoso',
    language: 'Spanish',
    number: '+1 ••• ••• 0123',
  },
};

export const channels = {
  lead: 'A number that customers text, and all that is particular to it.',
  remove: 'Delete this channel',
  removeTitle: (name: string) => `Delete ${name}?`,
  removeMeans: [
    'Once it is live, texts to this number are kept and answered by nobody.',
    'Conversations that are open go on to their end; agents can still answer in them.',
    'What was said stays, with its reports and surveys. Opt-outs are kept for ever.',
    'The number itself stays yours at its provider, and can be set up again.',
  ],
  removeIt: 'Delete it in the draft',
  messagesOf: (n: number) => `${count(n, 'message', 'messages')} of its own`,
  toMessages: 'Its messages',
  toWizard: 'Go through it in the wizard',
};

export const workstreams = {
  lead: 'How the work of one or more numbers finds its queue and its agent.',
  numbers: 'Its numbers',
  noNumbers: 'No number uses it.',
  toRouting: 'Its routing rules',
  toBot: 'Its bot and smart assist',
};
