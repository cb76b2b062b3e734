import { createServer, type Server } from 'node:http';
import type { Bus, Entity, Session } from '../engine/entity';
import type { Turn } from '../turn';

export interface HttpOptions {
  readonly bus: Bus;
  readonly turn: Turn<Entity | Session>;
  readonly key: string;
  readonly maxMessageSize: number;
}

export const createHttpServer = (_options: HttpOptions): Server =>
  createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ status: 'healthy', message: 'Service is healthy.' }));
  });
