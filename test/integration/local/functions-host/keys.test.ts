import { join } from 'node:path';
import { createFunctionsHost } from '../../../../local/functions-host/host';
import { makeApp } from '../../../support/functions-host/make-app';

test('keys are kept in the data folder between starts, unless others are given', () => {
  const app = makeApp({ 'app.js': '' });
  const dataFolder = join(app.folder, 'data');
  try {
    const first = createFunctionsHost({ appFolder: app.folder, dataFolder });
    const second = createFunctionsHost({ appFolder: app.folder, dataFolder });
    expect(second.keys).toEqual(first.keys);
    expect(new Set(Object.values(first.keys)).size).toBe(Object.keys(first.keys).length);
    const given = createFunctionsHost({ appFolder: app.folder, dataFolder, keys: { eventGrid: 'given' } });
    expect(given.eventGridKey).toBe('given');
    expect(given.eventGridUrl('sms received')).toMatch(
      /\/runtime\/webhooks\/EventGrid\?functionName=sms%20received&code=given$/,
    );
    expect(createFunctionsHost({ appFolder: app.folder }).keys.master).not.toBe(first.keys.master);
  } finally {
    app.remove();
  }
});
