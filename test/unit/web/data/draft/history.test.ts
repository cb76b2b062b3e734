import { withValue } from '../../../../../web/data/draft/document';
import { begun, type Edited, edited, redo, undo } from '../../../../../web/data/draft/history';

const NAME = ['agents', 0, 'name'] as const;
const typed = (draft: Edited, name: string, at: number) => edited(draft, NAME, withValue(draft.now, NAME, name), at);
const nameIn = ({ now }: Edited) => (now.agents as { name: string }[])[0]?.name;
const start = begun({ agents: [{ id: 'ana', name: 'Ana' }] });

it('takes letters of one place, typed one after the other, back together', () => {
  const draft = typed(typed(typed(start, 'An', 0), 'Ann', 400), 'Anna', 900);
  expect(nameIn(draft)).toBe('Anna');
  expect(nameIn(undo(draft))).toBe('Ana');
  expect(nameIn(redo(undo(draft)))).toBe('Anna');
});

it('keeps what was typed after a pause, or elsewhere, as a step of its own', () => {
  const later = typed(typed(start, 'Anna', 0), 'Annabel', 5_000);
  expect(nameIn(undo(later))).toBe('Anna');
  const user = ['agents', 0, 'user'] as const;
  const elsewhere = edited(
    typed(start, 'Anna', 0),
    user,
    withValue({ agents: [{ id: 'ana', name: 'Anna' }] }, user, 'a@b'),
    10,
  );
  expect(undo(elsewhere).now).toEqual({ agents: [{ id: 'ana', name: 'Anna' }] });
});

it('forgets what was undone once something else is done, and does nothing where there is nothing', () => {
  const other = typed(undo(typed(start, 'Anna', 0)), 'Anita', 10);
  expect(redo(other)).toBe(other);
  expect(undo(start)).toBe(start);
  expect(typed(start, 'Ana', 0)).toBe(start);
});

it('goes all the way back through two hundred steps', () => {
  let draft: Edited = start;
  for (let at = 0; at < 300; at++) draft = typed(draft, `Ana ${at}`, at * 10_000);
  let steps = 0;
  while (draft.done.length > 0) {
    draft = undo(draft);
    steps += 1;
  }
  expect(steps).toBe(200);
});
