import { createWatch } from '../checks/watch';
import { configOf, NUMBERS, type OfficeChange, PLAIN } from '../story/offices';
import type { Step, What } from '../story/steps';
import { followed } from '../story/story';
import { customerOf, type Told, takeStep, versionOf } from '../story/take-step';
import { createWorld, type World } from '../world/world';
import { type Explored, explore, type Input } from './explore';

/** A small story: what has happened, and what then happens in every order. */
export type SmallStory = {
  readonly name: string;
  readonly before: readonly What[];
  readonly happens: readonly (What | Time)[];
};
type Time = { readonly do: 'time'; readonly ms: number };

const MINUTE = 60_000;
const text = (words: string): What => ({ do: 'text', who: 0, to: 1, words });
const here = (agent: string): What => ({ do: 'presence', agent, presence: 'available' });
const accept: What = { do: 'accept', n: 0 };
const decline: What = { do: 'decline', n: 0 };
const withAna = [here('ana'), text('hello'), accept] as const;

export const SMALL_STORIES: readonly SmallStory[] = [
  {
    name: 'text, text, STOP, reply',
    before: withAna,
    happens: [text('my order'), text('thanks'), text('unsubscribe'), { do: 'reply', n: 0 }],
  },
  {
    name: 'offer, accept, decline, time-out',
    before: [here('ana'), here('cy'), text('hello')],
    happens: [accept, decline, { do: 'time', ms: 61_000 }],
  },
  { name: 'end, text, survey answer', before: withAna, happens: [{ do: 'end', n: 0 }, text('hello'), text('5')] },
  {
    name: 'transfer, text, agent lost',
    before: [...withAna, here('cy')],
    happens: [
      { do: 'transfer', n: 0, agent: 'cy' },
      text('hello'),
      { do: 'connection', agent: 'ana', state: 'lost' },
      { do: 'time', ms: 3 * MINUTE },
    ],
  },
  {
    name: 'hours close, text, queue removed',
    before: [here('ana')],
    happens: [
      { do: 'time', ms: 9 * 60 * MINUTE },
      { do: 'text', who: 0, to: 0, words: 'my order' },
      { do: 'configure', change: 'queue' },
    ],
  },
];

const inputOf = (told: Told, what: What | Time, id: number): Input => {
  if (what.do === 'time')
    return {
      name: `${what.ms / 1_000} seconds pass`,
      happens: world => {
        world.wait(what.ms);
        world.outside('tick', {});
      },
    };
  const step = { ...what, id } as Step;
  return {
    name: what.do === 'text' ? `“${what.words}”` : what.do,
    happens: world => takeStep(world, { ...told }, step),
  };
};

/** Tells a small story in every order, with so many duplicates and crashes anywhere. */
export const exploreStory = async (
  { before, happens }: SmallStory,
  faults: { readonly duplicates: number; readonly crashes: number },
  mostStates = 2_000_000,
): Promise<Explored> => {
  const office = PLAIN;
  const first = configOf(office, 'nothing' satisfies OfficeChange, versionOf(1));
  const watch = createWatch(version => (version === world.config.version ? world.config : undefined));
  const world: World = createWorld({ seed: 1, watch, config: first, handlingMs: 0 });
  followed(world);
  const told: Told = { office, texts: new Map(), versions: 1, posted: 0 };
  for (const [id, what] of before.entries()) {
    await takeStep(world, told, { ...what, id: 1_000 + id } as Step);
    await world.drain();
  }
  for (const [id, what] of happens.entries())
    if (what.do === 'text')
      told.texts.set(`m${id}`, world.thread(NUMBERS[what.to] ?? NUMBERS[0], customerOf(what.who)));
  const inputs = happens.map((what, id) => inputOf(told, what, id));
  return explore(world, told, { inputs, ...faults }, mostStates);
};
