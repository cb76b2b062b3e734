import { TableClient } from '@azure/data-tables';
import { BlobServiceClient } from '@azure/storage-blob';
import { startAzurite } from '../../support/azurite';
import { waitFor } from '../../support/wait-for';

test('an Azurite of a test keeps rows and blobs, beside another one, and is gone when it is stopped', async () => {
  const [one, other] = await Promise.all([startAzurite(), startAzurite()]);
  try {
    expect(one.connectionString).not.toBe(other.connectionString);
    const table = TableClient.fromConnectionString(one.connectionString, 'Rows', { allowInsecureConnection: true });
    await table.createTable();
    await table.createEntity({ partitionKey: 'a', rowKey: 'b', said: 'hello' });
    expect(await table.getEntity('a', 'b')).toMatchObject({ said: 'hello' });

    const container = BlobServiceClient.fromConnectionString(one.connectionString).getContainerClient('files');
    await container.create();
    expect(await container.exists()).toBe(true);
  } finally {
    await Promise.all([one.stop(), other.stop()]);
  }
  await expect(fetch(one.tablesUrl)).rejects.toThrow();
});

test('waitFor returns what it found, and says what did not come', async () => {
  let looks = 0;
  expect(await waitFor('the third look', () => (++looks === 3 ? `look ${looks}` : undefined))).toBe('look 3');
  await expect(waitFor('rain', () => false, { timeoutMs: 30 })).rejects.toThrow(/Waited 30 ms for rain.*false/);
  const broken = () => {
    throw new Error('no sky');
  };
  await expect(waitFor('rain', broken, { timeoutMs: 30 })).rejects.toThrow(/no sky/);
});
