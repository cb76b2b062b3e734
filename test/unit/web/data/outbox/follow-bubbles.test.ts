import { Refused } from '../../../../../shared/api/refused';
import type { Live } from '../../../../../web/data/live/live';
import type { Bubble } from '../../../../../web/data/outbox/bubble';
import { followBubbles } from '../../../../../web/data/outbox/follow-bubbles';

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
};
const bubble: Bubble = {
  ...{ commandId: 'k1', person: 'p', conversation: 'c1', kind: 'text', body: 'Hello', madeAt: 0 },
  state: { is: 'queued', outcome: '/api/commands/x/k1' },
};

const following = (outcomeOf: () => Promise<void> = async () => {}) => {
  let bubbles: readonly Bubble[] = [];
  let log: readonly object[] | undefined;
  const listeners: (() => void)[] = [];
  const ended: string[] = [];
  const subscribe = (listener: () => void) => {
    listeners.push(listener);
    return () => {};
  };
  const end = (how: string) => async (commandId: string, sentence?: string) => {
    ended.push([how, commandId, sentence].filter(Boolean).join(' '));
    bubbles = bubbles.filter(each => each.commandId !== commandId);
  };
  followBubbles({
    outbox: { bubbles: () => bubbles, subscribe, logged: end('logged'), failed: end('failed') },
    live: {
      now: () =>
        ({
          opened: new Map(log && [['c1', { is: 'there', known: { place: '1', shown: { log } } }]]),
        }) as unknown as Live,
      subscribe,
    },
    ...{ outcomeOf, pause: async () => {} },
  });
  const change = async (next: readonly Bubble[], entries?: readonly object[]) => {
    [bubbles, log] = [next, entries];
    for (const listener of listeners) listener();
    await settled();
  };
  return { change, ended };
};

describe('a text that the server has', () => {
  it('complaint 9: goes from the pending ones when the log shows the same command', async () => {
    const { change, ended } = following(() => new Promise(() => {}));
    await change([bubble], [{ kind: 'text-sent', command: 'k1' }]);
    expect(ended).toEqual(['logged k1']);
  });

  it('says so when the log tells that it was refused', async () => {
    const { change, ended } = following(() => new Promise(() => {}));
    await change([bubble], [{ kind: 'command-refused', command: 'k1', sentence: 'They opted out.' }]);
    expect(ended).toEqual(['failed k1 They opted out.']);
  });

  it('complaint 11: asks for its outcome where no log shows it, and says what was refused', async () => {
    const done = following();
    await done.change([bubble]);
    expect(done.ended).toEqual(['logged k1']);
    const refused = following(() => Promise.reject(new Refused(409, 'It is over.')));
    await refused.change([bubble]);
    expect(refused.ended).toEqual(['failed k1 It is over.']);
  });

  it('asks again while nothing answers', async () => {
    let asked = 0;
    const { change, ended } = following(() => (++asked < 3 ? Promise.reject(new TypeError('cut')) : Promise.resolve()));
    await change([bubble]);
    expect([asked, ended]).toEqual([3, ['logged k1']]);
  });
});
