import { ana, apiOf, sam } from '../../../../support/api';
import { askedByLink, configWithLink } from '../../../../support/link-survey';
import { Crash, createWorld, type World } from '../../../../support/world';

let world: World;
const { atWork, call, openLink } = apiOf(() => world.deps);

const CUSTOMER = '+14255550123';
let desk: ReturnType<typeof atWork>;
beforeEach(() => {
  world = createWorld({ config: configWithLink() });
  desk = atWork(world);
});
const asked = (text = 'Hi, where is my order?', customer = CUSTOMER, n = 1) =>
  askedByLink(world, desk, ana, { customer, text, n });
const rowOf = async (conversation: string) =>
  (await world.deps.projections.find('survey-response', { month: '2026-11', conversation }))?.row;

test('#35 #41 the link from the customer’s phone opens the survey, and what they send is stored', async () => {
  const { link, conversation } = await asked();
  const page = await openLink(link);
  expect(page.status).toBe(200);
  expect(page.text).toContain('<legend>How satisfied are you with our help?</legend>');
  expect(page.text.match(/type="radio"/g)).toHaveLength(5 + 11 + 7 + 2);
  const thanks = await openLink(link, { satisfied: '5', recommend: '9', topic: 'refund', words: '<b>Fine</b>' });
  expect(thanks.status).toBe(200);
  expect(thanks.text).toContain('Thank you for your feedback.');
  await world.drain();
  expect(await rowOf(conversation)).toMatchObject({
    ...{ survey: 'after', channel: 'main', agent: 'ana', language: 'en', end: 'completed' },
    answers: [
      { question: 'satisfied', kind: 'csat', value: 5 },
      { question: 'recommend', kind: 'nps', value: 9 },
      { question: 'topic', kind: 'choice', value: 'refund' },
      { question: 'words', kind: 'open', value: '<b>Fine</b>' },
    ],
  });
});

test('a second form is thanked and told that the first counts, at once or after a while', async () => {
  const { link, conversation } = await asked();
  await openLink(link, { satisfied: '5' });
  // Sent twice before the first was handled, as an impatient thumb does.
  expect((await openLink(link, { satisfied: '2' })).status).toBe(200);
  await world.drain();
  for (const again of [await openLink(link), await openLink(link, { satisfied: '1' })]) {
    expect(again.status).toBe(200);
    expect(again.text).toContain('Thank you, we have your answers');
    expect(again.text).not.toContain('<form');
  }
  await world.drain();
  expect(await rowOf(conversation)).toMatchObject({ answers: [{ question: 'satisfied', value: 5 }] });
});

test('the log shows the answers, and nobody but the customer reads the link', async () => {
  const { link, conversation } = await asked();
  await openLink(link, { satisfied: '4' });
  await world.drain();
  const { body } = await call<{ log: { kind: string }[] }>(sam, 'GET', `conversations/${conversation}`);
  const read = JSON.stringify(body);
  expect(read).toContain('"rule":"survey.form"');
  expect(read).toContain('http://localhost:7071/api/public/s/…');
  expect(read).not.toContain(link.slice(-22));
  expect(world.logged.join()).not.toContain(link.slice(-22));
});

test.each([
  ['Hola, ¿dónde está mi pedido? Gracias', 'es', '¿Qué tan satisfecho está con nuestra ayuda?', 'Un reembolso'],
  ['Bonjour, où est ma commande ? Merci', 'fr', 'Êtes-vous satisfait de notre aide ?', 'Un remboursement'],
])('the page speaks the customer’s language: %s', async (text, language, question, option) => {
  const { link } = await asked(text);
  const page = await openLink(link);
  expect(page.text).toContain(`<html lang="${language}">`);
  expect(page.text).toContain(question);
  expect(page.text).toContain(option);
});

test('a form that can’t be taken comes back with what was written, says what to mend, and is not used up', async () => {
  const { link, conversation } = await asked();
  const empty = await openLink(link, { words: '   ' });
  expect(empty.status).toBe(400);
  expect(empty.text).toContain('Please answer at least one question.');
  const words = `<script>${'x'.repeat(2_000)}`;
  const long = await openLink(link, { satisfied: '9', recommend: '0', words });
  expect(long.status).toBe(400);
  expect(long.text).toContain('Please choose one of the answers.');
  expect(long.text).toContain('Please shorten this to 2,000 characters.');
  expect(long.text).toContain('value="0" checked');
  expect(long.text).toContain(`&lt;script&gt;${'x'.repeat(2_000)}</textarea>`);
  await openLink(link, { satisfied: '3' });
  await world.drain();
  expect(await rowOf(conversation)).toMatchObject({ answers: [{ value: 3 }] });
});

test('a crash at any write loses no answer and keeps none twice', async () => {
  let point = 0;
  for (; ; point += 1) {
    world = createWorld({ config: configWithLink() });
    desk = atWork(world);
    const { link, conversation } = await asked();
    let passed = 0;
    let crashed = false;
    world.setFault(() => {
      if (crashed || passed++ !== point) return;
      crashed = true;
      throw new Crash();
    });
    const sent = await openLink(link, { satisfied: '5' });
    // The page said to try again: the customer does.
    if (sent.status === 503) await openLink(link, { satisfied: '5' });
    await world.drain();
    const thread = world.threadOf(CUSTOMER);
    const log = await world.deps.threads.log(thread, { before: 1_000, limit: 1_000 });
    const answered = log.flatMap(({ outcome: entry }) => (entry.kind === 'survey' ? entry.facts : []));
    expect(answered.filter(({ kind }) => kind === 'answered')).toHaveLength(1);
    expect(await rowOf(conversation)).toMatchObject({ end: 'completed', answers: [{ value: 5 }] });
    if (!crashed) break;
  }
  expect(point).toBeGreaterThan(4);
});

test('a survey that was removed from the configuration says that its link is over', async () => {
  const { link } = await asked();
  world.setConfig({ ...configWithLink(), surveys: {} });
  const gone = await openLink(link);
  expect(gone.status).toBe(410);
  expect(gone.text).toContain('This link has expired');
});

test('the link opens its form for two weeks after the survey expired, and then no more', async () => {
  const { link, conversation } = await asked();
  await world.pass(14 * 86_400_000);
  expect((await openLink(link, { satisfied: '4' })).status).toBe(200);
  await world.drain();
  expect(await rowOf(conversation)).toMatchObject({ end: 'completed', answers: [{ value: 4, late: true }] });
  await world.pass(86_400_000);
  expect((await openLink(link)).status).toBe(410);
});
