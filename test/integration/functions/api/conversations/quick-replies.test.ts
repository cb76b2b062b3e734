import { ana, apiOf, ben, sam } from '../../../../support/api';
import { createWorld, sampleConfig, type World } from '../../../../support/world';

let world: World;
const { atWork, call } = apiOf(() => world.deps);

const CUSTOMER = '+14255550123';
type Found = { language: string; replies: { id: string; text: string; missing: string[] }[]; tags: object[] };
const conversation = () => `${world.threadOf(CUSTOMER)}-1`;
const ask = (who: typeof ana, query: string) =>
  call<Found>(who, 'GET', `quick-replies?conversation=${conversation()}${query}`);

const anaHasIt = async (text: string) => {
  world = createWorld();
  const desk = atWork(world);
  await desk.available(ana);
  await world.text(CUSTOMER, text, { id: 'e1' });
  await desk.command(ana, 'POST', `conversations/${conversation()}/accept`);
  return desk;
};

test('#91 an agent finds a quick reply, filled in, and sends it', async () => {
  const desk = await anaHasIt('Where is my order?');
  const { body } = await ask(ana, '&q=refund');
  expect(body).toMatchObject({ language: 'en', tags: expect.arrayContaining([{ tag: 'order', count: 2 }]) });
  const [found] = body.replies;
  expect(body.replies).toEqual([
    {
      ...{ id: 'refund-under-way', title: 'Refund under way', language: 'en', tags: ['order', 'refund'] },
      text: 'Your refund is under way. It takes three to five working days to arrive. Ana, Contoso',
      ...{ segments: 1, missing: [] },
    },
  ]);
  await desk.command(ana, 'POST', `conversations/${conversation()}/messages`, { text: found?.text });
  expect(world.sent.at(-1)?.text).toBe(found?.text);
});

test('#91 in the customer’s language, or in the one that was asked for; what is not known yet is said', async () => {
  await anaHasIt('Hola, ¿dónde está mi pedido?');
  expect((await ask(ana, '')).body.replies.map(({ id }) => id)).toEqual(['checking-es', 'order-number-es']);
  const { body } = await ask(ana, '&language=en&tag=moment');
  expect(body.replies).toMatchObject([
    { id: 'checking', text: 'One moment, I am checking that for you.', missing: ['{CustomerFirstName}'] },
  ]);
  expect((await ask(sam, '&q=%23')).body).toMatchObject({ replies: [], tags: [{ tag: 'moment' }, { tag: 'order' }] });
});

test('not for a conversation that is somebody else’s, nor for none', async () => {
  await anaHasIt('Where is my order?');
  expect((await ask(ben, '')).status).toBe(403);
  const none = await call<{ detail: string }>(ana, 'GET', 'quick-replies?conversation=x');
  expect(none).toMatchObject({ status: 400, body: { detail: expect.stringContaining('the id of a conversation') } });
  expect((await call(ana, 'GET', `quick-replies?conversation=${conversation().slice(0, -1)}9`)).status).toBe(404);
  expect((await call(undefined, 'GET', 'quick-replies')).status).toBe(401);
});

test('those of other workstreams are not shown', async () => {
  await anaHasIt('Where is my order?');
  const config = sampleConfig();
  const [first, ...others] = Object.values(config.quickReplies).filter(({ language }) => language === 'en');
  if (first === undefined) throw new Error('The sample has quick replies.');
  const all = [{ ...first, workstreams: ['sales'] }, ...others];
  world.setConfig({ ...config, quickReplies: Object.fromEntries(all.map(reply => [reply.id, reply])) });
  expect((await ask(ana, '')).body.replies.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
});
