import { queuesOf, withoutAgent } from '../../../../../web/setup/people/retire';
import { peopleIn, withPeople } from '../../../../../web/setup/people/sheet-people';

const ana = { id: 'ana', name: 'Ana Flores', user: 'ana@contoso.example', nickname: 'Anita' };

test('a sheet adds who is new, changes who is there, and tells what it can’t read, line by line', () => {
  const sheet = [
    'Name\tSign-in name\tCapacity\tLanguages\tSkills',
    'Ana Flores\tANA@contoso.example\t4\ten, es\tspanish:5',
    '"Reyes, Dana";dana@contoso.example;;fr;',
    'Nobody;;2',
    'Eva;eva@contoso.example;many',
    'Fay;fay@contoso.example;2;en;Two words',
    'Dana again;dana@contoso.example',
  ].join('\n');
  const rows = peopleIn(sheet, [ana]);
  expect(rows.map(row => ('wrong' in row ? row.wrong : row.person.user))).toEqual([
    ...['ANA@contoso.example', 'dana@contoso.example', 'columns', 'capacity', 'skill', 'twice'],
  ]);
  expect(withPeople([ana], [ana], rows)).toEqual([
    {
      ...ana,
      ...{ user: 'ANA@contoso.example', capacity: 4, languages: ['en', 'es'], skills: [{ id: 'spanish', rating: 5 }] },
    },
    { id: 'reyes', name: 'Reyes, Dana', user: 'dana@contoso.example', languages: ['fr'] },
  ]);
});

test('whoever retires leaves the queues that name them; those that would be empty are told', () => {
  const document = {
    agents: [ana, { id: 'ben', name: 'Ben' }],
    queues: [
      { id: 'orders', name: 'Orders', agents: ['ana', 'ben'] },
      { id: 'gold', name: 'Gold', agents: ['ana'] },
      { id: 'general', name: 'General', agents: 'all' },
    ],
  };
  expect(queuesOf(document, 'ana').all.map(({ id }) => id)).toEqual(['orders', 'gold']);
  expect(queuesOf(document, 'ana').last.map(({ id }) => id)).toEqual(['gold']);
  expect(withoutAgent(document, 'ana')).toEqual({
    agents: [{ id: 'ben', name: 'Ben' }],
    queues: [
      { id: 'orders', name: 'Orders', agents: ['ben'] },
      { id: 'gold', name: 'Gold', agents: [] },
      { id: 'general', name: 'General', agents: 'all' },
    ],
  });
  expect(queuesOf({ agents: [ana], queues: [{ id: 'general' }] }, 'ana').last.map(({ id }) => id)).toEqual(['general']);
});
