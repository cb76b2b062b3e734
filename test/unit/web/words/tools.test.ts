import { helpWords } from '../../../../web/desk/why/help-words';
import { tools as en } from '../../../../web/words/tools/en';
import { tools as es } from '../../../../web/words/tools/es';
import { tools as fr } from '../../../../web/words/tools/fr';
import type { ToolWords } from '../../../../web/words/tools/tool-words';

const texts = (words: object): readonly string[] =>
  Object.values(words).flatMap(value =>
    typeof value === 'string' ? [value] : typeof value === 'object' ? texts(value) : [],
  );

describe.each([
  ['es', es],
  ['fr', fr],
] as const)('the words of the tools (%s)', (_, words: ToolWords) => {
  it('are all there, and few are the same as in English', () => {
    const [own, english] = [texts(words), texts(en)];
    expect(own).toHaveLength(english.length);
    for (const text of own) expect(text.trim()).not.toBe('');
    expect(own.filter((text, at) => text === english[at] && /\p{L}{5}/u.test(text)).length).toBeLessThan(3);
  });
});

it('say each change that would help, by its name', () => {
  const agent = { id: 'ben', name: 'Ben' };
  const about = { at: () => '10:30', presence: () => 'Available' };
  const say = (help: Parameters<typeof helpWords>[0]) => helpWords(help, en.why.help, about);
  expect(say({ kind: 'presence', agent, presence: 'available' })).toBe('Ben becomes “Available”.');
  expect(say({ kind: 'skill', agent, skill: 'spanish', rating: 3 })).toBe('Ben has spanish at 3.');
  expect(say({ kind: 'time', agent, at: '2026-12-01T10:30:00Z' })).toBe('Ben is asked again at 10:30.');
  expect(say({ kind: 'open', of: 'queue', hours: { id: 'h', name: 'Office' } })).toBe('“Office” opens.');
  expect(say({ kind: 'room', agent, units: 1 })).toContain('room for 1 more');
  expect(say({ kind: 'pick', agent })).toBe('Ben takes it by hand.');
  expect(say({ kind: 'language', agent, language: 'es' })).toContain('es');
  expect(say({ kind: 'member', agent, queue: { id: 'q', name: 'Orders' } })).toBe('Ben joins Orders.');
});
