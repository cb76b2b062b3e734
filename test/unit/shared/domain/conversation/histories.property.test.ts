import fc from 'fast-check';
import { timeOutRuleSchema } from '../../../../../shared/domain/config/time-rules';
import { refusedAtTheLast } from '../../../../../shared/domain/conversation/actions/last-check';
import { evolve } from '../../../../../shared/domain/conversation/evolve/evolve';
import { newThread } from '../../../../../shared/domain/conversation/model/state';
import { isKnownRule } from '../../../../support/known-rules';
import {
  ana,
  ben,
  botConfig,
  THREAD,
  type Thread,
  thread,
  withChannel,
  withWorkstream,
} from '../../../../support/thread';

const itemOf = ({ state: { current } }: Thread) => {
  const begun = current.status === 'idle' ? undefined : current;
  const generation = begun?.generation ?? { seq: 0, n: 0 };
  return { conversation: begun?.id ?? '', generation, because: { rule: 'position.in-queue' } };
};

/** What can happen to a thread, in any order. */
const steps: readonly (readonly [string, (it: Thread) => unknown])[] = [
  ['text', it => it.text('Hi, where is my order?')],
  ['late text', it => it.text('And also this', 45)],
  ['bot joins', it => it.botHas()],
  ['bot answers', it => it.botSays({ messages: ['Hello'], context: { order: '5512', nonsense: 1 } })],
  ['bot answers later', it => it.botSays({ later: true })],
  ['bot escalates', it => it.botSays({ actions: ['Escalate'] })],
  ['bot ends', it => it.botSays({ messages: ['Bye'], actions: ['EndConversation'] })],
  ['bot fails', it => it.botFails('outside.timed-out')],
  ['bot wake', it => it.state.wakes.bot !== undefined && it.wake('bot')],
  ['score', it => it.text('4')],
  ['stop', it => it.text('STOP')],
  ['start', it => it.text('START')],
  ['help', it => it.text('HELP')],
  ['crisis', it => it.text('I want to kill myself')],
  ['likely', it => it.text('leave me alone')],
  ['yes', it => it.text('yes')],
  ['reaction', it => it.text('Liked “Hello”')],
  ['thumb on the survey', it => it.text(`Liked “${it.state.ours?.[0]?.text ?? 'Hello there'}”`)],
  ['driving', it => it.text("I'm driving right now. I'll get back to you.")],
  ...(['block', 'unblock', 'mute', 'unmute', 'opt-out', 'opt-in', 'same-customer'] as const).map(
    action => [action, (it: Thread) => it.give({ type: 'sender', action, by: ben, note: 'by phone' })] as const,
  ),
  ['queued', it => it.queued()],
  ['assigned', it => it.assigned(ana, 1)],
  ['transferred', it => it.assigned(ben, 3)],
  ['unassigned', it => it.unassigned(2)],
  ['reply', it => it.reply('Hello')],
  ['reply of another', it => it.reply('Hello', ben)],
  ['end', it => it.end()],
  ['close', it => it.close()],
  ['failed', it => it.give({ type: 'text-failed', seq: 1, attempt: 1, details: 'x' })],
  ['time', it => it.pass(3_600)],
  ['survey wake', it => it.state.wakes.survey !== undefined && it.wake('survey')],
  ['burst wake', it => it.state.wakes.burst !== undefined && it.wake('burst')],
  ['wait wake', it => it.state.wakes.wait !== undefined && it.wake('wait')],
  [
    'position',
    it =>
      it.state.current.status !== 'idle' &&
      it.give({ type: 'position', ...itemOf(it), position: 2, estimatedMinutes: 9 }),
  ],
  ['time-out wake', it => it.state.wakes['time-out'] !== undefined && it.wake('time-out')],
  ['auto-close wake', it => it.state.wakes['auto-close'] !== undefined && it.wake('auto-close')],
];
/** Those of them that are a text of the customer's number. */
const CUSTOMERS: ReadonlySet<string> = new Set([
  ...['text', 'late text', 'score', 'stop', 'start', 'help', 'crisis', 'likely', 'yes'],
  ...['reaction', 'thumb on the survey', 'driving'],
]);
const history = fc.array(fc.nat(steps.length - 1), { maxLength: 30 });
/** Bursts are joined, silences act, and a conversation can be reopened: everything that keeps state of its own. */
const TIME_OUTS = [
  { id: 'nudge', silent: 'customer', minutes: 10, action: { send: { en: 'Still there?' } } },
  { id: 'aside', silent: 'customer', minutes: 30, action: 'set-aside' },
  { id: 'late', silent: 'agent', minutes: 5, action: { send: { en: 'A moment, please.' } } },
].map(rule => timeOutRuleSchema.parse(rule));
const CONFIG = withChannel(
  { burstSeconds: 4, reopenWithinHours: 1 },
  withWorkstream({ timeOuts: TIME_OUTS, waitMessageMinutes: 5 }, botConfig({ maxTurns: 3 })),
);

