/** Who reads an automated message: the customer on their phone, or agents in the conversation's log. */
export type Recipient = 'customer' | 'agent';

export type TriggerFacts = {
  /** When it fires. */
  readonly when: string;
  readonly to: readonly [Recipient, ...Recipient[]];
  /** Its numbers in the list of Dynamics 365's triggers (reference 1.2); none for our own. */
  readonly reference: readonly number[];
  /** It answers a customer's text by itself, so a robot at the other end could answer it in turn: they have a limit of their own. */
  readonly answers?: true;
  /** The law or a carrier wants it: the master switch doesn't silence it. */
  readonly required?: true;
  /** Deactivated, it still goes out with the default text (Dynamics 365 does so for an overflow's message). */
  readonly defaultWhenInactive?: true;
};

/** Every automated message that can apply to SMS. */
export const TRIGGERS = {
  greeting: { when: 'a customer begins a conversation', to: ['customer'], reference: [1], answers: true },
  'agent-assigned': { when: 'an agent is assigned', to: ['customer'], reference: [2] },
  'agent-not-assigned': {
    when: 'assignment fails for good (no queue, no agents in it, a fault), not when nobody is free yet',
    to: ['customer'],
    reference: [3],
    answers: true,
  },
  'agent-disconnected': { when: "the agent's connection is lost", to: ['customer'], reference: [4] },
  'agent-ended': { when: 'the agent ends the conversation', to: ['customer'], reference: [5] },
  'agent-joined': { when: 'the agent accepts', to: ['customer'], reference: [6] },
  'second-agent-joined': { when: 'a second agent or a supervisor joins', to: ['customer'], reference: [7] },
  'agent-left': { when: 'that second agent leaves', to: ['customer'], reference: [8] },
  'average-wait': { when: 'the estimated wait changed while waiting', to: ['customer'], reference: [9, 10, 11] },
  'consult-accepted': { when: 'a consulted agent accepts', to: ['customer'], reference: [12] },
  'consult-ended': { when: 'a consulted agent leaves', to: ['customer'], reference: [13] },
  'next-in-line': { when: 'the customer becomes the first in the queue', to: ['customer'], reference: [14] },
  'position-in-queue': {
    when: 'the position in the queue changed and is 2 or more',
    to: ['customer'],
    reference: [15],
  },
  holiday: { when: 'a conversation begins on a holiday', to: ['customer'], reference: [17], answers: true },
  'out-of-hours': {
    when: 'a conversation begins outside operating hours',
    to: ['customer'],
    reference: [18],
    answers: true,
  },
  closing: { when: 'the hours end while the customer still waits', to: ['customer'], reference: [] },
  'session-ended': {
    when: 'the agent ends the conversation and closes the session',
    to: ['customer'],
    reference: [19],
  },
  'transfer-accepted': { when: 'another agent accepts the transfer', to: ['customer'], reference: [20] },
  'overflow-ended': {
    when: "a queue's overflow ends the conversation",
    to: ['customer'],
    reference: [24],
    answers: true,
    defaultWhenInactive: true,
  },
  'text-back': {
    when: "a queue's overflow keeps the conversation for a later time",
    to: ['customer'],
    reference: [],
    answers: true,
  },
  'message-not-sent': { when: "an agent's text can't be sent or delivered", to: ['agent'], reference: [25] },
  'file-too-large': {
    when: "a customer's file is over the limit",
    to: ['customer', 'agent'],
    reference: [26],
    answers: true,
  },
  'unsupported-message': {
    when: 'a customer sends what the channel has no way to take',
    to: ['customer', 'agent'],
    reference: [27],
    answers: true,
  },
  'customer-ended': { when: 'the customer ends the conversation', to: ['agent'], reference: [28] },
  help: { when: 'a customer texts HELP or INFO', to: ['customer'], reference: [], answers: true, required: true },
  'opt-out-confirmation': {
    when: 'an opt-out is recorded that no carrier answers',
    to: ['customer'],
    reference: [],
    required: true,
  },
  'opt-in-confirmation': {
    when: 'an opt-in is recorded that no carrier answers',
    to: ['customer'],
    reference: [],
    answers: true,
    required: true,
  },
  'opt-out-question': {
    when: 'a customer seems to want no more texts, and is asked once',
    to: ['customer'],
    reference: [],
    answers: true,
  },
  'opt-out-hint': { when: 'a customer may want no more texts', to: ['agent'], reference: [] },
  flood: { when: 'a sender texts more than the channel allows', to: ['agent'], reference: [] },
  'number-reassigned': { when: 'the number may belong to somebody else now', to: ['agent'], reference: [] },
  crisis: {
    when: "a customer's text has crisis words",
    to: ['customer', 'agent'],
    reference: [],
    answers: true,
    required: true,
  },
} as const satisfies Readonly<Record<string, TriggerFacts>>;

export type Trigger = keyof typeof TRIGGERS;

/** In the table's order. */
export const TRIGGER_IDS = Object.keys(TRIGGERS) as [Trigger, ...Trigger[]];

export const triggerFacts = (trigger: Trigger): TriggerFacts => TRIGGERS[trigger];

/** True when the message may be read by `recipient`: an agent's message never goes to a customer's phone. */
export const isFor = (trigger: Trigger, recipient: Recipient): boolean => triggerFacts(trigger).to.includes(recipient);

/** Who reads a message: who it is for, or the customer if the trigger has a text for one. */
export const recipientOf = (message: { readonly trigger: Trigger; readonly to?: Recipient | undefined }): Recipient =>
  message.to ?? (isFor(message.trigger, 'customer') ? 'customer' : 'agent');
