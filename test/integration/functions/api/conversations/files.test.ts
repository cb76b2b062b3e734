import { randomUUID } from 'node:crypto';
import { attachmentsSchema } from '../../../../../shared/domain/files/schema';
import { ana, apiOf, ben, type Person, sam } from '../../../../support/api';
import { pdf, phoneJpeg, plainJpeg, program, SECRET } from '../../../../support/sample-files';
import { createWorld, MAIN, sampleConfig, type World } from '../../../../support/world';

let world: World;
const { atWork, call, callRaw } = apiOf(() => world.deps);

const CUSTOMER = '+14255550123';
const HOUR = 3_600_000;
let desk: ReturnType<typeof atWork>;
const conversation = () => `${world.threadOf(CUSTOMER)}-1`;
const of = (what: string) => `conversations/${conversation()}/${what}`;
const newest = () => world.sent.at(-1);
/** The path of the link in the newest text. */
const linkIn = (text = newest()?.text ?? '') => /\/api\/(public\/\S+)$/.exec(text)?.[1] ?? `no link in: ${text}`;

const withFiles = (attachments: object, channel: object = {}) => {
  const config = sampleConfig();
  const { main } = config.channels;
  if (main === undefined) throw new Error('The sample has a channel "main".');
  const changed = { ...main, attachments: attachmentsSchema.parse(attachments), ...channel };
  return { ...config, channels: { ...config.channels, main: changed } };
};
const BOTH = { customers: true, agents: true };

type Logged = {
  readonly files: object;
  readonly log: readonly { readonly kind: string; readonly file?: { readonly id: string } }[];
};
const log = async (as: Person = ana) => (await call<Logged>(as, 'GET', `conversations/${conversation()}`)).body;
const logged = async (kind: string) => (await log()).log.flatMap(entry => (entry.kind === kind ? [entry] : []));

const formWith = (name: string, bytes: Buffer, fields: Record<string, string> = {}): FormData => {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set('file', new File([new Uint8Array(bytes)], name));
  return form;
};
/** The customer sends the page's form; what they see then. */
const upload = async (link: string, name: string, bytes: Buffer) => {
  const answer = await callRaw(undefined, 'POST', link, { body: formWith(name, bytes) });
  await world.drain();
  return answer;
};
const sendFile = async (
  name: string,
  bytes: Buffer,
  { as = ana, id = String(randomUUID()), headers = { 'x-requested-with': 'desk' } as Record<string, string> } = {},
) => {
  const answer = await callRaw(as, 'POST', of('files'), { body: formWith(name, bytes, { commandId: id }), headers });
  await world.drain();
  return { status: answer.status, body: JSON.parse(answer.body.toString()) as { detail?: string } };
};

const begin = async (config = withFiles(BOTH)): Promise<void> => {
  world = createWorld({ config });
  desk = atWork(world);
  await desk.available(ana);
  await world.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
  await desk.command(ana, 'POST', of('accept'));
};
const asked = async (): Promise<string> => {
  expect(await desk.command(ana, 'POST', of('ask-for-file'))).toMatchObject({ state: 'done' });
  return linkIn();
};

