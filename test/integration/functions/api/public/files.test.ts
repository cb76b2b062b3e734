import { attachmentsSchema } from '../../../../../shared/domain/files/schema';
import { ana, apiOf } from '../../../../support/api';
import { pdf, phoneJpeg, SECRET } from '../../../../support/sample-files';
import { Crash, createWorld, MAIN, sampleConfig, type World } from '../../../../support/world';

let mockWorld: World;
const { callRaw } = apiOf(() => mockWorld.deps);

const CUSTOMER = '+14255550123';
const ACCOUNT = `AC${'0'.repeat(32)}`;
const twilio = { accountSid: ACCOUNT, authToken: 'a token', endpoint: 'https://api.twilio.example' };
const PICTURE = `${twilio.endpoint}/2010-04-01/Accounts/${ACCOUNT}/Messages/MM1/Media/ME1`;
type Provider = 'acs' | 'twilio';

const config = sampleConfig();
const worldOf = (provider: Provider): World => {
  const { main } = config.channels;
  if (main === undefined) throw new Error('The sample has a channel "main".');
  const attachments = attachmentsSchema.parse({ customers: true, agents: true });
  const channels = { ...config.channels, main: { ...main, provider, attachments } };
  const world = createWorld({ config: { ...config, channels }, settings: { twilio } });
  world.setOutside(async () => ({
    ...{ kind: 'answered', status: 200, contentType: 'image/jpeg' },
    body: phoneJpeg(),
  }));
  return world;
};

/** A form is sent until it is taken: who sees that it went wrong tries once more. */
const sendForm = async (
  as: typeof ana | undefined,
  route: string,
  { name, bytes, taken, commandId }: { name: string; bytes: Buffer; taken: number; commandId?: string },
): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    const body = new FormData();
    if (commandId !== undefined) body.set('commandId', commandId);
    body.set('file', new File([new Uint8Array(bytes)], name));
    const { status } = await callRaw(as, 'POST', route, { body, headers: { 'x-requested-with': 'desk' } });
    if (status === taken) return mockWorld.drain();
    if (status !== 503 || tries > 3) throw new Error(`${route} answered ${status}`);
    mockWorld.restart();
  }
};

/** Ana has the conversation: what leads there is cut off in the other story. */
const begin = async (world: World): Promise<void> => {
  await world.text(CUSTOMER, 'My label is torn', { id: 'e1' });
  const pool = (id: string, input: object) => world.command('routing', 'default', id, { agent: 'ana', ...input });
  await pool('ana/c1', { type: 'presence', presence: 'available' });
  await pool('ana/c2', { type: 'accept', conversation: `${world.threadOf(CUSTOMER)}-1` });
};

/** The customer's file and the agent's: by links where texts carry none, and with the texts where they do. */
const story = async (world: World, provider: Provider): Promise<void> => {
  const thread = world.threadOf(CUSTOMER);
  const conversation = `${thread}-1`;
  if (provider === 'acs') {
    await world.command('conversations', thread, 'ana/c3', { type: 'ask-for-file', conversation, agent: ana });
    const link = /\/api\/(public\/\S+)$/.exec(world.sent.at(-1)?.text ?? '')?.[1] ?? '';
    await sendForm(undefined, link, { name: 'label.jpg', bytes: phoneJpeg(), taken: 303 });
    await sendForm(undefined, link, { name: 'second.pdf', bytes: pdf(), taken: 303 });
  } else {
    const receivedAt = new Date(world.clock.at).toISOString();
    const text = { type: 'text-received', messageId: 'e2', from: CUSTOMER, to: MAIN, text: 'Look', receivedAt };
    const media = [{ url: PICTURE, contentType: 'image/jpeg' }];
    await world.command('conversations', thread, 'e2', { ...text, media });
  }
  const refund = { name: 'refund.pdf', bytes: pdf(), taken: 202, commandId: 'c4-of-ana' };
  await sendForm(ana, `conversations/${conversation}/files`, refund);
};

const seen = async (world: World) => {
  const { threads, files, projections, deadLetters } = world.deps;
  const id = world.threadOf(CUSTOMER);
  const { state } = await threads.load(id);
  const log = await threads.log(id, { before: state.seq, limit: 500 });
  const told = log.flatMap(({ outcome }) => ('file' in outcome ? [outcome.file] : []));
  return {
    sent: world.sent,
    log: log.map(({ seq, event, outcome: { kind, because } }) => [seq, event, kind, because.rule]),
    files: await Promise.all(told.map(async file => ({ file, kept: await files.read(`${id}-1`, file.id) }))),
    deliveries: (await threads.deliveries(id, { from: 0, to: state.seq })).map(({ seq, state }) => [seq, state]),
    inbox: (await projections.list('inbox', { agent: 'ana' })).map(({ row }) => [row?.status, row?.preview]),
    deadLetters: (await deadLetters.list()).length,
  };
};

/** Each run has a minute of its own: a link may be asked for so often in one. */
let minute = 0;
const run = async (provider: Provider, crashAt?: number) => {
  mockWorld = worldOf(provider);
  minute += 1;
  mockWorld.clock.at += minute * 60_000;
  await begin(mockWorld);
  const points: string[] = [];
  mockWorld.setFault(where => {
    points.push(where);
    if (points.length - 1 === crashAt) throw new Crash(where);
  });
  await story(mockWorld, provider);
  mockWorld.setFault(() => {});
  return { seen: await seen(mockWorld), points };
};

test.each([
  ['acs', ['label.jpg', 'refund.pdf'], ['conversations']],
  ['twilio', ['message-', 'refund.pdf'], ['webhooks', 'call']],
] as const)('files by %s, cut off at any write: each is there once, and told once', async (provider, names, more) => {
  const undisturbed = await run(provider);
  expect(undisturbed.seen.files).toHaveLength(names.length);
  for (const [nth, { file, kept }] of undisturbed.seen.files.entries()) {
    expect(file.name).toContain(names[nth]);
    expect([kept?.size, kept?.bytes.includes(SECRET)]).toEqual([file.size, false]);
  }
  expect(undisturbed.seen.deadLetters).toBe(0);
  for (const write of ['file', 'commit', 'row link', 'outbound', 'send', ...more])
    expect(undisturbed.points).toEqual(expect.arrayContaining([`before ${write}`, `after ${write}`]));
  for (const [crashAt, point] of undisturbed.points.entries()) {
    // Twilio knows no text that it was handed before: one that is cut off in its sending is unknown, and stays so.
    if (provider === 'twilio' && /(send|delivery \w+)$/.test(point)) continue;
    const disturbed = await run(provider, crashAt);
    expect({ point, ...disturbed.seen }).toEqual({ point, ...undisturbed.seen });
  }
});
