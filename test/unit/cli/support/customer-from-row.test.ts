import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decode } from '../../../../cli/customers/decode';
import { planImport, refusedCsv } from '../../../../cli/customers/plan-import';
import { readCsv } from '../../../../cli/support/csv';

const plan = (text: string | Uint8Array, country?: 'US' | 'GB') =>
  planImport(typeof text === 'string' ? Buffer.from(text) : text, country);
const records = (text: string) => plan(text).records.map(({ id, record }) => ({ id, record }));
const refusals = (text: string | Uint8Array, country?: 'US') =>
  plan(text, country).refused.map(({ line, why }) => `${line}: ${why}`);
const kept = (text: string | Uint8Array, country?: 'US') => plan(text, country).records.map(({ id }) => id);

test('quoted cells, doubled quotes, line breaks, a byte-order mark; each row knows its line', () => {
  const text = '\ufeffid,name\r\n1,"Ruiz, ""Mia"" \nMaria"\r\n\r\n2,Al "x"';
  const { heading, rows, refused } = readCsv(text);
  expect([heading, ...rows]).toEqual([
    { line: 1, cells: ['id', 'name'] },
    { line: 2, cells: ['1', 'Ruiz, "Mia" \nMaria'] },
    { line: 5, cells: ['2', 'Al "x"'] },
  ]);
  expect(refused).toEqual([]);
});

test.each([
  ['semicolons', 'id;name\n1;Ruiz, Maria'],
  ['tabs', 'id\tname\n1\tRuiz, Maria'],
  ['what the first line says', 'sep=;\nid;name\n1;Ruiz, Maria'],
  ['what the first line says, in quotes', '"sep=|"\r\nid|name\r\n1|Ruiz, Maria\r\n'],
  ['old line ends', 'id;name\r1;Ruiz, Maria\r'],
])('%s, as some spreadsheets write them', (_, text) =>
  expect(readCsv(text).rows[0]?.cells).toEqual(['1', 'Ruiz, Maria']),
);

test('#93 headings as people write them; every other column is a field; an empty cell says nothing', () => {
  const text =
    'ID,Name,First name,Number,Account,Account ID,Active,Tier,Orders,Since\n7,Maria Ruiz,Maria,+14255550123;+14255550124,Northwind,A-1,no,gold,12,007';
  expect(records(text)).toEqual([
    {
      id: '7',
      record: {
        ...{ name: 'Maria Ruiz', firstName: 'Maria', numbers: ['+14255550123', '+14255550124'], active: false },
        ...{ account: { name: 'Northwind', id: 'A-1' }, fields: { Tier: 'gold', Orders: 12, Since: '007' } },
      },
    },
  ]);
  expect(records('id,name,numbers,email\n7,Maria,,')).toEqual([
    { id: '7', record: { name: 'Maria', numbers: [], fields: {} } },
  ]);
});

test('the sample is fine; two of its people share a number', () => {
  const read = plan(readFileSync(path.join(__dirname, '../../../../config/sample-customers.csv')));
  expect(read.refused).toEqual([]);
  expect(read.records.length).toBeGreaterThan(3);
  const withNumber = read.records.filter(({ record }) =>
    (record.numbers as readonly string[]).includes('+14255550127'),
  );
  expect(withNumber).toHaveLength(2);
});

describe('a stray quote costs its own row, and none below it', () => {
  test.each([
    ['opened and never closed', '1,"Ana,+14255550121\n2,Bob,+14255550122\n3,Cid,+14255550123'],
    ['closed by the next row’s', '1,"Ana,+14255550121\n2,"Bob",+14255550122\n3,Cid,+14255550123'],
    ['behind a closing one', '1,"Ana" x,+14255550121\n2,Bob,+14255550122\n3,Cid,+14255550123'],
    [
      'that swallows into a whole row',
      '1,"Ana,+14255550121\n2,Bob",+14255550122\n2,Bob,+14255550122\n3,Cid,+14255550123',
    ],
    ['in the middle', '1,Ana",+14255550121\n2,Bob,+14255550122\n3,Cid,+14255550123'],
    ['an inch', '1,Ana 12",+14255550121\n3,Cid,+14255550123'],
  ])('%s', (_, rows) => {
    expect(kept(`id,name,numbers\n${rows}`)).toEqual(expect.arrayContaining(['3']));
    expect(refusals(`id,name,numbers\n${rows}`)[0]).toMatch(/^2: /);
  });
});