const play = (
  choices: readonly number[],
  after: (it: Thread, name: string, before: string) => void = () => {},
): Thread => {
  const it = thread({ config: CONFIG });
  for (const choice of choices) {
    const [name, step] = steps[choice] ?? ['', () => {}];
    const before = it.status;
    step(it.pass(7));
    after(it, name, before);
  }
  return it;
};

/** Documented by Microsoft (reference, section 7); reopening is ours. */
const ALLOWED = new Set([
  'idle open',
  'open active',
  'open closed',
  // A bot has it first.
  'open bot',
  'bot open',
  'bot active',
  'bot closed',
  'active wrap-up',
  'active waiting',
  'active open',
  // Inactive for so long, or closed by a supervisor.
  'active closed',
  'waiting open',
  'waiting active',
  'waiting closed',
  'wrap-up closed',
  'wrap-up active',
  'wrap-up open',
  'closed open',
]);

test('#80 only the documented transitions happen, whatever the history', () => {
  fc.assert(
    fc.property(history, choices => {
      play(choices, (it, _name, before) => {
        if (it.status !== before) expect(ALLOWED).toContain(`${before} ${it.status}`);
      });
    }),
    { numRuns: 60 },
  );
});

test('the head is what its log says, whatever the history', () => {
  fc.assert(
    fc.property(history, choices => {
      const it = play(choices);
      expect(it.log.reduce(evolve, newThread(THREAD))).toEqual(it.state);
    }),
    { numRuns: 60 },
  );
});

test('every customer’s text ends in exactly one state, and every entry says why', () => {
  fc.assert(
    fc.property(history, choices => {
      const it = play(choices);
      const texts = choices.filter(choice => CUSTOMERS.has(steps[choice]?.[0] ?? '')).length;
      expect(it.log.filter(({ outcome }) => outcome.kind === 'text-received')).toHaveLength(texts);
      expect(it.log.map(({ outcome }) => outcome.because.rule).filter(rule => !isKnownRule(rule))).toEqual([]);
      expect(it.log.map(({ seq }) => seq)).toEqual(it.log.map((_, at) => at + 1));
    }),
    { numRuns: 60 },
  );
});

/** What may leave for a customer, by the log alone: nothing while they are out or blocked, the one confirmation aside. */
const mayBeSent = (it: Thread) => {
  let consent = { status: 'in', seq: 0 };
  let isBlocked = false;
  return it.log.flatMap(({ outcome }) => {
    if (outcome.kind === 'consent-said') consent = outcome.state;
    if (outcome.kind === 'sender-restricted' && outcome.how === 'blocked') isBlocked = outcome.on;
    if (outcome.kind !== 'text-sent') return [];
    const { origin } = outcome;
    const isConfirmation = origin.by === 'consent' && origin.confirms === consent.seq;
    return [{ origin, allowed: !isBlocked && (consent.status === 'in' || isConfirmation) }];
  });
};

test('#96 nothing is decided for a customer who opted out or was blocked, the one confirmation aside', () => {
  fc.assert(
    fc.property(history, choices => {
      expect(mayBeSent(play(choices)).filter(({ allowed }) => !allowed)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('#96 nothing leaves for a customer who opted out or was blocked meanwhile, whoever sends and whenever it was decided', () => {
  fc.assert(
    fc.property(history, choices => {
      const it = play(choices);
      const { consent, sender } = it.state;
      for (const { origin } of mayBeSent(it)) {
        const refused = refusedAtTheLast(it.state, origin) !== undefined;
        const confirms = origin.by === 'consent' && origin.confirms === consent.seq;
        expect(refused).toBe(sender?.blocked !== undefined || (consent.status === 'out' && !confirms));
      }
    }),
    { numRuns: 100 },
  );
});

test('a customer who was muted hears people alone, and what the law or a life asks for', () => {
  fc.assert(
    fc.property(history, choices => {
      let isMuted = false;
      for (const { outcome } of play(choices).log) {
        if (outcome.kind === 'sender-restricted' && outcome.how === 'muted') isMuted = outcome.on;
        if (!isMuted || outcome.kind !== 'text-sent' || outcome.origin.by !== 'auto') continue;
        expect(['help', 'crisis', 'opt-in-confirmation']).toContain(outcome.origin.trigger);
      }
    }),
    { numRuns: 60 },
  );
});

test('the same state, input and clock give the same decision, byte for byte', () => {
  fc.assert(
    fc.property(history, choices => {
      expect(JSON.stringify(play(choices).log)).toBe(JSON.stringify(play(choices).log));
    }),
    { numRuns: 20 },
  );
});
