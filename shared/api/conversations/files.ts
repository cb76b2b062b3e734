import { z } from 'zod';
import { accepted, commandId, conversationCommand, noDryRun } from '../commands';
import { endpoint, nothing, roles } from '../endpoint';
import { conversationPath } from '../shapes';

const ownWords = z.string().trim().min(1).max(1_000).optional();

/** A file of a form, as the server has read it: its name, and its bytes. */
export type FormFile = { readonly name: string; readonly bytes: Uint8Array };
const formFile = z
  .custom<FormFile>(given => typeof given === 'object' && given !== null, 'expected a file in the field "file"')
  .meta({ type: 'string', format: 'binary' });

/** No channel takes a larger file. */
const LARGEST_BYTES = 20 * 1024 * 1024;

export const askForFile = conversationCommand({
  name: 'ask-for-file',
  summary: 'Texts the customer a link by which they can send one file',
  body: z.object({ commandId, text: ownWords }),
});

export const sendFile = endpoint({
  name: 'send-file',
  method: 'POST',
  route: 'conversations/{id}/files',
  summary:
    'Sends a file to the customer of a conversation that I have: with a text, or as a link where texts carry none',
  roles: ['agent'],
  path: conversationPath,
  query: nothing,
  form: { maxBytes: LARGEST_BYTES },
  body: z.object({ commandId, dryRun: noDryRun, text: ownWords, file: formFile }),
  answers: accepted,
});

export const conversationFile = endpoint({
  name: 'conversation-file',
  method: 'GET',
  route: 'conversations/{id}/files/{file}',
  summary: 'A file of a conversation, to be saved',
  roles,
  path: conversationPath.extend({
    file: z.string().regex(/^[0-9a-f]{32}$/, 'expected the id of a file'),
  }),
  query: nothing,
  body: nothing,
  answers: { 200: { description: 'The file, as an attachment', mediaType: 'application/octet-stream' } },
});