describe('a customer’s file, by a link', () => {
  beforeEach(() => begin());

  test('is asked for, sent, cleaned, kept, read in the log, and saved by the agent', async () => {
    const link = await asked();
    const page = await callRaw(undefined, 'GET', link);
    expect(page.status).toBe(200);
    expect(page.body.toString()).toMatch(/<html lang="en">[\s\S]*enctype="multipart\/form-data"[\s\S]*up to 5 MB/);

    const sent = await upload(link, '../Änne’s label.jpg', phoneJpeg());
    expect(sent).toMatchObject({ status: 303, headers: { location: `/api/${link}` } });
    expect((await callRaw(undefined, 'GET', link)).body.toString()).toContain('Thank you, we have it');

    const [received] = await logged('file-received');
    expect(received).toMatchObject({ via: 'link', file: { name: 'Änne’s label.jpg', contentType: 'image/jpeg' } });
    const saved = await callRaw(ana, 'GET', of(`files/${received?.file?.id}`));
    expect(saved.status).toBe(200);
    expect(saved.body.includes(SECRET)).toBe(false);
    expect(saved.body.subarray(0, 3)).toEqual(plainJpeg().subarray(0, 3));
    expect(saved.headers).toEqual({
      'content-type': 'image/jpeg',
      'content-disposition': `attachment; filename="Anne_s label.jpg"; filename*=UTF-8''%C3%84nne%E2%80%99s%20label.jpg`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'x-robots-tag': 'noindex',
    });
    expect((await callRaw(sam, 'GET', of(`files/${received?.file?.id}`))).status).toBe(200);
    expect((await callRaw(ben, 'GET', of(`files/${received?.file?.id}`))).status).toBe(403);
    expect((await callRaw(undefined, 'GET', of(`files/${received?.file?.id}`))).status).toBe(401);
    expect((await callRaw(ana, 'GET', of(`files/${'0'.repeat(32)}`))).status).toBe(404);
    expect((await callRaw(ana, 'GET', of('files/..%2f'))).status).toBe(400);
  });

  test('is one for each link: a second stays outside', async () => {
    const link = await asked();
    await upload(link, 'one.jpg', plainJpeg());
    expect(await upload(link, 'two.pdf', pdf())).toMatchObject({ status: 303 });
    expect(await logged('file-received')).toEqual([
      expect.objectContaining({ file: expect.objectContaining({ name: 'one.jpg' }) }),
    ]);
  });

  test('is not lost when we are cut off before its thread hears of it', async () => {
    const link = await asked();
    world.setFault(where => {
      if (where === 'after file') throw Object.assign(new Error('cut off'), { code: 'ECONNRESET' });
    });
    expect((await upload(link, 'one.jpg', plainJpeg())).status).toBe(503);
    world.setFault(() => {});
    expect(await logged('file-received')).toEqual([]);
    // The customer opens the link again, or sends the form again.
    await callRaw(undefined, 'GET', link);
    await world.drain();
    await upload(link, 'one.jpg', plainJpeg());
    expect(await logged('file-received')).toHaveLength(1);
  });

  test('#43 over the limit is refused on the page, and told by text and to the agent, once', async () => {
    const link = await asked();
    const big = Buffer.concat([plainJpeg(), Buffer.alloc(5 * 1024 * 1024)]);
    const before = world.sent.length;
    for (const _ of [1, 2]) {
      const page = await upload(link, 'big.jpg', big);
      expect(page.status).toBe(413);
      expect(page.body.toString()).toMatch(/role="alert">This file is too large\. Please choose one of at most 5 MB\./);
    }
    expect(world.sent.slice(before).map(({ text }) => text)).toEqual([
      expect.stringContaining('Your file is too large'),
    ]);
    expect(await logged('agents-told')).toEqual([expect.objectContaining({ trigger: 'file-too-large' })]);
    // What says so before it comes isn't read at all.
    const told = await callRaw(undefined, 'POST', link, {
      body: formWith('a.jpg', plainJpeg()),
      headers: { 'content-length': '90000000' },
    });
    expect(told.status).toBe(413);
    // The link still takes one.
    expect((await upload(link, 'small.jpg', plainJpeg())).status).toBe(303);
  });

  test.each([
    ['label.exe', plainJpeg(), 'can’t take this type'],
    ['label.jpg', program(), 'can’t take this type'],
    ['label.zip', Buffer.from('PK\x03\x04'), 'can’t open this type'],
    ['label.jpg', plainJpeg().subarray(0, 300), 'damaged'],
    ['label.jpg', Buffer.alloc(0), 'empty'],
  ])('#44 %s of the wrong kind is refused, and said in plain words', async (name, bytes, words) => {
    const link = await asked();
    const page = await upload(link, name, bytes);
    expect(page.status).toBeGreaterThanOrEqual(400);
    expect(page.body.toString().replaceAll('&#39;', "'")).toContain(words);
    expect(await logged('file-refused')).toHaveLength(1);
    expect(await logged('file-received')).toEqual([]);
  });

  test('a form without a file asks for one, and a body that is no form too', async () => {
    const link = await asked();
    for (const body of [new FormData(), formWith('', Buffer.alloc(0))]) {
      const page = await callRaw(undefined, 'POST', link, { body });
      expect(page.status).toBe(400);
      expect(page.body.toString()).toContain('Please choose a file first.');
    }
    expect((await callRaw(undefined, 'POST', link)).status).toBe(400);
    expect(await logged('file-refused')).toEqual([]);
  });

  test('a link is over after two days, after the conversation, and when files are switched off', async () => {
    const link = await asked();
    world.setConfig(withFiles({ agents: true }));
    expect((await callRaw(undefined, 'GET', link)).status).toBe(410);
    world.setConfig(withFiles(BOTH));
    expect((await callRaw(undefined, 'GET', link)).status).toBe(200);
    world.clock.at += 48 * HOUR;
    expect((await callRaw(undefined, 'GET', link)).status).toBe(410);
    world.clock.at -= HOUR;
    await desk.command(ana, 'POST', of('end'));
    await desk.command(ana, 'POST', of('close'));
    expect((await upload(link, 'a.jpg', plainJpeg())).status).toBe(410);
  });

  test('the page speaks the customer’s language', async () => {
    await world.text('+13055550142', 'Hola, ¿cuándo llega mi pedido? Gracias por su ayuda', { id: 'e2' });
    await desk.available(ben);
    const id = `${world.threadOf('+13055550142')}-1`;
    const who = (await desk.command(ana, 'POST', `conversations/${id}/accept`)).state === 'done' ? ana : ben;
    if (who === ben) await desk.command(ben, 'POST', `conversations/${id}/accept`);
    expect(await desk.command(who, 'POST', `conversations/${id}/ask-for-file`)).toMatchObject({ state: 'done' });
    expect(newest()?.text).toMatch(/^Mande su archivo por este enlace/);
    expect((await callRaw(undefined, 'GET', linkIn())).body.toString()).toMatch(
      /lang="es"[\s\S]*Envíenos un archivo[\s\S]*4[78] horas/,
    );
  });
});

