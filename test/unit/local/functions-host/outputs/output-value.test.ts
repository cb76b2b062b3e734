import { toMessages } from '../../../../../local/functions-host/outputs/output-value';
import type { RpcTypedData } from '../../../../../local/functions-host/worker/protocol';

const bodies = (value: RpcTypedData | undefined): string[] => toMessages(value).map(({ body }) => body.toString());

test.each<[string, RpcTypedData | undefined, string[]]>([
  ['nothing', undefined, []],
  ['a string', { string: 'text' }, ['text']],
  ['an empty string', { string: '' }, ['']],
  ['an object', { json: '{"a":1}' }, ['{"a":1}']],
  ['an array', { json: '["a",{"b":1},2,null]' }, ['a', '{"b":1}', '2']],
  ['an empty array', { json: '[]' }, []],
  ['a number', { int: 7 }, ['7']],
  ['bytes', { bytes: Buffer.from('raw') }, ['raw']],
])('%s', (_what, value, expected) => {
  expect(bodies(value)).toEqual(expected);
});

test('text is marked as such, bytes are not', () => {
  expect(toMessages({ string: 'x' })[0]?.contentType).toBe('text/plain');
  expect(toMessages({ bytes: Buffer.from('x') })[0]?.contentType).toBeUndefined();
});
