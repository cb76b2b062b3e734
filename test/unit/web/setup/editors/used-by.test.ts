import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { usedBy } from '../../../../../web/setup/editors/used-by';

const sample = parse(readFileSync(join(__dirname, '../../../../../config/sample.yaml'), 'utf8'));
const names = (kind: Parameters<typeof usedBy>[1], id: string) => usedBy(sample, kind, id).map(each => each.id);

test('who names an item is found, whatever the field', () => {
  expect(names('operatingHours', 'office-hours')).toEqual(['office']);
  expect(names('queues', 'general')).toEqual(['customer-service', 'orders', 'spanish-is-served-in-spanish']);
  expect(names('agents', 'ana')).toContain('orders');
  expect(names('workstreams', 'customer-service')).toEqual(['main', 'office', 'holidays']);
  expect(names('surveys', 'nobody-asks')).toEqual([]);
});