test('spaces around a quoted cell are no part of it; quotes in pairs are the cell’s', () => {
  const text = 'id,name,numbers\n1, "Ruiz, Maria" ,+14255550121\n2,Al "x" Ray,+14255550122\n3,Bo "y,+14255550123';
  expect(records(text).map(({ record }) => record.name)).toEqual(['Ruiz, Maria', 'Al "x" Ray']);
  expect(refusals(text)[0]).toMatch(/^4: expected quotes in pairs/);
});

test('a row with more or fewer cells than the heading is refused; separators at its end are not more', () => {
  expect(refusals('id,name,numbers\n1,Ruiz, Maria,+14255550121\n2,Bob\n3,Cid,+14255550123,,')).toEqual([
    '2: expected 3 cells as in the heading, found 4; put a cell that holds the separator into quotes',
    '3: expected 3 cells as in the heading, found 2; put a cell that holds the separator into quotes',
  ]);
});

test.each(['N', 'no', 'inactive', 'FALSE', '0', 'Inactivo', 'non'])('active: %s is not active', word =>
  expect(plan(`id,name,numbers,active\n1,Ana,,${word}`).records[0]?.record.active).toBe(false),
);
test.each(['Y', 'yes', 'active', 'TRUE', '1', 'Sí', 'oui'])('active: %s is', word =>
  expect(plan(`id,name,numbers,active\n1,Ana,,${word}`).records[0]?.record.active).toBe(true),
);
test('active: maybe is refused', () =>
  expect(refusals('id,name,numbers,active\n1,Ana,,maybe')).toEqual(['2: active: expected yes or no, found "maybe"']));

test.each(['X', 'x', '✓', '-'])('active: %s is refused: some tick with it, and some strike out', mark =>
  expect(refusals(`id,name,numbers,active\n1,Ana,,${mark}\n2,Bob,,yes`)).toEqual([
    `2: active: expected yes or no, found "${mark}"`,
  ]),
);

describe('a column that is headed otherwise tells who is active', () => {
  const active = (heading: string, cell: string) =>
    plan(`id,name,numbers,${heading}\n1,Ana,,${cell}`).records[0]?.record.active;
  test.each([
    ['inactive', 'yes', false],
    ['Inactive', 'N', true],
    ['inactive', 'inactive', false],
    ['Disabled', 'TRUE', false],
    ['deleted', '0', true],
    ['Active?', 'no', false],
    ['Is active', 'Y', true],
    ['Activo', 'sí', true],
    ['status', 'Inactive', false],
    ['Status', 'active', true],
    ['Estado', 'inactivo', false],
    ['status', 'gold', undefined],
    ['State', 'WA', undefined],
    ['inactive', '', undefined],
  ])('%s: %s', (heading, cell, expected) => expect(active(heading, cell)).toBe(expected));
  test('a status that tells of some must tell of all; another one stays a field', () => {
    const text = 'id,name,numbers,Status,State\n1,Ana,,Inactive,WA\n2,Bob,,pending,OR\n3,Cid,,,CA';
    expect(refusals(text)).toEqual(['3: Status: expected active or inactive, as in other rows, found "pending"']);
    expect(records(text)[0]?.record).toMatchObject({ active: false, fields: { Status: 'Inactive', State: 'WA' } });
    expect(kept(text)).toEqual(['1', '3']);
  });
  test.each(['active,inactive\n1,Ana,,yes,yes', 'active,status\n1,Ana,,no,Active'])('two that disagree: %j', rest =>
    expect(refusals(`id,name,numbers,${rest}`)[0]).toMatch(/^2: .* tell different things$/),
  );
  test('two that agree', () =>
    expect(records('id,name,numbers,active,inactive\n1,Ana,,no,yes')[0]?.record.active).toBe(false));
  test('a word that is no answer is refused', () =>
    expect(refusals('id,name,numbers,deleted\n1,Ana,,2024-01-01')).toEqual([
      '2: inactive: expected yes or no, found "2024-01-01"',
    ]));
});

