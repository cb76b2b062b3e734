import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ofTheHost } from '../../shared/settings/definitions';
import { describeSettings, type SettingDocs } from '../../shared/settings/read';

const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

const connectionRows = ({ name, meaning, inAzure = [] }: SettingDocs): string[] => [
  row(`\`${name}\``, meaning, 'a connection string'),
  ...inAzure.map(({ name: instead, example, optional }) => {
    const shown = /\s/.test(example) ? example : `\`${example}\``;
    return row(
      `\`${instead}\``,
      optional ? 'Optional, beside the endpoint.' : 'In Azure, instead: the endpoint.',
      shown,
    );
  }),
];

const none = (optional: boolean | undefined): string => (optional ? 'none' : 'none: it must be given');

/** `docs/settings.md`, made from the schemas that read the settings. */
export const settingsPage = (): string => {
  const settings = describeSettings();
  const connections = settings.filter(({ inAzure }) => inAzure !== undefined);
  const others = settings.filter(({ inAzure }) => inAzure === undefined);
  return [
    '# Settings',
    '',
    '<!-- Made by `npm run docs:settings` from shared/settings/definitions.ts: change it there. -->',
    '',
    'App settings say where the services are, and set limits and defaults. What the business decides (channels, hours,',
    'messages, queues, agents, surveys) stands in the configuration: see `config/sample.yaml`.',
    '',
    'A setting that is missing or wrong stops the start with a sentence that names it. `local.settings.sample.json` has them',
    'all, with the local stack’s values.',
    '',
    '## Connections',
    '',
    'Each is a connection string under its own name, or, in Azure, an endpoint that the app reaches with its managed identity.',
    'Where both are given, the connection string wins.',
    '',
    row('setting', 'meaning', 'form'),
    row('---', '---', '---'),
    ...connections.flatMap(connectionRows),
    '',
    '## The rest',
    '',
    row('setting', 'meaning', 'accepts', 'default'),
    row('---', '---', '---', '---'),
    ...others.map(({ name, meaning, accepts, optional, default: value }) =>
      row(`\`${name}\``, meaning, accepts, value === undefined ? none(optional) : `\`${value}\``),
    ),
    '',
    '## Read by the Functions host',
    '',
    row('setting', 'meaning'),
    row('---', '---'),
    ...ofTheHost.map(({ name, meaning }) => row(`\`${name}\``, meaning)),
    '',
  ].join('\n');
};

/** `local.settings.sample.json`: every setting, with the local stack's values. */
export const sampleSettings = (): string => {
  const values = [...ofTheHost, ...describeSettings()].map(({ name, local }) => [name, local]);
  return `${JSON.stringify({ IsEncrypted: false, Values: Object.fromEntries(values) }, null, 2)}\n`;
};

if (require.main === module) {
  const root = path.resolve(__dirname, '../..');
  writeFileSync(path.join(root, 'docs/settings.md'), settingsPage());
  writeFileSync(path.join(root, 'local.settings.sample.json'), sampleSettings());
  console.log('Wrote docs/settings.md and local.settings.sample.json.');
}
