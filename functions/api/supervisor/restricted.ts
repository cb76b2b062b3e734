import { contract } from '../../../shared/api/contract';
import { handle } from '../serve';

export const restricted = handle(contract.restricted)(async ({ app }) => {
  const rows = await app.projections.list('restricted', {});
  return { body: { items: rows.flatMap(({ row }) => row ?? []) } };
});
