import fc from 'fast-check';
import { ana, apiOf } from '../../../support/api';
import { sampleConfig } from '../../../support/sample-config';
import { createWorld, type World } from '../../../support/world';

/** The tables of the world refuse a raw control or separator, as the table emulator does in a transaction. */
let world: World;
const { atWork, call } = apiOf(() => world.deps);
const CUSTOMER = '+14255550123';

const hostile = fc
  .string({
    minLength: 1,
    maxLength: 12,
    unit: fc.oneof(
      fc.constantFrom(0x2028, 0x2029, 0x85, 0x7f, 0xfeff, 0xffff, 0, 9, 10, 13).map(code => String.fromCharCode(code)),
      fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
    ),
  })
  .map(signs => `a${signs}z`);

test('texts, notes, replies, context, names and answers may hold any sign: all is handled, nothing becomes a dead letter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: 7, maxLength: 7 }), async given => {
      const [first = '', second = '', reply = '', note = '', context = '', name = '', answer = ''] = given;
      const config = sampleConfig();
      const { ana: known } = config.agents;
      if (known === undefined) throw new Error('The sample has an agent ana.');
      const workstream = config.workstreams['customer-service'];
      if (workstream === undefined) throw new Error('The sample has a workstream.');
      const contextVariables = [{ name: 'order', type: 'text' as const }];
      world = createWorld({
        config: {
          ...config,
          agents: { ...config.agents, ana: { ...known, name } },
          workstreams: { ...config.workstreams, 'customer-service': { ...workstream, contextVariables } },
        },
      });
      const desk = atWork(world);
      const of = (what: string) => `conversations/${world.threadOf(CUSTOMER)}-1/${what}`;
      await desk.available(ana);
      await world.text(CUSTOMER, first, { id: 'e1' });
      expect(await desk.command(ana, 'POST', of('accept'))).toMatchObject({ state: 'done' });
      await world.text(CUSTOMER, second, { id: 'e2' });
      for (const [what, body] of [
        ['messages', { text: reply }],
        ['notes', { text: note }],
      ] as const)
        expect(await desk.command(ana, 'POST', of(what), body)).toMatchObject({ state: 'done' });
      expect(await desk.command(ana, 'POST', of('context'), { context: { order: context } })).toMatchObject({
        state: 'done',
      });
      await desk.command(ana, 'POST', of('end'));
      await world.pass(10 * 60_000);
      await world.text(CUSTOMER, answer, { id: 'e3' });

      const { body } = await call<{ log: { kind: string; text?: string }[] }>(ana, 'GET', of('').slice(0, -1));
      expect(body.log.flatMap(entry => (entry.kind === 'text-received' ? [entry.text] : []))).toEqual(
        expect.arrayContaining([first, second]),
      );
      expect(await world.deps.deadLetters.list()).toEqual([]);
    }),
    { numRuns: 10 },
  );
});
