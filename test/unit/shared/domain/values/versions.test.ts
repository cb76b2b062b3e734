import { asItIs, NewerVersion, versions } from '../../../../../shared/domain/values/versions';
import { isOutage } from '../../../../../shared/outage';

type Person = { readonly name: string; readonly numbers: readonly string[] };
/** Version 0 had one `number`; version 1 was called `phone`; version 2 has several. */
const stored = versions<Person>([
  ({ number, ...rest }) => ({ ...rest, phone: number }),
  ({ phone, ...rest }) => ({ ...rest, numbers: [phone] }),
]);
const ana: Person = { name: 'Ana', numbers: ['1'] };

describe('What is stored', () => {
  test('carries the version it is written in, and reads as it was', () => {
    expect(stored.toStored(ana)).toEqual({ v: 2, ...ana });
    expect(stored.fromStored(stored.toStored(ana))).toEqual(ana);
  });

  test('of an older version is read as one of the newest, step by step', () => {
    expect(stored.fromStored({ name: 'Ana', number: '1' })).toEqual(ana);
    expect(stored.fromStored({ v: 1, name: 'Ana', phone: '1' })).toEqual(ana);
  });

  test('of a newer version waits for a build that reads it', () => {
    const read = () => stored.fromStored({ v: 3, ...ana });
    expect(read).toThrow(/version 2 or older, found 3/);
    expect(() => stored.fromStored({ v: 'x', ...ana })).toThrow(NewerVersion);
    expect(isOutage(new NewerVersion(3, 2))).toBe(true);
  });

  test('before it ever had one, it is as it is', () => {
    expect(versions<Person>([asItIs]).fromStored({ ...ana })).toEqual(ana);
  });
});
