import { RestError } from '@azure/data-tables';
import { eventGridDeadLettersHandler, queueDeadLetterHandler } from '../../../../functions/dead-letters';
import { because } from '../../../../shared/domain/values/because';
import { CannotBeHandled } from '../../../../shared/domain/values/cannot-be-handled';
import { consume } from '../../../../shared/handling/consume';
import { toDeadLetter } from '../../../../shared/handling/dead-letter';
import type { DeadLetter, NotedLetter } from '../../../../shared/ports';
import { noHolds } from '../../../support/no-holds';
import { testSettings } from '../../../support/world';

const THREAD = '0a1b2c3d-0a1b2c3d0a1b2c3d0a1b2c3d';
const NOW = Date.parse('2026-11-23T15:00:00.000Z');

const given = () => {
  const kept: Omit<DeadLetter, 'state'>[] = [];
  const noted: string[] = [];
  const logged: string[] = [];
  const states: string[] = [];
  /** What stands in the table, look by look; nothing: the letter as it was added. */
  const standing: (DeadLetter | undefined)[] = [undefined];
  const say = (what: string, facts?: object) => void logged.push(`${what} ${JSON.stringify(facts)}`);
  const deps = {
    deadLetters: {
      add: async (letter: Omit<DeadLetter, 'state'>) => {
        kept.push(letter);
        return `${letter.source}~${letter.id}`;
      },
      find: async () => (standing.length > 1 ? standing.shift() : standing[0]),
    },
    threads: {
      noteDeadLetter: async (thread: string, { state }: NotedLetter) => {
        noted.push(thread);
        states.push(state);
      },
    },
    clock: { now: () => NOW },
    log: { info: say, warn: say, error: say },
    settings: { ...testSettings(), outageRetryMinutes: 0 },
    outageMinutes: 0,
    holds: noHolds(),
  } as never;
  return { deps, kept, noted, logged, states, standing };
};

describe('A message as a dead letter', () => {
  test.each([
    ['conversations', THREAD],
    ['routing', 'default'],
    ['outbound', '+18005550100/2'],
    ['auto-messages', undefined],
  ] as const)('of %s goes back into the session %s', (source, session) => {
    const body = { id: 'e1', thread: THREAD, pool: 'default', lane: '+18005550100/2', at: '2026-11-23T14:00:00+01:00' };
    expect(toDeadLetter(source, body, 'why', NOW)).toEqual({
      ...{ id: 'e1', source, at: '2026-11-23T13:00:00.000Z', reason: 'why', original: body },
      ...(session !== undefined && { session }),
    });
  });

  test.each([['a word'], [42], [null], [undefined], [['a']], [{ id: 7, at: 'yesterday (\u0001/#?)', thread: {} }]])(
    'of anything (%j) is one too, always the same',
    body => {
      const letter = toDeadLetter('conversations', body, 'why', NOW);
      expect(letter).toEqual(toDeadLetter('conversations', body, 'why', NOW));
      expect(letter).toMatchObject({ id: expect.stringMatching(/^[0-9a-f]{40}$/), at: '2026-11-23T15:00:00.000Z' });
      expect(letter.session).toBeUndefined();
    },
  );
});

describe('A queue’s handler', () => {
  const handler = (deps: never, handle: () => Promise<void>) =>
    consume(deps, { queue: 'conversations', name: 'conversation', handle });
  const at = new Date(NOW).toISOString();
  const body = { id: 'e1', thread: THREAD, at, input: { type: 'wake', rule: 'burst', wakeAt: at } };

  test('keeps what can’t be read, and what can never succeed; its thread shows it, and the message is done', async () => {
    const { deps, kept, noted } = given();
    await handler(deps, async () => {})({ ...body, id: 5 }, {});
    await handler(deps, async () => {
      throw new CannotBeHandled('The number is not served.', because('channel.number-not-served'));
    })(body, {});
    await handler(deps, async () => {
      throw new TypeError('bug');
    })({ ...body, id: 'e2' }, {});
    expect(kept.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^The message can't be read: id: /),
      'The number is not served.',
      'TypeError: bug',
    ]);
    expect(noted).toEqual([THREAD, THREAD, THREAD]);
  });

  test('gives an outage back to the queue, and keeps nothing', async () => {
    const { deps, kept } = given();
    const away = Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
    const work = handler(deps, async () => {
      throw away;
    });
    await expect(work(body, {})).rejects.toBe(away);
    expect(kept).toEqual([]);
  });

  test('of a pool is shown in the thread of its conversation', async () => {
    const { deps, noted } = given();
    const pool = consume(deps, {
      ...{ queue: 'routing', name: 'routing' },
      handle: async () => {
        throw new TypeError('bug');
      },
    });
    const toPool = (id: string, input: object) => pool({ id, pool: 'default', at, input }, {});
    await toPool('e1', { type: 'position', conversation: `${THREAD}-2`, seq: 1 });
    await toPool('e2', { type: 'tick' });
    await toPool('e3', { type: 'position', conversation: '../Config#-1', seq: 1 });
    expect(noted).toEqual([THREAD]);
  });

  test('that comes again after a person saw to it stays what they made of it, also in its thread', async () => {
    const it = given();
    const there = (state: DeadLetter['state']): DeadLetter => ({
      ...{ id: 'conversations~e1', source: 'conversations', at: 'then', reason: 'why', original: body, state },
    });
    it.standing.splice(0, 1, there('dismissed'));
    const again = handler(it.deps, async () => {
      throw new TypeError('bug');
    });
    await again(body, {});
    expect(it.states).toEqual(['dismissed']);
    // And when it is replayed at this very moment, that is what stays.
    it.standing.splice(0, 1, there('new'), there('replayed'));
    await again(body, {});
    expect(it.states).toEqual(['dismissed', 'new', 'replayed']);
  });

  test.each([[new AggregateError([])], [new Error('')], [undefined]])('keeps %p with a reason', async thrown => {
    const { deps, kept } = given();
    await handler(deps, async () => {
      throw thrown;
    })(body, {});
    expect(kept[0]?.reason).toMatch(/\w{3}/);
  });

  test('notes nothing on what is no thread of ours', async () => {
    const { deps, kept, noted } = given();
    await handler(deps, async () => {})({ id: 5, thread: '../Config#' }, {});
    expect(kept).toHaveLength(1);
    expect(noted).toEqual([]);
  });
});

