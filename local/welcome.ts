import type { Ports } from './ports';
import type { Addresses } from './stack';

/** What a newcomer sees: what runs, where, and what to try next. */
export const welcome = ({ functions, phones, bus }: Addresses, ports: Ports, seconds: number, data: string): string => {
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
    ['npm run text -- --from +14255550123 "Hi, where is my order?"', 'the same from a terminal'],
    ['npm run agent -- --as ana', 'be the agent who answers, in a second terminal'],
    ['npm run demo', 'watch the whole story by itself, in half a minute'],
    ['npm run sample-day', 'fill the desk with a lifelike day'],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const wide = Math.max(...tries.map(([command]) => command.length));
  return [
    '',
    `The SMS channel is ready, after ${seconds.toFixed(1)} s.`,
    '',
    ...rows.map(([name, where]) => `  ${name.padEnd(width)}  ${where}`),
    '',
    'Try:',
    ...tries.map(([command, what]) => `  ${command.padEnd(wide)}  ${what}`),
    '',
    'Ctrl-C stops everything. npm start -- --fresh begins anew.',
    '',
  ].join('\n');
};
