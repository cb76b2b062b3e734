import { contract } from '../../../shared/api/contract';
import { handle } from '../serve';

export const reads = handle(contract.reads)(async ({ app, query: { day, after, limit } }) => ({
  body: await app.reads.ofDay(day, { after, limit }),
}));
