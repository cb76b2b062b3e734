import { MOST_SESSIONS, neighbourOf, type Session, sessionsAfter } from '../../../../../web/desk/sessions/sessions';

const open = (...names: readonly string[]): readonly Session[] =>
  names.reduce<readonly Session[]>(
    (was, conversation) => sessionsAfter(was, { type: 'opened', conversation, title: conversation }),
    [],
  );
const names = (sessions: readonly Session[]) => sessions.map(({ conversation }) => conversation).join('');

describe('sessions side by side', () => {
  it('stand in the order in which they were opened; opened again, one keeps its place and takes its new title', () => {
    const three = open('a', 'b', 'c');
    expect(names(sessionsAfter(three, { type: 'opened', conversation: 'a', title: 'a' }))).toBe('abc');
    const renamed = sessionsAfter(three, { type: 'opened', conversation: 'b', title: 'Order 5512' });
    expect(renamed[1]).toEqual({ conversation: 'b', title: 'Order 5512' });
  });

  it('are the same value while nothing changes', () => {
    const one = open('a');
    expect(sessionsAfter(one, { type: 'opened', conversation: 'a', title: 'a' })).toBe(one);
  });

  it('close, and the neighbour comes to the front', () => {
    const three = open('a', 'b', 'c');
    expect(names(sessionsAfter(three, { type: 'closed', conversation: 'b' }))).toBe('ac');
    expect(['a', 'b', 'c', 'x'].map(each => neighbourOf(three, each))).toEqual(['b', 'c', 'b', 'a']);
    expect(neighbourOf(open('a'), 'a')).toBeUndefined();
  });

  it('are so many at most: the oldest goes', () => {
    const many = open(...Array.from({ length: MOST_SESSIONS + 1 }, (_, n) => String(n)));
    expect(many).toHaveLength(MOST_SESSIONS);
    expect(many[0]?.conversation).toBe('1');
  });
});
