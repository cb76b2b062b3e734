import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PhoneText } from '../../../cli/support/phone-line';
import { jsonLines, npmScript } from '../../support/npm-script';
import { freshNumber, MAIN, startStack, type TestStack } from '../../support/stack';

jest.setTimeout(120_000);

let stack: TestStack;
beforeAll(async () => {
  stack = await startStack({ settings: { TextsPerMinuteTollFree: '600' } });
});
afterAll(() => stack?.down());

const here = (...args: readonly string[]): readonly string[] => ['--data', stack.data, ...args];

test('npm run agent takes a conversation from the offer to the end', async () => {
  const customer = stack.customer();
  const carla = npmScript('agent', here('--as', 'carla'));
  try {
    await carla.prints('Carla Nuñez is available.');
    await customer.text('¿Abren los domingos?');
    await carla.prints('¿Abren los domingos?');
    carla.type('accept');
    await customer.hears('Hola, soy Carla Nuñez de Contoso.');
    carla.type('Abrimos de lunes a viernes.');
    await customer.hears('Abrimos de lunes a viernes.');
    await customer.text('Gracias');
    await carla.prints('customer: Gracias');
    carla.type('end');
    await customer.hears('Si necesita algo, escriba otra vez.');
    carla.type('close');
    await carla.prints('Closed.');
    carla.type('away');
    await carla.prints('You are away.');
    carla.type('quit');
    expect((await carla.ended).code).toBe(0);
  } finally {
    carla.child.kill();
  }
});

test('npm run text prints both directions, and says by its exit code whether a reply came', async () => {
  const from = freshNumber();
  const answered = await npmScript('text', here('--from', from, '--wait', '2', '--json', 'Hi, is anybody there?'))
    .ended;
  expect(answered.code).toBe(0);
  const lines = jsonLines<PhoneText>(answered);
  expect(lines).toEqual([
    expect.objectContaining({ direction: 'inbound', from, to: MAIN, text: 'Hi, is anybody there?' }),
    expect.objectContaining({ direction: 'outbound', from: MAIN, to: from, status: 'delivered' }),
  ]);
  expect(Object.keys(lines[0] ?? {}).sort()).toEqual(['at', 'direction', 'from', 'messageId', 'status', 'text', 'to']);

  // A second text in the same conversation is greeted by nobody.
  const unanswered = await npmScript('text', here('--from', from, '--wait', '1', 'Hello?')).ended;
  expect(unanswered).toMatchObject({ code: 3, out: expect.stringContaining(`${from} → ${MAIN}  Hello?`) });
});

test('a command that finds no stack says how to start it', async () => {
  const { code, err } = await npmScript('text', ['--data', join(stack.data, 'nowhere'), 'Hello']).ended;
  expect({ code, err: err.trim() }).toEqual({
    code: 1,
    err: 'The local stack is not running. Start it in another terminal: npm start',
  });
});

test('on an idle stack the greeting is sent within a second of the text', async () => {
  const took: number[] = [];
  for (let tries = 0; tries < 3 && !took.some(ms => ms < 1_000); tries += 1) {
    const customer = stack.customer();
    const { at } = await customer.text('Hello');
    took.push(Date.parse((await customer.hears('Thanks for texting')).at) - Date.parse(at));
  }
  console.info(`From the text to its greeting: ${took.join(', ')} ms`);
  expect(Math.min(...took)).toBeLessThan(1_000);
});

test('npm run demo tells the whole story in under 30 seconds', async () => {
  const began = performance.now();
  const { code, out, err } = await npmScript('demo', here()).ended;
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(performance.now() - began).toBeLessThan(30_000);
  const told = ['Thanks for texting Contoso!', 'this is Ana Flores', 'It left our warehouse', 'How did we do today?'];
  const story = [...told, 'customer  5', 'customer  STOP', 'survey done, consent out'];
  const toldInOrder = story
    .filter(words => out.includes(words))
    .sort((one, other) => out.indexOf(one) - out.indexOf(other));
  expect({ out, toldInOrder }).toEqual({ out, toldInOrder: story });
});

test('npm run text -- --file ends every line in a state that can be seen', async () => {
  const lines = [
    ...Array.from({ length: 20 }, (_, n) => `ham\tWhere is my order number ${n + 1}?`),
    ...[
      'ham\tHELP',
      'spam\tSTOP',
      'ham\tplease stop texting me',
      'ham\t¿Dónde está mi pedido?',
      'ham\t👍',
      'spam\tWIN £1000 now!!!',
    ],
    ...['ham\tOk', 'no label at all', `ham\t${'long '.repeat(200)}`, 'ham\t5'],
  ];
  const file = join(stack.data, 'texts.tsv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const { code, out, err } = await npmScript('text', here('--file', file, '--json')).ended;
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const printed = jsonLines<{ line?: number; state?: string; total?: number; states?: Record<string, number> }>({
    out,
  });
  const { total, states = {} } = printed.at(-1) ?? {};
  expect(total).toBe(30);
  expect(states).toMatchObject({ lost: 0, 'opted out': 2, 'answered automatically': 1 });
  expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(30);
  expect(
    printed
      .slice(0, -1)
      .map(({ line }) => line)
      .sort((a = 0, b = 0) => a - b),
  ).toEqual(lines.map((_, n) => n + 1));
});
