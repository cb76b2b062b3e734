import { closedRowsOf } from '../../../../../web/desk/list/closed-rows';

const MOMENT = '2026-11-30T12:00:00.000Z';

test('what was closed today has a name or a number, where it was, and when it ended', () => {
  const found = {
    ...{ conversation: 'c9', customer: '+1425•••••30', channel: { name: 'Orders line' } },
    ...{ queue: { name: 'Orders' }, startedAt: '2026-11-30T09:00:00.000Z', closedAt: MOMENT },
  };
  expect(closedRowsOf([found, { ...found, record: { name: 'Maria Ruiz' } }], { hasChannels: true })).toMatchObject([
    {
      section: 'closed-today',
      customer: '+1 425 ••• ••30',
      channel: 'Orders line',
      preview: 'Orders',
      at: Date.parse(MOMENT),
    },
    { customer: 'Maria Ruiz', unread: false, urgent: false, marks: [] },
  ]);
});
