import type { App } from '../../../shared/app';
import { channelOf } from '../../../shared/domain/config/config';
import { ongoing } from '../../../shared/domain/conversation/model/state';
import { checkFile, type RefusedFile, tooLarge } from '../../../shared/domain/files/check-file';
import { type Attachments, maxBytes } from '../../../shared/domain/files/schema';
import type { LinkRow } from '../../../shared/domain/links/public-links';
import type { ThreadInput } from '../../../shared/domain/messages/to-thread';
import { hashOf } from '../../../shared/hash';
import type { KeptFile } from '../../../shared/ports';
import { publicLinks } from '../addresses/public-links';
import { keepFile } from '../keep-file';
import { readFileForm } from '../read-file-form';
import { sizeInWords, timeLeft } from './page/amounts';
import { handleLink, type LinkCall, over } from './serve-link';
import { thanksPage, uploadPage } from './upload-page';
import type { UploadProblem } from './upload-texts';

/** The one file of a link: its id follows from the token, so that a second one finds the first. */
const fileOf = (token: string): string => hashOf(`upload/${token}`, 32);

const pageOf = ({ app, link, language }: LinkCall, limits: Attachments, problem?: UploadProblem) =>
  uploadPage({
    language,
    size: sizeInWords(maxBytes(limits), language),
    time: timeLeft(link.expiresAt, app.clock.now(), language),
    ...(problem !== undefined && { problem }),
  });

/** The channel's limits, while it takes customers' files and the conversation goes on. @throws Problem 410 */
const limitsOf = async (app: App, link: LinkRow): Promise<Attachments> => {
  const [{ state }, config] = await Promise.all([app.threads.load(link.thread), app.config.current()]);
  const attachments = channelOf(config, state.business)?.attachments;
  const isOver = ongoing(state)?.id !== link.conversation || state.sender?.blocked !== undefined;
  if (isOver || attachments?.customers !== true) throw over();
  return attachments;
};

/** Queues what the thread shall hear, under an id that follows from the link: heard once, however often it is told. */
const tell = async (app: App, link: LinkRow, id: string, input: ThreadInput): Promise<void> => {
  const { thread } = link;
  const at = new Date(app.clock.now()).toISOString();
  await app.bus.send('conversations', { id, thread, at, input });
};

/** The file is there. Its thread hears of it, unless it has: what kept the file may have been cut off before it said so. */
const tellOfFile = async ({ app, link, token }: LinkCall, kept: KeptFile): Promise<void> => {
  const id = `upload/${fileOf(token)}`;
  if ((await app.threads.seen(link.thread, id)) !== undefined) return;
  const file = { id: fileOf(token), ...kept };
  await tell(app, link, id, { type: 'file-received', conversation: link.conversation, via: 'link', file });
};

export const uploadAsked = handleLink(publicLinks.uploadAsked, async call => {
  const { app, link, token, language } = call;
  const kept = await app.files.find(link.conversation, fileOf(token));
  if (kept === undefined) return pageOf(call, await limitsOf(app, link));
  await tellOfFile(call, kept);
  return thanksPage(language);
});

export const uploadFile = handleLink(publicLinks.uploadFile, async call => {
  const { app, link, token, request } = call;
  const limits = await limitsOf(app, link);
  const form = await readFileForm(request, maxBytes(limits));
  if (form.kind === 'too-large') return refuse(call, limits, tooLarge(limits, form.bytes));
  const given = form.kind === 'read' ? form.file : undefined;
  if (given === undefined) return pageOf(call, limits, 'no-file');
  const checked = checkFile(given, limits);
  if (checked.kind === 'refused') return refuse(call, limits, checked);
  const { name, contentType, bytes } = checked;
  await tellOfFile(call, await keepFile(app.files, link.conversation, fileOf(token), { name, contentType, bytes }));
  // A page that is asked for anew: to reload it sends nothing again.
  return { status: 303, headers: { location: new URL(request.url).pathname, 'cache-control': 'no-store' } };
});

/** The page says what was wrong, and asks again. The thread hears it once for each link and reason, for its log and its agent. */
const refuse = async (call: LinkCall, limits: Attachments, { refusal, because }: RefusedFile) => {
  const { app, link, token } = call;
  const id = `upload/${fileOf(token)}/${refusal}`;
  await tell(app, link, id, { type: 'file-refused', conversation: link.conversation, via: 'link', refusal, because });
  return pageOf(call, limits, refusal);
};
