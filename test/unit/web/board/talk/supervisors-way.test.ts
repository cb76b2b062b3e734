import type { ConversationShown } from '../../../../../shared/api/conversations/conversation';
import { supervisorsWay } from '../../../../../web/board/talk/supervisors-way';

const shown = (part: object) =>
  ({ status: 'active', consent: { status: 'in' }, sender: {}, ...part }) as ConversationShown;

test('who joined may text; who only watches, and who is not there, may not', () => {
  expect(supervisorsWay(shown({}), 'join')).toEqual({});
  expect([supervisorsWay(shown({}), 'monitor'), supervisorsWay(shown({}), undefined)]).toEqual([
    ...[{ silent: 'watching' }, { silent: 'watching' }],
  ]);
});

test('nobody texts who opted out, who is blocked, or in what is over', () => {
  expect(supervisorsWay(shown({ consent: { status: 'out' } }), 'join')).toEqual({ silent: 'opted-out' });
  expect(supervisorsWay(shown({ sender: { blocked: {} } }), 'join')).toEqual({ silent: 'blocked' });
  expect(supervisorsWay(shown({ status: 'closed' }), 'join')).toEqual({ silent: 'over' });
});
