import { z } from 'zod';
import { endpoint, nothing } from '../endpoint';
import { configDocument, configVersion, instant, LONGEST_CONFIG_BYTES, versionEntry, writers } from './shapes';

/** What a draft is named by while nobody has saved it again. */
const etag = z.string();

export const configDraft = endpoint({
  name: 'config-draft',
  method: 'GET',
  route: 'config/draft',
  summary: "The caller's own draft of the configuration, which nobody else sees",
  roles: writers,
  path: nothing,
  query: nothing,
  body: nothing,
  answers: {
    200: {
      description: 'The draft, or null',
      schema: z.object({
        draft: z
          .object({
            etag,
            /** The version that it was made from. */
            base: z.string(),
            savedAt: instant,
            document: configDocument,
          })
          .nullable(),
        /** What is live by now; another than `base`: a colleague was first. */
        live: versionEntry.optional(),
      }),
    },
  },
});

export const configDraftSave = endpoint({
  name: 'config-draft-save',
  method: 'PUT',
  route: 'config/draft',
  summary:
    "Keeps the caller's draft. If-Match names the draft that it takes the place of, If-None-Match: * says that there is none; 412 with it where another window was first",
  roles: writers,
  maxBytes: LONGEST_CONFIG_BYTES,
  path: nothing,
  query: nothing,
  /** Mistakes are no hindrance: a draft is kept as it is. */
  body: z.strictObject({ base: configVersion, document: configDocument }),
  answers: { 200: { description: 'It is kept', schema: z.object({ etag, savedAt: instant }) } },
});

export const configDraftDiscard = endpoint({
  name: 'config-draft-discard',
  method: 'DELETE',
  route: 'config/draft',
  summary: "Throws the caller's draft away. If-Match names it, or * any",
  roles: writers,
  path: nothing,
  query: nothing,
  body: nothing,
  answers: { 204: { description: 'There is none' } },
});
