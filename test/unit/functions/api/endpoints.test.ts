import { addresses } from '../../../../functions/api/addresses/addresses';
import { handlerOf, handlers, served } from '../../../../functions/api/endpoints';
import { contract } from '../../../../shared/api/contract';

const never = (): never => {
  throw new Error('No app is made before a call.');
};

test('each endpoint of the contract is answered by its own handler', () => {
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(contract).sort());
  for (const [name, handler] of Object.entries(handlers))
    expect(handler.contract).toBe(contract[name as keyof typeof contract]);
});

test('what is registered is what has a handler, at the same address', () => {
  const plain = served.map(({ name, methods, route }) => ({ name, methods, route }));
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
  expect([...plain].sort(byName)).toEqual([...addresses].sort(byName));
  for (const { name } of addresses) expect(handlerOf(name, never)).toEqual(expect.any(Function));
  expect(() => handlerOf('no-such', never)).toThrow('Expected a handler of no-such');
});

test('no two stand at one address, or under one name', () => {
  expect(new Set(served.map(({ name }) => name)).size).toBe(served.length);
  const addresses = served.flatMap(({ methods, route }) => methods.map(method => `${method} ${route}`));
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('the addresses that are out in the world stay: in texts that were sent, at providers, with bots', () => {
  const known = new Set(Object.values(contract).map(({ name }) => name as string));
  known.delete('bot-callback');
  const outside = served.filter(({ name }) => !known.has(name));
  expect(outside.map(({ methods, route }) => `${methods} /api/${route}`).sort()).toEqual([
    'GET,HEAD /api/public/f/{token}',
    'GET,HEAD /api/public/s/{token}',
    'GET,HEAD /api/public/u/{token}',
    'POST /api/bot/conversations/{id}/messages',
    'POST /api/public/s/{token}',
    'POST /api/public/u/{token}',
    'POST /api/webhooks/telesign/events',
    'POST /api/webhooks/twilio/sms',
    'POST /api/webhooks/twilio/status/{thread}/{seq}/{attempt}',
  ]);
});
