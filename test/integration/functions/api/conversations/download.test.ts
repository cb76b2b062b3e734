import type { Transcript } from '../../../../../shared/api/conversations/download';
import { ana, apiOf, ben, type Person, sam } from '../../../../support/api';
import { createWorld, sampleConfig, type World } from '../../../../support/world';

let world: World;
const { atWork, call, readText } = apiOf(() => world.deps);
const olga: Person = { id: 'olga', name: 'Olga Brandt', roles: ['admin'] };
const CUSTOMER = '+14255550123';
let desk: ReturnType<typeof atWork>;
const conversation = () => `${world.threadOf(CUSTOMER)}-1`;
const of = (what: string) => `conversations/${conversation()}/${what}`;
const transcript = (who: Person, query = '') =>
  call<Transcript & { detail?: string }>(who, 'GET', `${of('transcript')}${query}`);

const begin = async (downloadTranscript: 'everybody' | 'supervisors' | 'nobody' = 'everybody') => {
  const config = sampleConfig();
  const workstream = config.workstreams['customer-service'];
  if (workstream === undefined) throw new Error('The sample has this workstream.');
  const workstreams = { ...config.workstreams, 'customer-service': { ...workstream, downloadTranscript } };
  world = createWorld({ config: { ...config, workstreams } });
  desk = atWork(world);
  await desk.available(ana, ben);
  await world.text(CUSTOMER, 'Where is my order?\nIt is late.', { id: 'e1' });
  await desk.command(sam, 'POST', `supervisor/${of('assign')}`, { to: { agent: 'ana' } });
  await desk.command(ana, 'POST', of('messages'), { text: '=SUM(A1) is on its way.' });
  await desk.command(ana, 'POST', of('notes'), { text: 'Rude, but right.' });
  world.clock.at += 60_000;
  await desk.command(sam, 'POST', `supervisor/${of('transfer')}`, { to: { agent: 'ben' } });
  await desk.command(sam, 'POST', `supervisor/${of('join')}`);
  await desk.command(ben, 'POST', of('messages'), { text: 'Ben here.' });
  await desk.command(ben, 'POST', of('end'));
  await desk.command(ben, 'POST', of('close'));
};

describe('#100 #125 a transcript', () => {
  beforeEach(() => begin());

  it('has its sessions and participants, and what was said, numbers masked', async () => {
    const { body } = await transcript(sam);
    expect(body.sessions).toEqual([
      expect.objectContaining({ nth: 1, by: { id: 'ana', name: 'Ana Flores' }, kind: 'agent', end: 'handed-over' }),
      expect.objectContaining({ nth: 2, by: { id: 'ben', name: 'Ben Carter' }, kind: 'agent', end: 'ended' }),
    ]);
    expect(body.participants).toContainEqual(expect.objectContaining({ who: { name: 'Sam Okafor' }, mode: 'join' }));
    expect(body.lines.filter(({ kind }) => kind === 'text').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Where is my order?\nIt is late.', '=SUM(A1) is on its way.', 'Ben here.']),
    );
    expect(body.lines.every(({ because }) => because === undefined)).toBe(true);
    expect(body.lines.some(({ kind }) => kind === 'note' || kind === 'event')).toBe(false);
    expect(body.customer).toBe('+1425•••••23');
    expect(JSON.stringify(body)).not.toContain('5550123');
  });

  it('has notes and reasons as wanted', async () => {
    const { body } = await transcript(sam, '?notes=true&reasons=true');
    expect(body.lines).toContainEqual(
      expect.objectContaining({
        kind: 'note',
        text: 'Rude, but right.',
        because: expect.objectContaining({ rule: expect.any(String) }),
      }),
    );
    expect(body.lines.some(({ kind, text }) => kind === 'event' && text === 'agent-joined')).toBe(true);
  });

  it('is a text as well, in lines', async () => {
    const { text, headers } = await readText(sam, `${of('transcript.txt')}?notes=true`);
    expect(headers['content-disposition']).toContain(`${conversation()}.txt`);
    expect(text).toContain('Times: UTC');
    expect(text).toContain('2026-11-23 15:00:00  Customer: Where is my order?\r\n    It is late.');
    expect(text).toContain('Ana Flores [note]: Rude, but right.');
  });

  it('is written down each time that it is taken, whatever the setting', async () => {
    await transcript(sam);
    world.clock.at += 1_000;
    await readText(sam, of('transcript.txt'));
    const { body } = await call<{ reads: readonly object[] }>(olga, 'GET', 'reads?day=2026-11-23');
    const taken = expect.objectContaining({
      what: 'download',
      of: conversation(),
      by: { id: 'sam', name: 'Sam Okafor' },
    });
    expect(body.reads).toEqual([taken, taken]);
  });

  it('is for who may see the conversation', async () => {
    expect((await transcript({ id: 'carla', name: 'Carla', roles: ['agent'] })).status).toBe(403);
    expect((await transcript(ben)).status).toBe(200);
  });
});

describe('#100 downloads restricted', () => {
  const shown = async (who: Person) => (await call(who, 'GET', `conversations/${conversation()}`)).body.mayDownload;

  it('to supervisors: an agent is refused with the setting’s name, and told so beforehand', async () => {
    await begin('supervisors');
    const { status, body } = await transcript(ben);
    expect([status, body.detail]).toEqual([403, expect.stringContaining('downloadTranscript')]);
    expect((await transcript(sam)).status).toBe(200);
    expect([await shown(ben), await shown(sam)]).toEqual([false, true]);
  });

  it('to nobody', async () => {
    await begin('nobody');
    expect((await transcript(sam)).status).toBe(403);
    expect((await call<{ reads: readonly object[] }>(olga, 'GET', 'reads?day=2026-11-23')).body.reads).toEqual([]);
  });
});
