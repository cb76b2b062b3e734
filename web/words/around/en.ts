import type { Words } from '../words';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** What stands around the work: the way in, questions before what can't be taken back, the keys. */
export const around: Pick<Words, 'signIn' | 'ask' | 'keys' | 'empty' | 'closedNow'> = {
  signIn: {
    title: 'Sign in to your desk',
    lead: 'Customers text. You answer here, one conversation beside the other.',
    button: 'Sign in with your work account',
    after: 'You come back to this page.',
    ended: 'Your session has ended. What you wrote is kept on this device.',
    noRole: name => `You are signed in as ${name}, but have no role here. Ask an administrator for the role Agent.`,
    otherAccount: 'Sign in as somebody else',
    ownPage: 'Go to your own page',
    noPage: name => `You are signed in as ${name}. The desk is for agents.`,
    notConfigured: name =>
      `You are signed in as ${name}, but no agent of the configuration has this sign-in. An administrator can add one.`,
    noBoard: 'The board is for supervisors. Ask an administrator for the role Supervisor, or Viewer to look only.',
    loading: 'One moment…',
    noAnswer: 'The app does not answer. It is asked again by itself.',
    back: 'You are signed in again. This window can be closed.',
  },
  ask: {
    cancel: 'Cancel',
    endTitle: 'End this conversation?',
    setAsideTitle: 'Wait for the customer?',
    endThen: name => `${name} hears goodbye, and you have time to wrap up. A text of theirs begins a new conversation.`,
    offlineTitle: 'You still have open work',
    offlineOpen: n =>
      `${count(n, 'conversation is', 'conversations are')} open. What becomes of ${n === 1 ? 'it' : 'them'}?`,
    giveBack: 'Give back',
    giveBackMeans: 'Whoever is there takes over.',
    keep: 'Keep',
    keepMeans: 'They wait for you.',
    urgentAnyway: 'What may be an emergency is given back in any case.',
    signOutTitle: 'Sign out?',
    signOut: 'Sign out',
    signOutLoses: n =>
      `${count(n, 'text that you began is', 'texts that you began are')} kept on this device, and erased now.`,
  },
  closedNow: {
    label: 'Closed in an emergency',
    closed: name => `${name} is closed.`,
    until: moment => `until ${moment}`,
    untilReopened: 'until somebody reopens it',
    reopen: 'Reopen',
  },
  keys: {
    title: 'Keys',
    next: 'Next',
    previous: 'Previous',
    open: 'Open',
    send: 'Send',
    write: 'Write to the customer',
    note: 'Write a note',
    accept: 'Accept the offer',
    decline: 'Decline the offer',
    end: 'End, then close',
    why: 'Why this happened',
    unread: 'Mark as unread',
    apply: 'Show what changed',
    region: 'Next region',
    section: 'Section of the list',
    back: 'Back; no text is ever lost',
    help: 'This list',
    off: 'Single letters are off. Switch them on in your settings.',
  },
  empty: {
    title: 'Nothing waits for you',
    titleAway: 'You get no offers yet',
    become: 'Become available',
    thenText: number => `Become available, then text ${number}.`,
    waiting: number => `The next text to ${number} comes to you.`,
    phones: 'Open the phones',
    noNumber: 'The next text comes to you.',
  },
};
