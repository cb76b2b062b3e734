import { welcome } from '../../../local/welcome';

const ADDRESSES = { functions: 'http://localhost:7071', phones: 'http://localhost:7072', bus: 'http://localhost:7073' };
const PORTS = { amqp: 1, table: 2, blob: 3 };
const said = (kept: Parameters<typeof welcome>[3]) =>
  welcome(ADDRESSES as Parameters<typeof welcome>[0], PORTS as Parameters<typeof welcome>[1], 2.34, kept);

test('a newcomer is told what runs, and commands that find it by themselves', () => {
  const lines = said({ data: '.local', isDefault: true });
  expect(lines).toContain('ready, after 2.3 s');
  expect(lines).toMatch(/^ {2}npm run sample-day {2,}fill/m);
  expect(lines).toContain('npm run text -- --from');
});

test('where the stack keeps its things elsewhere, each command says where', () => {
  const lines = said({ data: '../day', isDefault: false });
  expect(lines.match(/-- --data \.\.\/day/g)).toHaveLength(4);
  expect(lines).toContain('npm run agent -- --data ../day --as ana');
});
