import { contract } from '../../../shared/api/contract';
import { BARRED } from '../../../shared/domain/conversation/effects/restricted-row';
import type { SequencedRow } from '../../../shared/ports';
import { type Answer, handle } from '../serve';

type Row = Extract<Answer<typeof contract.restricted>, { body: unknown }>['body']['items'][number];

export const restricted = handle(contract.restricted)(async ({ app }) => ({
  body: { items: (await app.rows.list('Consent', BARRED)).flatMap(shown) },
}));

/** One who is neither blocked nor muted any more is marked as gone. */
const shown = ({ data }: SequencedRow): readonly Row[] => {
  const { gone, ...row } = data as Row & { readonly gone: boolean };
  return gone ? [] : [row];
};