describe('an agent’s file', () => {
  beforeEach(() => begin());

  test('goes as a link: a page that says what it is, and the file; after two days neither', async () => {
    expect(await sendFile('return label.pdf', pdf())).toMatchObject({ status: 202 });
    expect(newest()?.text).toMatch(/^Ana Flores sent you a file\. Open it within 48 h: /);
    const link = linkIn();
    const page = await callRaw(undefined, 'GET', link);
    expect(page.body.toString()).toContain('<strong>return label.pdf</strong>');
    const saved = await callRaw(undefined, 'GET', `${link}?download=1`);
    expect(saved.body).toEqual(pdf());
    expect(saved.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringContaining('attachment'),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    world.clock.at += 48 * HOUR;
    expect((await callRaw(undefined, 'GET', link)).status).toBe(410);
    expect((await callRaw(undefined, 'GET', `${link}?download=1`)).status).toBe(410);
  });

  test('is sent once, however often the command comes', async () => {
    for (const _ of [1, 2]) await sendFile('a.pdf', pdf(), { id: 'the-same' });
    expect(world.sent.filter(({ text }) => text.includes('sent you a file'))).toHaveLength(1);
  });

  test('is the one that came first, when another comes by the same command after a cut', async () => {
    world.setFault(where => {
      if (where === 'after file') throw Object.assign(new Error('cut off'), { code: 'ECONNRESET' });
    });
    expect(await sendFile('first.pdf', pdf(), { id: 'the-same' })).toMatchObject({ status: 503 });
    world.setFault(() => {});
    expect(await sendFile('second.jpg', plainJpeg(), { id: 'the-same' })).toMatchObject({ status: 202 });
    const file = { name: 'first.pdf', contentType: 'application/pdf', size: pdf().length };
    expect(await logged('file-sent')).toMatchObject([{ file }]);
  });

  test('is refused with a sentence: blocked, unknown, too large, not theirs, without the header', async () => {
    expect(await sendFile('a.exe', program())).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('"exe" are blocked') },
    });
    expect(await sendFile('a.jpg', Buffer.from([1, 2, 3]))).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('Expected one of JPEG') },
    });
    expect(await sendFile('a.jpg', Buffer.concat([plainJpeg(), Buffer.alloc(5.5 * 1024 * 1024)]))).toMatchObject({
      status: 413,
      body: { detail: 'Expected a file of at most 5 MB, found 5.5 MB.' },
    });
    expect(await sendFile('a.pdf', pdf(), { as: ben })).toMatchObject({ status: 403 });
    expect(await sendFile('a.pdf', pdf(), { headers: {} })).toMatchObject({ status: 415 });
    expect(await logged('file-sent')).toEqual([]);
  });
});

test('#42 customers’ and agents’ files are switched on separately', async () => {
  await begin(withFiles({ customers: true }));
  expect((await desk.command(ana, 'POST', of('ask-for-file'))).state).toBe('done');
  expect(await sendFile('a.pdf', pdf())).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('agents are switched off') },
  });
  world.setConfig(withFiles({ agents: true }));
  expect(await desk.command(ana, 'POST', of('ask-for-file'))).toMatchObject({ status: 409 });
  expect(await sendFile('a.pdf', pdf())).toMatchObject({ status: 202 });
});

test('#45 Azure Communication Services reports that it carries no files, and they go by links', async () => {
  await begin();
  expect((await log()).files).toMatchObject({
    customers: true,
    agents: true,
    media: { provider: 'acs', incoming: false, outgoing: false },
  });
  await sendFile('a.pdf', pdf());
  expect(newest()).toEqual({ to: CUSTOMER, text: expect.stringContaining('/api/public/f/') });
});

