import type { Config } from '../../../../../shared/domain/config/config';
import { ana, apiOf, ben, sam } from '../../../../support/api';
import { createWorld, sampleConfig, type World } from '../../../../support/world';

let world: World;
const { atWork, call } = apiOf(() => world.deps);

const CUSTOMER = '+14255550123';
let desk: ReturnType<typeof atWork>;
const of = (what: string) => `conversations/${world.threadOf(CUSTOMER)}-1/${what}`;
const logged = async (kind: string) => {
  const { body } = await call<{ log: { kind: string }[] }>(sam, 'GET', of('').slice(0, -1));
  return body.log.filter(entry => entry.kind === kind);
};

beforeEach(async () => {
  const config = sampleConfig();
  const workstream = config.workstreams['customer-service'];
  if (workstream === undefined) throw new Error('The sample has a workstream.');
  const contextVariables = [
    { name: 'Order', type: 'text' as const },
    { name: 'Parcels', type: 'number' as const },
  ];
  const changed: Config = { ...config, workstreams: { 'customer-service': { ...workstream, contextVariables } } };
  world = createWorld({ config: changed });
  desk = atWork(world);
  await desk.available(ana);
  await world.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
  await desk.command(ana, 'POST', of('accept'));
});

test('a note of its agent or a supervisor stands in the log, and goes to no phone', async () => {
  const sent = world.sent.length;
  expect(await desk.command(ana, 'POST', of('notes'), { text: 'Was rude once' })).toMatchObject({ state: 'done' });
  expect(await desk.command(sam, 'POST', of('notes'), { text: 'Be patient' })).toMatchObject({ state: 'done' });
  expect(await logged('note')).toMatchObject([
    { by: { id: 'ana', name: 'Ana Flores' }, text: 'Was rude once' },
    { by: { name: 'Sam Okafor' }, text: 'Be patient' },
  ]);
  expect(world.sent).toHaveLength(sent);
});

test('nobody whom the conversation does not concern writes one; nor one without words', async () => {
  expect(await desk.command(ben, 'POST', of('notes'), { text: 'Hi' })).toMatchObject({ status: 403 });
  expect(await desk.command(ana, 'POST', of('notes'), { text: ' ' })).toMatchObject({ status: 400 });
  expect(await logged('note')).toEqual([]);
});

test('#89 an agent sets context variables: declared ones, of their type, or none at all', async () => {
  expect(await desk.command(ana, 'POST', of('context'), { context: { Order: 'A-17', Parcels: 2 } })).toMatchObject({
    state: 'done',
  });
  const wrong = await desk.command(ana, 'POST', of('context'), {
    context: { Order: 'A-18', Parcels: 'two', Other: 1 },
  });
  expect(wrong).toMatchObject({ state: 'refused', status: 400, sentence: expect.stringContaining('Parcels') });
  const { body } = await call<{ conversation: object }>(ana, 'GET', of('').slice(0, -1));
  expect(body.conversation).toMatchObject({ context: { Order: 'A-17', Parcels: 2 } });
  expect(await desk.command(ben, 'POST', of('context'), { context: { Order: 'B' } })).toMatchObject({ status: 403 });
});

test('automated messages follow the language that an agent sets', async () => {
  expect(await desk.command(ana, 'POST', of('language'), { language: 'es' })).toMatchObject({ state: 'done' });
  await desk.command(ana, 'POST', of('end'));
  const texts = world.sent.map(({ text }) => text);
  expect(texts).toContainEqual(expect.stringContaining('Gracias por escribir a Contoso. Si necesita algo'));
  expect(await desk.command(ana, 'POST', of('language'), { language: 'Spanish' })).toMatchObject({ status: 400 });
});
