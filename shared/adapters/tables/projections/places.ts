import type { KeyOf, ReadModel } from '../../../domain/conversation/model/rows/read-models';
import { conversationId, numberOf } from '../../../domain/values/ids';
import { keyedHash } from '../../../hash';
import type { TableName } from '../../table-names';
import { afterPrefix, HEAD } from '../keys';

/** Where the rows of a read model stand. */
export type Place<M extends ReadModel> = {
  readonly table: TableName;
  /** Also of what rows are listed by, which is a part of their key. */
  readonly partition: (key: KeyOf<M>) => string;
  readonly row: (key: KeyOf<M>) => string;
  readonly key: (partition: string, row: string) => KeyOf<M>;
  /** The keys of its rows, where others stand in the same partition. */
  readonly range?: readonly [from: string, to: string];
};

/** Rows are read in the order of their keys: under these, the newest of a thread's conversations stands first. */
const historyKey = (conversation: string): string => String(999_999_999 - numberOf(conversation)).padStart(9, '0');
const PROOF = 'proof_';
const RESTRICTED = 'restricted';
const LINK = 'link';
const NUMBER_END = 'end_';
const CODES = 'codes_';

type Places = { readonly [M in ReadModel]: Place<M> };

/** @param key of what must not be readable in a row's key */
export const placesWith = (key: Buffer): Places => ({
  inbox: {
    table: 'Inbox',
    partition: ({ agent }) => agent,
    row: ({ thread }) => thread,
    key: (agent, thread) => ({ agent, thread }),
  },
  consent: {
    table: 'Consent',
    partition: ({ thread }) => thread,
    row: () => HEAD,
    key: thread => ({ thread }),
  },
  'consent-proof': {
    table: 'Consent',
    partition: ({ thread }) => thread,
    row: ({ at, seq }) => `${PROOF}${at}_${seq}`,
    key: (thread, row) => {
      const [, at = '', seq = ''] = row.split('_');
      return { thread, at, seq: Number(seq) };
    },
    range: [PROOF, afterPrefix(PROOF)],
  },
  // One partition for all: a supervisor sees them in one read.
  restricted: {
    table: 'Consent',
    partition: () => RESTRICTED,
    row: ({ thread }) => thread,
    key: (_, thread) => ({ thread }),
  },
  summary: {
    table: 'Conversations',
    partition: ({ thread }) => thread,
    row: ({ conversation }) => historyKey(conversation),
    key: (thread, row) => ({ thread, conversation: conversationId(thread, 999_999_999 - Number(row)) }),
  },
  'day-summary': {
    table: 'Conversations',
    partition: ({ day }) => day,
    row: ({ conversation }) => conversation,
    key: (day, conversation) => ({ day, conversation }),
  },
  'day-figures': {
    table: 'Figures',
    partition: ({ day }) => day,
    row: ({ conversation }) => conversation,
    key: (day, conversation) => ({ day, conversation }),
  },
  'survey-response': {
    table: 'SurveyResponses',
    partition: ({ month }) => month,
    row: ({ conversation }) => conversation,
    key: (month, conversation) => ({ month, conversation }),
  },
  link: {
    table: 'Links',
    partition: ({ token }) => token,
    row: () => LINK,
    key: token => ({ token }),
  },
  // By what a number ends with: nobody reads it here, nor guesses it without the key.
  'number-end': {
    table: 'Conversations',
    partition: ({ end }) => `${NUMBER_END}${keyedHash(key, `end:${end}`)}`,
    row: ({ thread }) => thread,
    key: (_, thread) => ({ end: '', thread }),
  },
  // The number is the business's own.
  'live-code': {
    table: 'Links',
    partition: ({ number }) => `${CODES}${number}`,
    row: ({ code }) => code,
    key: (partition, code) => ({ number: partition.slice(CODES.length), code }),
  },
});