describe('with a provider that carries media', () => {
  const ACCOUNT = `AC${'0'.repeat(32)}`;
  const twilio = { accountSid: ACCOUNT, authToken: 'a token', endpoint: 'https://api.twilio.example' };
  const first = `${twilio.endpoint}/2010-04-01/Accounts/${ACCOUNT}/Messages/MM1/Media/ME1`;
  const store = 'https://mms.twiliocdn.com/ME1';
  const called: { url: string; authorization: string | undefined }[] = [];

  const beginOnTwilio = async (): Promise<void> => {
    await begin(withFiles(BOTH, { provider: 'twilio' }));
    Object.assign(world.deps.settings, { twilio });
    called.length = 0;
    world.setOutside(async ({ url, headers, maxBytes }) => {
      called.push({ url, authorization: headers.authorization });
      if (url === first) return { kind: 'failed', reason: 'redirected', details: 'it answered 307', location: store };
      if (url === store) return { kind: 'answered', status: 200, contentType: 'image/jpeg', body: phoneJpeg() };
      if (url.endsWith('/big')) return { kind: 'failed', reason: 'too-large', details: `more than ${maxBytes} bytes` };
      return { kind: 'answered', status: 404, contentType: '', body: new Uint8Array() };
    });
  };
  const mms = async (...urls: readonly string[]) => {
    const body = {
      id: randomUUID(),
      thread: world.threadOf(CUSTOMER),
      at: new Date(world.clock.at).toISOString(),
      input: {
        type: 'text-received',
        messageId: randomUUID(),
        from: CUSTOMER,
        to: MAIN,
        text: '',
        receivedAt: new Date(world.clock.at).toISOString(),
        media: urls.map(url => ({ url, contentType: 'image/jpeg' })),
      },
    };
    await world.command('conversations', body.thread, body.id, body.input);
  };
  beforeEach(beginOnTwilio);

  test('a customer’s picture is fetched, cleaned, kept, and saved by the agent', async () => {
    await mms(first);
    expect(called).toEqual([
      { url: first, authorization: `Basic ${Buffer.from(`${ACCOUNT}:a token`).toString('base64')}` },
      { url: store, authorization: undefined },
    ]);
    const [received] = await logged('file-received');
    expect(received).toMatchObject({ via: 'media', file: { name: expect.stringMatching(/^message-\d+-1\.jpg$/) } });
    const saved = await callRaw(ana, 'GET', of(`files/${received?.file?.id}`));
    expect(saved.body.includes(SECRET)).toBe(false);
  });

  test('one that the provider has only in a moment is fetched then', async () => {
    const url = `${twilio.endpoint}/2010-04-01/Accounts/${ACCOUNT}/Messages/MM1/Media/ME2`;
    world.setOutside(async () => {
      called.push({ url, authorization: undefined });
      const status = called.length === 1 ? 404 : 200;
      return { kind: 'answered', status, contentType: 'image/jpeg', body: phoneJpeg() };
    });
    await mms(url);
    expect(called).toHaveLength(2);
    expect(await logged('file-received')).toHaveLength(1);
  });

  test.each([
    ['somebody else', 'https://evil.example/2010-04-01/Accounts/x'],
    ['the cloud’s own data', 'http://169.254.169.254/metadata/instance'],
    ['another account', 'https://api.twilio.example/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1'],
    ['a store at once', store],
    ['a name that only looks right', `https://api.twilio.example@evil.example/2010-04-01/Accounts/${ACCOUNT}/`],
  ])('nothing is called at %s', async (_, url) => {
    await mms(url);
    expect(called).toEqual([]);
    expect(await logged('file-refused')).toEqual([
      expect.objectContaining({
        refusal: 'not-fetched',
        because: { rule: 'file.not-fetched', facts: { reason: 'not-the-providers' } },
      }),
    ]);
  });

  test('a redirect elsewhere is not followed', async () => {
    world.setOutside(async ({ url }) => {
      called.push({ url, authorization: undefined });
      return { kind: 'failed', reason: 'redirected', details: '', location: 'https://evil.example/' };
    });
    await mms(first);
    expect(called).toHaveLength(1);
    expect(await logged('file-refused')).toHaveLength(1);
  });

  test('#43 one that is too large is told to customer and agent', async () => {
    await mms(`${twilio.endpoint}/2010-04-01/Accounts/${ACCOUNT}/big`);
    expect(newest()?.text).toContain('Your file is too large');
    expect(await logged('agents-told')).toEqual([expect.objectContaining({ trigger: 'file-too-large' })]);
  });

  test('an agent’s file goes with the text', async () => {
    await sendFile('label.pdf', pdf());
    expect(newest()).toEqual({
      to: CUSTOMER,
      text: 'Ana Flores sent you a file.',
      mediaUrls: [expect.stringMatching(/\/api\/public\/f\/[\w-]{22}\?download$/)],
    });
    const path = linkIn(newest()?.mediaUrls?.[0]?.replace('?download', ''));
    expect((await callRaw(undefined, 'GET', `${path}?download`)).body).toEqual(pdf());
    expect(JSON.stringify((await log()).log)).not.toContain(path.slice(-22));
  });
});
