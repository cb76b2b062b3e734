import type { ServerResponse } from 'node:http';
import type { Message, Messages } from '../carrier/messages';

/** A text as our own API gives it, each time it is new or its status changed. */
export type LiveMessage = Pick<
  Message,
  | 'messageId'
  | 'seq'
  | 'direction'
  | 'from'
  | 'to'
  | 'text'
  | 'by'
  | 'at'
  | 'status'
  | 'statusAt'
  | 'reason'
  | 'code'
  | 'tag'
  | 'media'
> & { readonly segments: number; readonly encoding: 'GSM-7' | 'UCS-2' };

export const toLiveMessage = (message: Message): LiveMessage => {
  const { messageId, seq, direction, from, to, text, by, at, status, statusAt, reason, code, tag, media, segments } =
    message;
  const optional = { reason, code, tag, media };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  const { count, encoding } = segments;
  return { messageId, seq, direction, from, to, text, by, at, status, statusAt, ...given, segments: count, encoding };
};

export type Live = {
  /** Streams every text from or to `phone` (all without it) and each change of its status, until the client goes. */
  open(response: ServerResponse, phone: string | undefined): void;
  /** Tells every stream that something other than a text changed. */
  tell(event: 'phone' | 'dials' | 'subscriptions', data: unknown): void;
  stop(): void;
};

/** Server-sent events: `ready` once, `message` for each text and status, comments to keep the line open. */
export const createLive = (messages: Messages): Live => {
  const streams = new Map<ServerResponse, string | undefined>();
  const write = (response: ServerResponse, event: string, data: unknown) =>
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const unlisten = messages.onChange(message => {
    for (const [response, phone] of streams) {
      if (phone === undefined || message.from === phone || message.to === phone) {
        write(response, 'message', toLiveMessage(message));
      }
    }
  });
  const heartbeat = setInterval(() => {
    for (const response of streams.keys()) response.write(':\n\n');
  }, 15_000);
  heartbeat.unref();
  return {
    open: (response, phone) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      streams.set(response, phone);
      response.on('close', () => streams.delete(response));
      write(response, 'ready', { at: new Date().toISOString() });
    },
    tell: (event, data) => {
      for (const response of streams.keys()) write(response, event, data);
    },
    stop: () => {
      clearInterval(heartbeat);
      unlisten();
      for (const response of streams.keys()) response.end();
      streams.clear();
    },
  };
};