test('two rows with one id are both refused: nobody knows which holds', () =>
  expect(refusals('id,name,numbers\n1,Ana,\n2,Bob,\n1,Anna,')).toEqual([
    '2: id: expected an id of its own, found "1" in line 4 too',
    '4: id: expected an id of its own, found "1" in line 2 too',
  ]));

test('numbers are read with the business’s country, or refused with their line: never one of two', () => {
  const text = 'id,name,numbers\n1,Ana,(425) 555-7001\n2,Bob,+14255550122;555\n3,Cid,6175550199';
  expect(refusals(text)).toEqual([
    expect.stringMatching(/^2: numbers: expected a number with its country code/),
    expect.stringMatching(/^3: numbers: expected a number with its country code.*"555"/),
    expect.stringMatching(/^4: numbers: /),
  ]);
  expect(plan(text, 'US').records.map(({ record }) => record.numbers)).toEqual([['+14255557001'], ['+16175550199']]);
  expect(refusals(text, 'US')).toHaveLength(1);
});

test.each([
  ['id,name\n1,Ana', 'expected a column "numbers"'],
  ['', 'expected a column "id"'],
  ['id,name,numbers,number\n', 'expected each column once'],
])('%j is no file of customers', (text, why) => expect(() => plan(text)).toThrow(why));

describe('encodings', () => {
  const text = 'id,name,numbers\n1,José Muñoz,\n';
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16', Buffer.from(text, 'utf16le')],
  ] as const)('%s', (encoding, bytes) => {
    const read = plan(bytes);
    expect(read.encoding).toBe(encoding);
    expect(read.records[0]?.record.name).toBe('José Muñoz');
  });
  test('curly quotes and the euro of Windows-1252', () =>
    expect(decode(Buffer.from([0x93, 0x80, 0x94])).text).toBe('“€”'));
  describe('UTF-8 with bytes of another encoding among it costs their rows', () => {
    const bytes = (...parts: (string | number)[]) =>
      Buffer.concat(parts.map(part => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part))));
    test.each([
      ['a stray byte', bytes('id,name,numbers\n1,José,\n2,Mar', 0xed, 'a,\n3,Ana,')],
      ['a curly quote', bytes('id,name,numbers\n1,Zoë,\n2,O', 0x92, 'Brien,\n3,Ana,')],
      ['before the first good letter', bytes('id,name,numbers\n1,Ana,\n2,Mar', 0xed, 'a,\n3,José,')],
      ['a letter lost before', bytes('id,name,numbers\n1,Ana,\n2,Mar\ufffda,\n3,José,')],
      ['a letter encoded twice', bytes('id,name,numbers\n1,Ana,\n2,MarÃ\u00ada,\n3,José,')],
    ])('%s', (_, file) => {
      expect(plan(file).encoding).toBe('UTF-8');
      expect(kept(file)).toEqual(['1', '3']);
      expect(refusals(file)).toEqual([expect.stringMatching(/^3: expected every letter to be readable, found "/)]);
    });
    test.each(['Ana Ã Â', 'Größe', 'Ångström', 'Łukasz', '李雷', 'Ça va', 'Ø'])('%s is itself', name =>
      expect(records(`id,name,numbers\n1,${name},`)[0]?.record.name).toBe(name),
    );
    test('in the heading nothing can be read', () =>
      expect(() => plan(bytes('id,name,numbers,T', 0xe9, 'l\n1,José,,5'))).toThrow('expected a heading'));
  });
  test('a workbook is refused', () =>
    expect(() => decode(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]))).toThrow('Save it as CSV'));
});

test('what was refused can be mended and imported again', () => {
  const read = plan('id,name,numbers\n1,"Ruiz, Ana",555\n2,"Bob,x\n3,Cid,');
  expect(refusedCsv(read)).toBe(
    `id,name,numbers,line,why\n1,"Ruiz, Ana",555,2,"${read.refused[0]?.why.replaceAll('"', '""')}"\n"2,""Bob,x",,,3,"${read.refused[1]?.why}"\n`,
  );
});
