import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { jsonLines, npmScript } from '../../support/npm-script';
import { type ConfigDocument, ROOT, startStack, type TestStack } from '../../support/stack';
import { waitFor } from '../../support/wait-for';

jest.setTimeout(120_000);

const HOLIDAY = '+18005550102';
const sample = (): ConfigDocument => parse(readFileSync(join(ROOT, 'config/sample.yaml'), 'utf8')) as ConfigDocument;

let stack: TestStack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack?.down());

const config = (...args: readonly string[]) => npmScript('config', args, stack.environment).ended;
const deadLetters = (...args: readonly string[]) => npmScript('dead-letters', ['--data', stack.data, ...args]).ended;
const importing = async (document: ConfigDocument): Promise<void> => {
  const file = join(stack.data, 'changed.yaml');
  writeFileSync(file, stringify(document));
  const { code, err } = await config('import', file);
  expect({ code, err }).toEqual({ code: 0, err: '' });
};
type Letter = { readonly id: string; readonly state: string };
/** As the API tells them: a command for each look would keep a busy machine busy. */
const letters = async () => (await (await stack.desk('sam')).call('deadLetterList', { query: {} })).body.deadLetters;

test('#105 a change is live within five seconds; undo takes it back', async () => {
  const document = sample();
  const greeting = document.messages.find(({ trigger, language }) => trigger === 'greeting' && language === 'en');
  const changed = 'A new greeting, said from now on.';
  await importing({
    ...document,
    messages: document.messages.map(message => (message === greeting ? { ...message, text: changed } : message)),
  });
  const liveAt = performance.now();
  await waitFor('the new greeting', async () => {
    const customer = stack.customer();
    await customer.text('Hello');
    return (await customer.hears(/greeting|Thanks for texting Contoso/)).text === changed;
  });
  expect(performance.now() - liveAt).toBeLessThan(5_000);

  expect((await config('undo')).code).toBe(0);
  await waitFor('the old greeting', async () => {
    const customer = stack.customer();
    await customer.text('Hello');
    return (await customer.hears(/greeting|Thanks for texting Contoso/)).text !== changed;
  });
});

test('an invalid file changes nothing, and each mistake is told with its line', async () => {
  const before = (await config('export')).out;
  const file = join(stack.data, 'broken.yaml');
  writeFileSync(
    file,
    readFileSync(join(ROOT, 'config/sample.yaml'), 'utf8')
      .replace('timeZone: America/Chicago', 'timeZone: America/Springfield')
      .replace('fallbackQueue: general', 'fallbackQueue: nowhere'),
  );
  const { code, err } = await config('import', file);
  expect(code).toBe(1);
  const linesOf = (words: RegExp) => err.split('\n').filter(line => words.test(line) && /:\d+/.test(line));
  expect(linesOf(/Springfield/)).toHaveLength(1);
  expect(linesOf(/nowhere/)).toHaveLength(1);
  expect((await config('export')).out).toBe(before);
});

test('#104 a removed channel’s number is served no more; its texts wait as dead letters, and can be replayed', async () => {
  const document = sample();
  await importing({ ...document, channels: document.channels.filter(({ number }) => number !== HOLIDAY) });
  const letter = await waitFor(
    'a dead letter',
    async () => {
      const customer = stack.customer(HOLIDAY);
      await customer.text('Is anybody there?');
      const { messageId } = (await customer.texts())[0] ?? { messageId: '' };
      const found = await waitFor('an answer or a dead letter', async () => {
        if ((await customer.replies()).length > 0) return 'answered';
        return (await letters())[0];
      });
      return found === 'answered' ? undefined : { ...found, customer, messageId };
    },
    { timeoutMs: 30_000 },
  );
  expect(letter).toMatchObject({
    source: 'conversations',
    state: 'new',
    reason: expect.stringContaining('it was removed'),
  });

  const stateOf = async () => (await letters()).find(({ id }) => id === letter.id)?.state;
  expect(await deadLetters('replay', letter.id)).toMatchObject({ code: 0, err: '' });
  await waitFor('the replay to fail, and the letter to wait again', async () => (await stateOf()) === 'new');

  await importing(document);
  await waitFor('the number to be served again', async () => {
    const customer = stack.customer(HOLIDAY);
    await customer.text('Hello again');
    return customer.hears('We are on our summer break.', 1_000);
  });
  const replayed = await deadLetters('replay', letter.id);
  expect(replayed).toMatchObject({ code: 0, out: expect.stringContaining('is replayed.') });
  await letter.customer.hears('We are on our summer break.');
  expect(await letter.customer.replies()).toHaveLength(1);
  const listed = jsonLines<Letter>(await deadLetters('list', '--json'));
  expect(listed.find(({ id }) => id === letter.id)?.state).toBe('replayed');
});
