import { lastSaid } from '../../../../shared/views/last-said';
import { type Thread, thread, withChannel } from '../../../support/thread';

const waiting = ({ log, state }: Thread) => lastSaid({ log: async () => log }, state);

/** An agent has answered, and nobody waits. */
const answered = (): Thread => {
  const it = thread();
  it.text('Where is my order?');
  it.pass(5).assigned();
  it.pass(5).reply('On its way.');
  return it.pass(60);
};

test('a customer waits since the oldest of what nobody has answered', async () => {
  const it = answered();
  const since = it.nowIso;
  it.text('It has not come');
  it.pass(60).text('Hello?');
  expect(await waiting(it)).toEqual({ text: 'Hello?', waitingSince: since });
});

test.each(['Liked “On its way.”', 'Ana has notifications silenced'])('%s makes nobody wait', async text => {
  const it = answered();
  it.text(text);
  expect(await waiting(it)).not.toHaveProperty('waitingSince');
  const since = it.pass(600).nowIso;
  it.text('It has not come');
  expect(await waiting(it)).toMatchObject({ waitingSince: since });
});

test.each([
  ['thanks after the end', 'farewell', 'Thanks!', { survey: undefined }],
  ['an answer of a survey', 'survey-answer', '5', {}],
])('%s waits for nobody', async (_, handledAs, text, channel) => {
  const it = answered().configure(withChannel(channel));
  it.end();
  expect(it.pass(60).text(text).one('text-received')).toMatchObject({ handledAs });
  const since = it.pass(600).nowIso;
  it.text('One more thing: where is my invoice?');
  expect(await waiting(it)).toMatchObject({ waitingSince: since });
});