test('what a queue gave up is kept with the queue’s reason, and its thread shows it', async () => {
  const { deps, kept, noted } = given();
  const properties = { deadLetterReason: 'MaxDeliveryCountExceeded', deadLetterErrorDescription: 'Too often.' };
  const metadata = { applicationProperties: properties, sessionId: 'overwritten by a body', messageId: 'x' };
  await queueDeadLetterHandler(deps, 'outbound')(
    { id: 'e1', thread: THREAD, lane: '+18005550100/1' },
    {
      triggerMetadata: metadata,
    },
  );
  expect(kept).toMatchObject([
    { id: 'e1', source: 'outbound', reason: 'MaxDeliveryCountExceeded: Too often.', session: '+18005550100/1' },
  ]);
  expect(noted).toEqual([THREAD]);
});

test('each event that Event Grid left is kept, also those without an id, and then its blob is removed', async () => {
  const { deps, kept } = given();
  const steps: string[] = [];
  const events = [{ id: 'a', deadLetterReason: 'MaxDeliveryAttemptsExceeded' }, { data: 1 }, { data: 2 }, 'no event'];
  const blobs = {
    each: async function* () {
      const take = async () => void steps.push(`taken after ${kept.length}`);
      yield { name: 'blob', isCut: false, read: async () => events, take, leave: async () => void steps.push('left') };
    },
  };
  await eventGridDeadLettersHandler({ ...(deps as object), deadLetterBlobs: blobs } as never)();
  expect(new Set(kept.map(({ id }) => id)).size).toBe(4);
  expect(kept[0]).toMatchObject({ id: 'a', source: 'event-grid', reason: expect.stringContaining('MaxDelivery') });
  expect(steps).toEqual(['taken after 4']);
});

test('a blob that can’t be kept, or not whole, stays, and holds up none behind it', async () => {
  const { deps, kept, logged } = given();
  const steps: string[] = [];
  const { deadLetters } = deps as { deadLetters: { add: (letter: DeadLetter) => Promise<string> } };
  const { add } = deadLetters;
  deadLetters.add = async letter => {
    if (letter.id === 'broken') throw new RangeError('Expected at most 480000 characters.');
    return add(letter);
  };
  const blobs = {
    each: async function* () {
      for (const [name, events, isCut] of [
        ['one', [{ id: 'broken' }], false],
        ['two', [{ unreadable: '[{"id":"x' }], true],
        ['three', [{ id: 'c' }], false],
      ] as const) {
        const say = (what: string) => async () => void steps.push(`${what} ${name}`);
        yield { name, read: async () => events, isCut, take: say('took'), leave: say('left') };
      }
    },
  };
  await eventGridDeadLettersHandler({ ...(deps as object), deadLetterBlobs: blobs } as never)();
  expect(steps).toEqual(['left one', 'left two', 'took three']);
  expect(kept.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('The whole is in the blob two.'),
    expect.not.stringContaining('blob'),
  ]);
  expect(logged.join()).toContain('RangeError');
});

test.each([403, 404, 409, 500])(
  'a blob that answers %i to its download alone holds up none behind it',
  async statusCode => {
    const { deps, kept, logged } = given();
    const steps: string[] = [];
    const blobs = {
      each: async function* () {
        for (const name of ['broken', 'fine']) {
          const read = async () => {
            if (name === 'broken') throw new RestError('refused', { statusCode });
            return [{ id: 'a' }];
          };
          const say = (what: string) => async () => void steps.push(`${what} ${name}`);
          yield { name, read, isCut: false, take: say('took'), leave: say('left') };
        }
      },
    };
    await eventGridDeadLettersHandler({ ...(deps as object), deadLetterBlobs: blobs } as never)();
    expect(kept.map(({ id }) => id)).toEqual(['a']);
    // What may pass is looked at again; what can't (an archived blob answers 409) is left to a person.
    expect(steps).toEqual([...(statusCode === 409 ? ['left broken'] : []), 'took fine']);
    expect(logged.join()).toContain(`${statusCode}`);
  },
);

test('while the blobs are away the look ends, and comes again', async () => {
  const { deps } = given();
  const away = new RestError('busy', { statusCode: 503 });
  const blobs = {
    each: async function* () {
      yield {
        name: 'blob',
        isCut: false,
        read: () => Promise.reject(away),
        take: async () => {},
        leave: async () => {},
      };
    },
  };
  await expect(eventGridDeadLettersHandler({ ...(deps as object), deadLetterBlobs: blobs } as never)()).rejects.toBe(
    away,
  );
});

test.each(['+275760-09-13T00:00:00.000Z', '1601-01-01T00:00:00Z'])('a time that nobody means (%s) is none', at => {
  expect(toDeadLetter('conversations', { id: 'e1', at }, 'why', NOW).at).toBe(new Date(NOW).toISOString());
});
