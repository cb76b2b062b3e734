import type { TroubleWords } from '../board-words';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const trouble: TroubleWords = {
  emergency: {
    title: 'Close at once',
    which: 'Which hours',
    openNow: 'open now',
    closedNow: 'closed now',
    closedAlready: 'closed in an emergency',
    reason: 'Reason',
    reasonHint: 'Power cut in the building',
    untilLabel: 'Until (local; empty: until somebody reopens)',
    thenLabel: 'What follows',
    close: 'Close now',
    reopen: 'Reopen',
    reopenReason: 'Over',
    typeWord: 'close all',
    all: n => `All ${n}`,
    effects: ({ channels, queues, waiting, withBots, withAgents }) => [
      `${count(channels, 'number', 'numbers')} and ${count(queues, 'queue', 'queues')} close within five seconds.`,
      `${count(waiting, 'customer who waits hears', 'customers who wait hear')} that we are closing.`,
      ...(withBots > 0 ? [`${count(withBots, 'conversation', 'conversations')} with a bot: the bot stops.`] : []),
      ...(withAgents > 0
        ? [`${count(withAgents, 'conversation', 'conversations')} with an agent go on until they end.`]
        : []),
    ],
    reopenTitle: name => `Reopen ${name}?`,
    reopenThen: n =>
      `The hours count again. ${count(n, 'conversation that waits is', 'conversations that wait are')} given out.`,
    typeToClose: word => `Type “${word}” to close everything`,
  },
  trouble: {
    title: 'Failures',
    lead: 'What could not be handled. Nothing of it is lost: it stands here until somebody sees to it.',
    none: 'Everything was handled.',
    more: 'Show more',
    replay: 'Replay',
    dismiss: 'Dismiss',
    replayTitle: 'Do it now, late?',
    sinceThen: 'It failed this long ago:',
    original: 'Original, numbers masked',
    allStates: 'Settled ones too',
    harm: {
      'texts-late': 'A replay texts a customer now, long after it was meant.',
      'answers-late': 'A replay answers something that may have been settled since.',
      'moves-work': 'A replay moves work by what was true then.',
      none: 'A replay does no harm by being late.',
    },
    states: { new: 'new', replayed: 'replayed', dismissed: 'dismissed' },
    sources: {
      conversations: 'Conversations',
      routing: 'Queues',
      outbound: 'Texts out',
      'auto-messages': 'Automatic messages',
      surveys: 'Surveys',
      webhooks: 'Calls to others',
      'event-grid': 'Texts in',
      providers: 'Other providers',
    },
  },
  restricted: {
    title: 'Kept out',
    lead: 'Customers whose texts are kept and call nobody: by whom, since when, and how many texts came since.',
    none: 'Nobody is kept out.',
    open: 'Open',
    optedOut: 'Opted out and writes on, for',
    elsewhere: 'Not answered by itself, for',
    to: number => `to ${number}`,
    is: { blocked: by => `Blocked by ${by}, for`, muted: by => `Muted by ${by}, for` },
    texts: n => `${count(n, 'text', 'texts')} since`,
    undo: { unblock: 'Unblock', unmute: 'Unmute', takeUp: 'Take up' },
  },
};
