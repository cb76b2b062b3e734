import { readFileSync } from 'node:fs';
import path from 'node:path';
import { problemLine, readConfigFile, writeConfigFile } from '../../../shared/config-file';
import { channelOf } from '../../../shared/domain/config/config';
import { segmentsOf } from '../../../shared/domain/text/segments';

const sample = readFileSync(path.resolve(__dirname, '../../../config/sample.yaml'), 'utf8');
const read = (text: string) => {
  const result = readConfigFile(text, 'v1');
  if (!result.ok) throw new Error(result.problems.map(problem => problemLine('file', problem)).join('\n'));
  return result;
};
const problemsOf = (text: string): readonly string[] => {
  const result = readConfigFile(text, 'v1');
  return result.ok ? [] : result.problems.map(problem => problemLine('sample.yaml', problem));
};
/** Where a text stands in the sample, as editors count. */
const lineOf = (text: string): number => sample.slice(0, sample.indexOf(text)).split('\n').length;

describe('the sample', () => {
  it('is a whole configuration: three numbers, two queues, three agents, one survey', () => {
    const { config } = read(sample);
    expect(channelOf(config, '+18005550100')).toMatchObject({ id: 'main', numberType: 'toll-free' });
    expect(channelOf(config, '+18005550100')?.operatingHours).toBeUndefined();
    expect(channelOf(config, '+18005550101')?.operatingHours).toBe('office-hours');
    expect(channelOf(config, '+18005550102')?.operatingHours).toBe('always-on-holiday');
    expect(Object.keys(config.queues)).toEqual(['orders', 'general']);
    expect(Object.keys(config.agents)).toEqual(['ana', 'ben', 'carla']);
    expect(config.surveys['after-help']?.questions.map(({ kind }) => kind)).toEqual(['csat', 'open']);
    expect(config.operatingHours['office-hours']).toMatchObject({
      timeZone: 'America/Chicago',
      weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '17:00' }],
    });
  });

  it('has each of its messages in English and in Spanish', () => {
    const { config } = read(sample);
    for (const messages of [config.messages, ...Object.values(config.channels).map(channel => channel.messages)]) {
      const languages = (language: string) =>
        messages.filter(each => each.language === language).map(each => each.trigger);
      expect(languages('es')).toEqual(languages('en'));
    }
  });

  it('has no message that costs more than one segment', () => {
    const { config } = read(sample);
    const messages = [...config.messages, ...Object.values(config.channels).flatMap(channel => channel.messages)];
    for (const { text = '' } of messages)
      expect([text, segmentsOf(text.replace(/\{\w+\}/g, 'Monday at 8:00 AM')).segments]).toEqual([text, 1]);
  });

  it('comes back from being written with the same content', () => {
    const { document } = read(sample);
    expect(read(writeConfigFile(document)).document).toEqual(document);
    expect(writeConfigFile(document)).toContain(
      '\n\n  - id: office\n    name: Contoso office\n    number: "+18005550101"\n',
    );
  });
});

describe('a mistake is told with its line, its place, what was expected and what was found', () => {
  it('a value', () => {
    const wrong = sample.replace('numberType: toll-free         #', 'numberType: tollfree #');
    expect(problemsOf(wrong)).toEqual([
      `sample.yaml:${lineOf('numberType: toll-free         #')}: channels › main › numberType: expected one of toll-free, short-code, 10dlc, alphanumeric; found "tollfree"`,
    ]);
  });

  it('a mistyped field, at its own line', () => {
    const wrong = sample.replace('    operatingHours: office-hours\n', '    operatingHour: office-hours\n');
    expect(problemsOf(wrong)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^sample.yaml:${lineOf('operatingHours: office-hours')}: channels › office › operatingHour: this field is not known here; known are id, name,`,
        ),
      ),
    ]);
  });

  it('a missing field, at what should have it', () => {
    const wrong = sample.replace('    user: ben@contoso.example\n', '');
    expect(problemsOf(wrong)).toEqual([
      `sample.yaml:${lineOf('- id: ben')}: agents › ben › user: expected a text; found nothing`,
    ]);
  });

  it('an id that nothing has', () => {
    const wrong = sample.replace('agents: [ana, ben]', 'agents: [ana, bob]');
    expect(problemsOf(wrong)).toEqual([
      `sample.yaml:${lineOf('agents: [ana, ben]')}: queues › orders › agents › 2: there is no agent "bob"; the agents are ana, ben, carla`,
    ]);
  });

  it('all of them, from the top', () => {
    const wrong = sample
      .replace('survey: after-help', 'survey: afterwards')
      .replace('capacity: 2\n', 'capacity: none\n')
      .replace('seconds: 600 ', 'seconds: 5 ');
    const lines = problemsOf(wrong).map(problem => Number(problem.split(':')[1]));
    expect(lines).toHaveLength(3);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it('and those of YAML itself', () => {
    expect(problemsOf('queues:\n  - id: a\n   name: b\n')).toEqual([
      expect.stringMatching(/^sample.yaml:3: the file: /),
    ]);
    expect(problemsOf('agents: []\nagents: []\n')).toEqual([
      expect.stringMatching(/^sample.yaml:2: the file: Map keys must be unique/),
    ]);
    expect(problemsOf('- a\n- b\n')).toEqual([
      'sample.yaml:1: the file: expected a group of fields; found a list of 2',
    ]);
  });
});

test('a number may stand without its quotes: its plus is kept', () => {
  const { config } = read(sample.replace('"+18005550100"', '+18005550100'));
  expect(channelOf(config, '+18005550100')?.id).toBe('main');
});

test('an alias is followed to where its values stand', () => {
  const text = 'queues:\n  - &first\n    id: a\n    name: ""\nagents:\n  - *first\n';
  expect(problemsOf(text)).toContainEqual(
    'sample.yaml:3: agents › a › name: expected a text that is not empty; found ""'.replace(':3:', ':4:'),
  );
});

test('an empty file is an empty configuration', () => {
  expect(read('# nothing yet\n').document).toEqual({});
  expect(readConfigFile(writeConfigFile({}), 'v1')).toMatchObject({ ok: true });
});

const bomb = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...[...'bcdefghi'].map((to, n) => `${to}: &${to} [${`*${'abcdefgh'[n]},`.repeat(9)}]`),
];

test.each<[string, string]>([
  ['aliases of aliases, that unfold to more than any memory holds', bomb.join('\n')],
  ['an alias of itself', 'queues: &q [*q]\n'],
  ['lists in lists without end', `queues: ${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ['more than a configuration ever is', `# ${'x'.repeat(5_000_001)}`],
])('%s: refused with a sentence, not an error', (_what, text) => {
  expect(problemsOf(text)).toEqual([expect.stringMatching(/^sample.yaml:1: the file: This is no configuration: /)]);
});

test('of a file that is no YAML at all the first mistakes are told, not a hundred thousand', () => {
  expect(problemsOf(`queues: ${'['.repeat(100_000)}`).length).toBeLessThanOrEqual(100);
});
