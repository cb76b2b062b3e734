import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { TableServiceClient } from '@azure/data-tables';
import { BlobServiceClient } from '@azure/storage-blob';
import { EVENT_GRID_CONTAINER } from '../shared/adapters/blobs/event-grid-dead-letters';
import { FILES_CONTAINER } from '../shared/adapters/blobs/files';
import { createTableClient } from '../shared/adapters/tables/client';
import { createConfigStore } from '../shared/adapters/tables/config/config';
import { problemLine, readConfigFile } from '../shared/config-file';
import { tableNames } from '../shared/ports/tables';
import type { Resource } from './resource';

/** What the deployment makes in Azure: the tables and the containers. */
export const storage = (connectionString: string): Resource => ({
  name: 'tables and containers',
  up: async () => {
    const tables = TableServiceClient.fromConnectionString(connectionString, { allowInsecureConnection: true });
    const blobs = BlobServiceClient.fromConnectionString(connectionString);
    await Promise.all([
      ...tableNames.map(name => tables.createTable(name)),
      ...[EVENT_GRID_CONTAINER, FILES_CONTAINER, 'azure-webjobs-hosts'].map(name =>
        blobs.getContainerClient(name).createIfNotExists(),
      ),
    ]);
  },
  down: async () => {},
});

/** The sample configuration, imported when there is none yet. */
export const sampleConfiguration = (connectionString: string, file: string): Resource => ({
  name: 'sample configuration',
  up: async () => {
    const table = createTableClient({ kind: 'connection-string', connectionString }, 'Config');
    const store = createConfigStore({ table, now: Date.now, newId: () => randomUUID().slice(0, 6), refreshMs: 0 });
    if ((await store.history()).length > 0) return;
    const read = readConfigFile(readFileSync(file, 'utf8'), '');
    if (!read.ok) throw new Error(read.problems.map(problem => problemLine(file, problem)).join('\n'));
    await store.publish(read.document, 'local stack', 'The sample');
  },
  down: async () => {},
});
