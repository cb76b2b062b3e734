import { inTurn, turnstile } from '../../../../../local/functions-host/service-bus/in-turn';

test('what runs in turn never overlaps, also after a failure', async () => {
  const turn = inTurn();
  let running = 0;
  let most = 0;
  const step = (fails: boolean) =>
    turn(async () => {
      most = Math.max(most, ++running);
      await new Promise(resolve => setImmediate(resolve));
      running--;
      if (fails) throw new Error('on purpose');
    });
  const results = await Promise.allSettled([step(false), step(true), step(false)]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(most).toBe(1);
});

test('a turnstile lets so many in, the next when one leaves; leaving twice counts once', async () => {
  const enter = turnstile(2);
  const [first] = [await enter(), await enter()];
  let third = false;
  const waiting = enter().then(leave => {
    third = true;
    return leave;
  });
  await new Promise(resolve => setImmediate(resolve));
  expect(third).toBe(false);
  first();
  first();
  await waiting;
  let fourth = false;
  void enter().then(() => {
    fourth = true;
  });
  await new Promise(resolve => setImmediate(resolve));
  expect(fourth).toBe(false);
});
