import { contract } from '../../../shared/api/contract';
import { readConfigFile, writeConfigFile } from '../../../shared/config-file';
import { configNotes } from '../../../shared/domain/config/notes';
import { differencesBetween } from '../../../shared/domain/config/versions/differences';
import { mergeInto } from '../../../shared/domain/config/versions/merge';
import { handle } from '../serve';
import { smallFile } from './small';
import { documentOf, readLive, subjectOf } from './subject';

export const configExport = handle(contract.configExport)(async ({ app, principal, query: { of } }) => {
  const { document } =
    of === 'draft'
      ? await subjectOf({ app, principal }, 'draft', await readLive(app))
      : { document: await documentOf(app, of) };
  const name = of === 'live' ? ((await app.config.history())[0]?.version ?? 'empty') : of;
  return {
    text: `# The configuration ${name}, as it was written.\n\n${writeConfigFile(document)}`,
    headers: {
      'content-type': 'application/yaml; charset=utf-8',
      'content-disposition': `attachment; filename="configuration-${name.replace(/[^\w-]/g, '')}.yaml"`,
    },
  };
});

export const configToFile = handle(contract.configToFile)(async ({ app, principal, body: { config } }) => {
  const { document } = await subjectOf({ app, principal }, config, await readLive(app));
  return { body: { text: writeConfigFile(document) } };
});

export const configImport = handle(contract.configImport)(async ({ app, principal, body }) => {
  const live = await readLive(app);
  const { document: into } = await subjectOf({ app, principal }, body.into, live);
  const whole = body.mode === 'merge' ? (written: unknown) => mergeInto(into, written) : undefined;
  const read = readConfigFile(smallFile(body.text), 'file', live.config, whole);
  if (!read.ok) return { body: { problems: [...read.problems], differences: [], notes: [] } };
  const { document, config } = read;
  const differences = differencesBetween(into, document);
  return { body: { problems: [], document, differences, notes: configNotes(config) } };
});
