import { createAutosave, type SaveOutcome, type SaveState } from '../../../../../web/data/draft/autosave';

/** An autosave whose waits and answers a test gives. */
const opened = (answers: SaveOutcome[]) => {
  const saved: [string, string][] = [];
  const states: SaveState[] = [];
  const waits: (() => void)[] = [];
  const autosave = createAutosave<string>(
    {
      save: async (value, tag) => {
        saved.push([value, tag]);
        return answers.shift() ?? { is: 'saved', tag: `t${saved.length}` };
      },
      onState: state => states.push(state),
      wait: () => new Promise(done => waits.push(done)),
    },
    't0',
  );
  const go = async () => {
    for (const done of waits.splice(0)) done();
    await new Promise(done => setImmediate(done));
  };
  return { autosave, saved, states, go };
};

it('saves the newest value after a moment, once, and names what it takes the place of', async () => {
  const { autosave, saved, states, go } = opened([]);
  autosave.change('a');
  autosave.change('ab');
  expect(saved).toEqual([]);
  await go();
  expect(saved).toEqual([['ab', 't0']]);
  expect(states.at(-1)).toBe('saved');
  autosave.change('abc');
  await go();
  expect(saved.at(-1)).toEqual(['abc', 't1']);
  await go();
  expect(saved).toHaveLength(2);
});

it('goes on trying while nothing answers, and saves what was typed meanwhile', async () => {
  const { autosave, saved, states, go } = opened([{ is: 'failed' }, { is: 'failed' }]);
  autosave.change('a');
  await go();
  expect(states.at(-1)).toBe('unsaved');
  autosave.change('ab');
  await go();
  await go();
  expect(saved.map(([value]) => value)).toEqual(['a', 'ab', 'ab']);
  expect(states.at(-1)).toBe('saved');
});

it('stops where another window saved first, and overwrites nothing', async () => {
  const { autosave, saved, states, go } = opened([{ is: 'elsewhere' }]);
  autosave.change('a');
  await go();
  autosave.change('ab');
  await go();
  expect(saved).toHaveLength(1);
  expect(states.at(-1)).toBe('elsewhere');
  autosave.restart('t9');
  autosave.change('abc');
  await go();
  expect(saved.at(-1)).toEqual(['abc', 't9']);
});

it('waits for a sign-in, and goes on after it', async () => {
  const { autosave, saved, states, go } = opened([{ is: 'signed-out' }]);
  autosave.change('a');
  await go();
  expect(states.at(-1)).toBe('signed-out');
  autosave.resume();
  await go();
  expect(saved).toHaveLength(2);
  expect(states.at(-1)).toBe('saved');
});

it('flushes what waits at once', async () => {
  const { autosave, saved } = opened([]);
  autosave.change('a');
  expect(await autosave.flush()).toBe(true);
  expect(saved).toEqual([['a', 't0']]);
  expect(await autosave.flush()).toBe(true);
  expect(saved).toHaveLength(1);
});
