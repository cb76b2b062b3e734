import { BARRED } from '../../../shared/domain/conversation/effects/restricted-row';
import { nothing, serve } from '../serve';

serve(
  {
    name: 'barred',
    method: 'GET',
    route: 'supervisor/barred',
    summary: 'Everybody who is blocked or muted: by whom, since when, why, and how many texts were kept since',
    roles: ['supervisor', 'admin'],
    path: nothing,
    query: nothing,
    body: nothing,
    answers: { 200: { description: 'The customers, each with their newest conversation, where it is taken back' } },
  },
  async ({ app }) => {
    const rows = await app.rows.list('Consent', BARRED);
    const items = rows.filter(({ data }) => data.gone !== true).map(({ data: { gone: _gone, ...data } }) => data);
    return { body: { items } };
  },
);
