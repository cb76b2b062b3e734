import type { ConfigProblem } from '../../shared/domain/config/problems';
import { pathInWords } from '../../shared/domain/config/problems';
import { readConfig } from '../../shared/domain/config/read';
import type { ConfigDocument } from '../../shared/domain/config/schema';

/** The smallest configuration that serves a number. */
export const small = (): Required<Pick<ConfigDocument, 'channels' | 'workstreams' | 'queues' | 'agents'>> &
  ConfigDocument => ({
  channels: [{ id: 'main', name: 'Main', number: '+18005550100', numberType: 'toll-free', workstream: 'service' }],
  workstreams: [{ id: 'service', name: 'Service', fallbackQueue: 'general' }],
  queues: [{ id: 'general', name: 'General' }],
  agents: [{ id: 'ana', name: 'Ana', user: 'ana@contoso.example' }],
});

export const configOf = (document: unknown, version = 'v1') => {
  const read = readConfig(document, version);
  if (!read.ok) throw new Error(read.problems.map(problem => inWords(problem, document)).join('\n'));
  return read.config;
};

export const inWords = ({ path, message }: ConfigProblem, document: unknown): string =>
  `${pathInWords(path, document)}: ${message}`;

/** Every problem of a document, each as `where: sentence`. */
export const problemsOf = (document: unknown, before?: ReturnType<typeof configOf>): readonly string[] => {
  const read = readConfig(document, 'v2', before);
  return read.ok ? [] : read.problems.map(problem => inWords(problem, document));
};
