import type { IncomingMessage } from 'node:http';
import { checkSasToken } from '../../amqp/sas-token';
import { systemClock } from '../../clock';
import type { Queue } from '../../engine/entity';
import { addQueue, changeQueue, dropQueue } from '../../engine/queues';
import { defineQueue, queueMistakes } from '../../queue-definition';
import type { HttpAnswer, HttpOptions } from '../answer';
import { type Entry, entryDocument, errorDocument, feedDocument } from './documents';
import { readDescription, writeDescription } from './queue-description';
import { element, readLeaves } from './xml';

const xml = (status: number, body: string, type = 'application/atom+xml;type=entry;charset=utf-8'): HttpAnswer => ({
  status,
  type,
  body,
});
const failed = (status: number, detail: string) =>
  xml(status, errorDocument(status, detail), 'application/xml; charset=utf-8');
const missing = (name: string) =>
  failed(404, `SubCode=40400. Not Found. The Operation doesn't exist: the queue '${name}'.`);

interface Call {
  readonly options: HttpOptions;
  readonly request: IncomingMessage;
  /** The address without its query. */
  readonly base: string;
  readonly url: URL;
  readonly name: string;
  readonly body: string;
}

const entryOf = ({ options, base }: Call, queue: Queue): Entry => ({
  id: `${base}/${encodeURI(queue.definition.name)}`,
  title: queue.definition.name,
  published: queue.createdAt,
  updated: queue.updatedAt,
  content: writeDescription(queue, options.maxMessageSize),
});

const list = (call: Call): HttpAnswer => {
  const { url, options, base } = call;
  const skip = Number(url.searchParams.get('$skip') ?? 0);
  const top = Number(url.searchParams.get('$top') ?? 100);
  if (!(skip >= 0 && top >= 1)) return failed(400, 'SubCode=40000. $skip must be 0 or more, and $top 1 or more.');
  const queues = [...options.bus.queues.values()];
  const address = `${base}/$Resources/queues`;
  const next = skip + top < queues.length ? `${address}?$skip=${skip + top}&$top=${top}` : undefined;
  const entries = queues.slice(skip, skip + top).map(queue => entryOf(call, queue));
  return xml(
    200,
    feedDocument(address, 'Queues', options.bus.clock.now(), entries, next),
    'application/atom+xml;type=feed;charset=utf-8',
  );
};

const get = (call: Call, queue: Queue | undefined): HttpAnswer =>
  queue
    ? xml(200, entryDocument(entryOf(call, queue)))
    : // As the real service answers for what isn't there, and for the namespace itself.
      xml(
        200,
        feedDocument(`${call.base}/${call.name}`, 'Publicly Listed Services', call.options.bus.clock.now(), []),
        'application/atom+xml;type=feed;charset=utf-8',
      );

const put = (call: Call, queue: Queue | undefined): HttpAnswer => {
  const { options, request, name, body } = call;
  const isUpdate = request.headers['if-match'] !== undefined;
  if (isUpdate && !queue) return missing(name);
  if (!isUpdate && queue)
    return failed(409, `SubCode=40900. Conflict. A queue named '${queue.definition.name}' is there already.`);
  const leaves = readLeaves(body, 'QueueDescription');
  if (!leaves)
    return /<(Topic|Subscription|Rule)Description/.test(body)
      ? failed(
          501,
          'Topics, subscriptions and rules are not supported by this local broker. It serves queues; see its README.',
        )
      : failed(400, 'SubCode=40000. Expected an ATOM entry with a QueueDescription.');
  const read = readDescription(leaves, queue?.definition ?? defineQueue({ name }), options.maxMessageSize);
  if (!('name' in read)) return failed(400, `SubCode=40000. ${read.join(' ')}`);
  const mistakes = queueMistakes(read);
  for (const key of ['requiresSession', 'requiresDuplicateDetection'] as const)
    if (queue && queue.definition[key] !== read[key])
      mistakes.push(`${key}: it can't be changed once the queue is there.`);
  if (mistakes.length > 0) return failed(400, `SubCode=40000. ${mistakes.join(' ')}`);
  if (queue) changeQueue(queue, read);
  const kept = queue ?? addQueue(options.bus, read);
  return xml(queue ? 200 : 201, entryDocument(entryOf(call, kept)));
};

const namespaceInfo = ({ base, options }: Call): HttpAnswer => {
  const now = options.bus.clock.now();
  const time = new Date(now).toISOString();
  const content = `<NamespaceInfo xmlns="http://schemas.microsoft.com/netservices/2010/10/servicebus/connect" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">${element('CreatedTime', time)}${element('MessagingSKU', 'Standard')}${element('ModifiedTime', time)}${element('Name', 'sbemulatorns')}${element('NamespaceType', 'Messaging')}</NamespaceInfo>`;
  return xml(
    200,
    entryDocument({ id: `${base}/$namespaceinfo`, title: 'sbemulatorns', published: now, updated: now, content }),
  );
};

/**
 * Queue management as the service has it over HTTP (ATOM entries; API version 2021-05): create, change, get, list,
 * delete, counts. What was changed is written before the answer goes out.
 */
export const manage = (options: HttpOptions, request: IncomingMessage, body: string): HttpAnswer => {
  const base = `http://${request.headers.host ?? 'localhost'}`;
  const url = new URL(request.url ?? '/', base);
  const checked = checkSasToken(
    request.headers.authorization ?? '',
    `${base}${url.pathname}`,
    options.key,
    systemClock.now(),
  );
  if (typeof checked === 'string') return failed(401, `SubCode=40100. Unauthorized: ${checked}`);
  const name = decodeURIComponent(url.pathname).replace(/^\/+|\/+$/g, '');
  const call: Call = { options, request, base, url, name, body };
  const resource = name.toLowerCase();
  if (resource === '$namespaceinfo') return namespaceInfo(call);
  if (resource === '$resources/queues') return list(call);
  if (resource.startsWith('$') || /\/subscriptions(\/|$)/.test(resource))
    return failed(501, `'${name}' is not supported by this local broker. It manages queues; see its README.`);
  const queue = options.bus.queues.get(resource);
  switch (request.method) {
    case 'GET':
      return get(call, queue);
    case 'PUT':
      return put(call, queue);
    case 'DELETE':
      if (!queue) return missing(name);
      dropQueue(options.bus, queue);
      return { status: 200, type: 'text/plain', body: '' };
    default:
      return failed(405, `Expected GET, PUT or DELETE; found ${request.method}.`);
  }
};
