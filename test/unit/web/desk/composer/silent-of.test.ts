import type { InboxItemShown } from '../../../../../shared/api/agents/inbox';
import type { ConversationShown } from '../../../../../shared/api/conversations/conversation';
import { inTheWay } from '../../../../../web/desk/composer/silent-of';

const item = (state: InboxItemShown['state'], asked?: boolean): InboxItemShown => ({
  ...{ conversation: 'c1', state, queue: 'orders', since: '', generation: { seq: 1, n: 1 }, language: 'en' },
  ...{ priority: 'normal', ...(asked !== undefined && { asked }) },
});
type About = Omit<Partial<ConversationShown>, 'conversation'> & { readonly agent?: { id: string; name: string } };
const shown = ({ agent = { id: 'ana', name: 'Ana' }, ...about }: About = {}): ConversationShown => ({
  ...{ id: 'c1', status: 'active', customer: '', record: null, consent: { status: 'in' }, sender: {}, survey: 'none' },
  ...{ seq: 1, log: [], cards: [], deadLetters: [], ...about },
  conversation: {
    ...{ id: 'c1', channel: 'main', workstream: 'w', status: 'active', language: 'en', startedAt: '', context: {} },
    ...{ textsIn: 1, textsOut: 0, lastFromCustomerAt: '', queue: { id: 'orders', name: 'Orders' }, agent },
  },
});
const out = { consent: { status: 'out' } } as const;

describe('whether an agent may text', () => {
  it('nothing stands in the way of who has it', () => {
    expect(inTheWay(shown(), item('held'), 'ana')).toEqual({});
  });

  it('an offer is to be accepted first, and a guest reads along', () => {
    expect(inTheWay(shown(), item('offered'), 'ana')).toEqual({ silent: 'offered' });
    expect(inTheWay(shown(), item('consult', true), 'ana')).toEqual({ silent: 'offered' });
    expect(inTheWay(shown(), item('monitor'), 'ana')).toEqual({ silent: 'watching' });
  });

  it('complaint 3, complaint 10: somebody else has it now: the field locks and says who', () => {
    const ben = { id: 'ben', name: 'Ben' };
    expect(inTheWay(shown({ agent: ben }), undefined, 'ana')).toEqual({ lock: { by: 'agent', name: 'Ben' } });
    expect(inTheWay(shown({ status: 'open' }), undefined, 'ana')).toEqual({ lock: { by: 'queue', name: 'Orders' } });
  });

  it('no text goes to who opted out, is blocked, or has nothing going on', () => {
    expect(inTheWay(shown(out), item('held'), 'ana')).toEqual({ silent: 'opted-out' });
    const blocked = { sender: { blocked: { by: { id: 'p', name: 'Sam' }, at: '' } } } as unknown as About;
    expect(inTheWay(shown(blocked), item('held'), 'ana')).toEqual({ silent: 'blocked' });
    expect(inTheWay(shown({ status: 'closed' }), undefined, 'ana')).toEqual({ silent: 'over' });
  });
});
