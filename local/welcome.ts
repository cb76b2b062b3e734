import type { Ports } from './ports';
import type { Addresses } from './stack';

/** Where the stack keeps its things, and whether the commands would look there by themselves. */
type Kept = { readonly data: string; readonly isDefault: boolean };

/**
 * What a newcomer sees: what runs, where, and what to try next.
 *
 * @param seconds from the command to ready
 */
export const welcome = (
  { functions, phones, bus }: Addresses,
  ports: Ports,
  seconds: number,
  { data, isDefault }: Kept,
): string => {
  const command = (name: string, flags = ''): string => {
    const all = [isDefault ? '' : `--data ${data}`, flags].filter(flag => flag !== '').join(' ');
    return all === '' ? `npm run ${name}` : `npm run ${name} -- ${all}`;
  };
  const rows: readonly (readonly [string, string])[] = [
    ['desk', functions],
    ['phones', phones],
    ['API', `${functions}/api/openapi.json`],
    ['queues', bus],
    ['Service Bus', `amqp://localhost:${ports.amqp}`],
    ['tables, blobs', `localhost:${ports.table}, localhost:${ports.blob} (Azurite)`],
    ['kept in', data],
  ];
  const tries: readonly (readonly [string, string])[] = [
    [phones, 'text a number from a phone on the page'],
    [command('text', '--from +14255550123 "Hi, where is my order?"'), 'the same from a terminal'],
    [command('agent', '--as ana'), 'be the agent who answers, in a second terminal'],
    [command('demo'), 'watch the whole story by itself, in half a minute'],
    [command('sample-day'), 'fill the desk with a lifelike day'],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const wide = Math.max(...tries.map(([how]) => how.length));
  return [
    '',
    `The SMS channel is ready, after ${seconds.toFixed(1)} s.`,
    '',
    ...rows.map(([name, where]) => `  ${name.padEnd(width)}  ${where}`),
    '',
    'Try:',
    ...tries.map(([how, what]) => `  ${how.padEnd(wide)}  ${what}`),
    '',
    'Ctrl-C stops everything. npm start -- --fresh begins anew.',
    '',
  ].join('\n');
};
