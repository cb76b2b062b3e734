import { z } from 'zod';

const onOff = z
  .union([z.boolean(), z.enum(['on', 'off'])], 'expected on or off')
  .transform(given => given === true || given === 'on');

/** No channel takes a larger file: it is held in memory while it is checked. */
export const LARGEST_MEGABYTES = 20;

/** Who may send files on a channel, and which. Both are off unless they are switched on, each by itself. */
export const attachmentsSchema = z.strictObject({
  /** Customers may send files to agents. */
  customers: onOff.default(false),
  /** Agents may send files to customers. */
  agents: onOff.default(false),
  /** The largest file, in megabytes of 1,048,576 bytes. */
  maxMegabytes: z.number().min(0.1).max(LARGEST_MEGABYTES).default(5),
  /** For so many hours a link works: one to upload a file with, or one that leads to an agent's file. */
  linkHours: z.number().min(1).max(720).default(48),
  /** Extensions that are refused, in place of the list that is there from the start; without dots. */
  blockedExtensions: z
    .array(z.string().regex(/^\.?[a-z0-9]{1,12}$/i, 'expected an extension such as "exe"'))
    .max(500)
    .transform(list => list.map(extension => extension.replace(/^\./, '').toLowerCase()))
    .optional(),
});
export type Attachments = Readonly<z.output<typeof attachmentsSchema>>;

/** The largest file in bytes. */
export const maxBytes = ({ maxMegabytes }: Pick<Attachments, 'maxMegabytes'>): number =>
  Math.floor(maxMegabytes * 1024 * 1024);
