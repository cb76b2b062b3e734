import { z } from 'zod';
import { foundInWords, pathInWords, schemaProblems } from '../../../../../shared/domain/config/problems';
import { problemsOf, small } from '../../../../support/config-fixture';

const against = (schema: z.ZodType, value: unknown): readonly string[] => {
  const result = schemaProblems(schema, value);
  return 'read' in result ? [] : result.problems.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

test('a value that fits is read', () => {
  expect(schemaProblems(z.object({ n: z.number().default(1) }), {})).toEqual({ read: { n: 1 } });
});

test.each<[string, z.ZodType, unknown, string]>([
  ['a missing field', z.object({ name: z.string() }), {}, 'name: expected a text; found nothing'],
  ['another type', z.object({ n: z.int() }), { n: 'x' }, 'n: expected a number; found "x"'],
  ['half a number', z.object({ n: z.int() }), { n: 1.5 }, 'n: expected a whole number; found 1.5'],
  [
    'a word that is none of them',
    z.object({ a: z.enum(['on', 'off']) }),
    { a: 'up' },
    'a: expected one of on, off; found "up"',
  ],
  ['an only word', z.object({ a: z.literal('x') }), { a: 'y' }, 'a: expected x; found "y"'],
  ['too few', z.object({ n: z.number().min(2) }), { n: 1 }, 'n: expected at least 2; found 1'],
  ['too many', z.object({ n: z.number().lt(2_000) }), { n: 2_000 }, 'n: expected less than 2,000; found 2000'],
  ['an empty text', z.object({ s: z.string().min(1) }), { s: '' }, 's: expected a text that is not empty; found ""'],
  ['a long text', z.object({ s: z.string().max(3) }), { s: 'abcd' }, 's: expected at most 3 characters; found "abcd"'],
  [
    'an empty list',
    z.object({ l: z.array(z.any()).min(1) }),
    { l: [] },
    'l: expected a list that is not empty; found an empty list',
  ],
  [
    'an unknown field',
    z.strictObject({ a: z.any(), b: z.any() }),
    { a: 1, b: 1, c: 1 },
    'c: this field is not known here; known are a, b',
  ],
  [
    'a schema’s own words',
    z.object({ s: z.string().regex(/x/, 'expected an x') }),
    { s: 'y' },
    's: expected an x; found "y"',
  ],
  ['a schema’s own sentence', z.object({ s: z.string('Give me a text.') }), { s: 1 }, 's: Give me a text.'],
  [
    'none of several forms',
    z.object({ u: z.union([z.literal('all'), z.array(z.string())]) }),
    { u: 3 },
    'u: expected all, or a list; found 3',
  ],
  [
    'the form that was meant',
    z.object({ u: z.union([z.literal('all'), z.strictObject({ transfer: z.string() })]) }),
    { u: { transfer: 3 } },
    'u.transfer: expected a text; found 3',
  ],
  [
    'a kind that there is not',
    z.object({
      q: z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') }), z.object({ kind: z.literal('b') })]),
    }),
    { q: { kind: 'c' } },
    'q.kind: expected one of a, b; found "c"',
  ],
])('%s', (_what, schema, value, problem) => {
  expect(against(schema, value)).toEqual([problem]);
});

test('a path calls the items of a list by their ids, or by their place', () => {
  const document = { queues: [{ id: 'orders', agents: ['ana', 'x'] }, { id: 7 }] };
  expect(pathInWords(['queues', 0, 'agents', 1], document)).toBe('queues › orders › agents › 2');
  expect(pathInWords(['queues', 1, 'name'], document)).toBe('queues › 2 › name');
});

test('what was found is told short, and of a customer’s file never whole', () => {
  expect(foundInWords('x'.repeat(100))).toHaveLength(58);
  expect(foundInWords(null)).toBe('an empty value');
  expect(foundInWords({ a: 1, b: 2 })).toBe('a group (a, b)');
  expect(foundInWords([1, 2])).toBe('a list of 2');
});

test('mistakes of schemas and of references are listed together, each at its own place', () => {
  const document = small();
  const wrong = {
    ...document,
    queues: [
      { id: 'broken', name: '' },
      { id: 'general', name: 'General', agents: ['nobody'] },
    ],
    workstreams: [{ id: 'service', name: 'Service', fallbackQueue: 'broken' }],
  };
  expect(problemsOf(wrong)).toEqual([
    'queues › broken › name: expected a text that is not empty; found ""',
    'queues › general › agents › 1: there is no agent "nobody"; the agents are ana',
  ]);
});

test('a place that has a mistake already isn’t told a second time', () => {
  const wrong = { ...small(), queues: [{ id: 'general', name: 'G', agents: 'some' }] };
  expect(problemsOf(wrong)).toEqual(['queues › general › agents: expected all, or a list; found "some"']);
});
