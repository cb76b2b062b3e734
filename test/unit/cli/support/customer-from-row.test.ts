import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCsv } from '../../../../cli/support/csv';
import { columnsOf, fromRow } from '../../../../cli/support/customer-from-row';
import { customerRecordSchema } from '../../../../shared/domain/integrations/customer-record';

const records = (text: string) => {
  const [heading, ...rows] = readCsv(text);
  if (heading === undefined) return [];
  return rows.map(row => fromRow(columnsOf(heading), row));
};

test('quoted cells, doubled quotes, line breaks, a byte-order mark; each row knows its line', () => {
  const text = '\ufeffid,name\r\n1,"Ruiz, ""Mia"" \nMaria"\r\n\r\n2,Al "x"';
  expect(readCsv(text)).toEqual([
    { line: 1, cells: ['id', 'name'] },
    { line: 2, cells: ['1', 'Ruiz, "Mia" \nMaria'] },
    { line: 5, cells: ['2', 'Al "x"'] },
  ]);
});

test('semicolons, as some spreadsheets write them', () =>
  expect(readCsv('id;name\n1;Ruiz, Maria')[1]?.cells).toEqual(['1', 'Ruiz, Maria']));

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
  const sample = records(readFileSync(path.join(__dirname, '../../../../config/sample-customers.csv'), 'utf8'));
  const read = sample.map(({ id, record }) => customerRecordSchema.parse({ ...record, id }));
  expect(read.length).toBeGreaterThan(3);
  expect(read.filter(({ numbers }) => numbers.includes('+14255550127'))).toHaveLength(2);
});
