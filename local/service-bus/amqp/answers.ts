import { message } from 'rhea';
import type { IncomingTransfer, OutgoingLink, Peer } from './links';

/** A request on `$cbs` or `$management`, decoded. */
export interface Request {
  readonly id: unknown;
  readonly replyTo: string | undefined;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

export const readRequest = ({ bytes }: IncomingTransfer): Request => {
  const decoded = message.decode(bytes);
  return {
    id: decoded.message_id,
    replyTo: decoded.reply_to,
    properties: decoded.application_properties ?? {},
    body: decoded.body,
  };
};

export interface Answer {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

const waiting = new WeakMap<OutgoingLink, Buffer[]>();
let tags = 0;

const nextTag = (): Buffer => {
  const tag = Buffer.alloc(4);
  tag.writeUInt32BE(tags++ >>> 0);
  return tag;
};

/** Sends what waits for credit on a link for answers. */
export const sendWaiting = (link: OutgoingLink): void => {
  const queue = waiting.get(link) ?? [];
  while (queue.length > 0 && link.credit() > 0) link.send(queue.shift()!, nextTag(), false);
};

/** Answers on the link that the request names: by its address, as `$management` does, or its name, as `$cbs` does. */
export const sendAnswer = (peer: Peer, node: string, request: Request, answer: Answer): void => {
  const links = [...peer.answers].filter(link => link.source?.toLowerCase() === node.toLowerCase());
  const link = links.find(each => request.replyTo === each.replyAddress || request.replyTo === each.name) ?? links[0];
  if (!link) return;
  const encoded = message.encode({
    correlation_id: request.id,
    application_properties: answer.properties,
    body: answer.body,
  });
  waiting.set(link, [...(waiting.get(link) ?? []), encoded]);
  sendWaiting(link);
};
