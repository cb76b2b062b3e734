import type { Config } from '../domain/config/config';
import { channelOf } from '../domain/config/config';
import { checkFile, tooLarge } from '../domain/files/check-file';
import { FILE_TYPES } from '../domain/files/file-types';
import { type Attachments, maxBytes } from '../domain/files/schema';
import type { CallOf } from '../domain/messages/integration-calls';
import type { Media, ThreadInput } from '../domain/messages/to-thread';
import { because } from '../domain/values/because';
import { hashOf } from '../hash';
import type { Files, IntegrationHttp, Threads } from '../ports';
import type { TwilioSettings } from '../settings/read';
import { getMedia, type MediaReply } from './provider-media';

export type FetchMediaDeps = {
  readonly threads: Pick<Threads, 'entry'>;
  readonly files: Pick<Files, 'keep'>;
  readonly http: IntegrationHttp;
  readonly settings: { readonly twilio?: TwilioSettings };
};

/** Fetches one of the files that came with a text, checks it as any other, and keeps it. */
export const fetchMedia = async (
  deps: FetchMediaDeps,
  { id, thread, call }: { readonly id: string; readonly thread: string; readonly call: CallOf<'fetch-media'> },
  config: Config,
): Promise<ThreadInput | undefined> => {
  const text = (await deps.threads.entry(thread, call.of))?.outcome;
  const media = text?.kind === 'text-received' ? text.media?.[call.nth] : undefined;
  if (text?.kind !== 'text-received' || media === undefined) return undefined;
  const { conversation } = call;
  const about = { conversation, via: 'media' } as const;

  const attachments = channelOf(config, text.to)?.attachments;
  if (attachments?.customers !== true)
    return {
      type: 'file-refused',
      ...about,
      refusal: 'switched-off',
      because: because('files.switched-off', { who: 'customers' }),
    };

  const reply = await getMedia(deps, media.url, maxBytes(attachments));
  const checked = check(reply, nameOf(media, call), attachments);
  if (checked.kind === 'refused')
    return { type: 'file-refused', ...about, refusal: checked.refusal, because: checked.because };
  const { name, contentType, bytes } = checked;
  const file = hashOf(`media/${id}`, 32);
  await deps.files.keep(conversation, file, { name, contentType, bytes });
  return { type: 'file-received', ...about, file: { id: file, name, contentType, size: bytes.length } };
};

const check = (reply: MediaReply, name: string, attachments: Attachments) => {
  if (reply.kind === 'got') return checkFile({ name, bytes: reply.bytes }, attachments);
  if (reply.kind === 'too-large') return tooLarge(attachments);
  const reason = because('file.not-fetched', { reason: reply.reason });
  return { kind: 'refused', refusal: 'not-fetched', because: reason } as const;
};

/** Media have no name: they are numbered, with the extension of what the provider says they are. The content decides in the end. */
const nameOf = ({ contentType }: Media, { of, nth }: { readonly of: number; readonly nth: number }): string => {
  const said = contentType.split(';')[0]?.trim().toLowerCase();
  const extension = Object.entries(FILE_TYPES).find(([, type]) => type === said)?.[0];
  return `message-${of}-${nth + 1}${extension === undefined ? '' : `.${extension}`}`;
};
