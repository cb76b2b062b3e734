import { randomUUID } from 'node:crypto';
import { BlobServiceClient } from '@azure/storage-blob';
import { createFiles, FILES_CONTAINER } from '../../../../../shared/adapters/blobs/files';
import type { Files } from '../../../../../shared/ports';
import { type RunningAzurite, startAzurite } from '../../../../support/azurite';
import { memoryFiles } from '../../../../support/memory-files';

let azurite: RunningAzurite;
let beforeThereWasOne: unknown;
const stores: Record<string, () => Files> = {
  'Blob Storage': () =>
    createFiles({ kind: 'connection-string', connectionString: azurite.connectionString }, () => {}),
  'memory, for tests': () => memoryFiles(new Map(), () => {}),
};
const file = { name: 'Änne’s photo (1).jpg', contentType: 'image/jpeg', bytes: Buffer.from([0xff, 0xd8, 0, 0xff]) };

beforeAll(async () => {
  azurite = await startAzurite();
  beforeThereWasOne = await stores['Blob Storage']?.()
    .find('a', 'b')
    .catch((error: unknown) => error);
  await BlobServiceClient.fromConnectionString(azurite.connectionString).createContainer(FILES_CONTAINER);
});
afterAll(() => azurite.stop());

describe.each(Object.keys(stores))('files in %s', name => {
  const open = () => stores[name]?.() as Files;
  const id = () => randomUUID().replaceAll('-', '');

  test('come back as they were kept, whatever letters their names have', async () => {
    const [files, conversation, kept] = [open(), randomUUID(), id()];
    expect(await files.keep(conversation, kept, file)).toBe(true);
    const { bytes, ...facts } = file;
    expect(await files.find(conversation, kept)).toEqual({ ...facts, size: 4 });
    expect(await files.read(conversation, kept)).toMatchObject({ ...facts, size: 4, bytes });
  });

  test('never change: the first one stays', async () => {
    const [files, conversation, kept] = [open(), randomUUID(), id()];
    await files.keep(conversation, kept, file);
    expect(await files.keep(conversation, kept, { ...file, name: 'other.jpg', bytes: Buffer.from('x') })).toBe(false);
    expect(await files.find(conversation, kept)).toMatchObject({ name: file.name, size: 4 });
  });

  test('are found under their own conversation alone', async () => {
    const [files, kept] = [open(), id()];
    await files.keep(randomUUID(), kept, file);
    expect(await files.find(randomUUID(), kept)).toBeUndefined();
    expect(await files.read(randomUUID(), kept)).toBeUndefined();
  });
});

test('a container that isn’t there is a fault, and no answer', () => {
  expect(beforeThereWasOne).toBeInstanceOf(Error);
});

test('nobody reads a file without signing in to the storage', async () => {
  const files = stores['Blob Storage']?.() as Files;
  await files.keep('conversation', 'f'.repeat(32), file);
  const response = await fetch(`${azurite.blobsUrl}/${FILES_CONTAINER}/conversation/${'f'.repeat(32)}`);
  expect(response.status).toBeGreaterThanOrEqual(401);
});
