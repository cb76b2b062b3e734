import { z } from 'zod';
import { commandId } from '../../shared/api/commands';
import { contract } from '../../shared/api/contract';
import { type Endpoint, nothing } from '../../shared/api/endpoint';
import { handle } from './serve';

/** OpenAPI 3.1 of every endpoint, made from the schemas that check the requests. */
export const toOpenApi = (all: readonly Endpoint[]): Record<string, unknown> => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of all) {
    const path = `/api/${endpoint.route}`;
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: toOperation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'SMS customer service',
      version: '1',
      description: 'What agents, supervisors and operations do over HTTP.',
    },
    paths,
    components: {
      schemas: { Problem: problem, CommandId: schemaOf(commandId) },
      securitySchemes: {
        signedIn: {
          type: 'apiKey',
          in: 'header',
          name: 'X-ZUMO-AUTH',
          description: 'App Service Authentication: a token, or its session cookie.',
        },
      },
    },
  };
};

const schemaOf = (schema: z.ZodType): unknown => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Record<
    string,
    unknown
  >;
  return rest;
};

const problem = {
  type: 'object',
  description: 'RFC 9457 problem details',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
  },
  required: ['type', 'title', 'status', 'detail'],
};
const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const toOperation = ({ name, summary, roles, path, query, body, form, answers, method }: Endpoint) => ({
  operationId: name,
  summary,
  ...(roles.length > 0 && { security: [{ signedIn: [...roles] }] }),
  parameters: [...parameters(path, 'path'), ...parameters(query, 'query')],
  ...(method !== 'GET' &&
    body !== nothing && {
      requestBody: {
        required: true,
        content: { [form === undefined ? 'application/json' : 'multipart/form-data']: { schema: schemaOf(body) } },
      },
    }),
  responses: {
    ...Object.fromEntries(
      Object.entries(answers).map(([status, { description, schema, mediaType = 'application/json' }]) => [
        status,
        { description, ...(schema && { content: { [mediaType]: { schema: schemaOf(schema) } } }) },
      ]),
    ),
    400: problemAnswer('Not understood'),
    ...(roles.length > 0 && { 401: problemAnswer('Nobody is signed in'), 403: problemAnswer('Not allowed') }),
    ...(parameters(path, 'path').length > 0 && { 404: problemAnswer('Not found') }),
    ...(method !== 'GET' && { 409: problemAnswer('Not possible now'), 413: problemAnswer('Too large') }),
    ...(method !== 'GET' && roles.length > 0 && { 415: problemAnswer('No JSON') }),
    503: problemAnswer('A service behind this one does not answer'),
  },
});

const parameters = (schema: z.ZodType, where: 'path' | 'query') => {
  const { properties = {}, required = [] } = schemaOf(schema) as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
};

export const openapi = handle(contract.openapi)(async () => ({ body: toOpenApi(Object.values(contract)) }));
