import type { Foreseen } from '../../../../../shared/domain/desk/foreseen';
import { sentencesOf } from '../../../../../web/desk/foreseen/sentences';
import { tools as en } from '../../../../../web/words/tools/en';
import { tools as es } from '../../../../../web/words/tools/es';
import { tools as fr } from '../../../../../web/words/tools/fr';

const because = { rule: 'transfer.offered' };
const about = { me: 'ana', at: (iso: string) => iso.slice(11, 16) };
const ben = { id: 'ben', name: 'Ben' };
const follows = (...all: readonly Record<string, unknown>[]): Foreseen =>
  ({ outcome: 'done', follows: all.map(each => ({ because, conversation: 'c', ...each })) }) as never;
const say = (foreseen: Foreseen) => sentencesOf(foreseen, en.foreseen, about);

describe('what follows, in words', () => {
  it('says who is asked, for how long, and who keeps it meanwhile', () => {
    expect(say(follows({ kind: 'transfer-asked', agent: ben, seconds: 120 }))).toEqual([
      'Ben is asked and has 120 s; you keep it until they accept.',
    ]);
  });

  it('says the refusal in the server’s words, and nothing else', () => {
    expect(say({ outcome: 'refused', status: 409, sentence: 'Ben has no room.', follows: [] })).toEqual([
      'This would be refused: Ben has no room.',
    ]);
  });

  it('counts what goes back rather than listing it, and leaves out what is no news', () => {
    const back = { kind: 'goes-back', agent: { id: 'ana', name: 'Ana' } };
    expect(say(follows({ kind: 'presence', agent: ben, presence: 'busy' }, back, back, back))).toEqual([
      '3 conversations go back.',
    ]);
    expect(say(follows(back))).toEqual(['You don’t have it any more.']);
    expect(say(follows({ kind: 'survey', status: 'none' }))).toEqual([]);
  });

  it('says the same thing once, in each language', () => {
    const asked = { kind: 'offered', agent: ben, seconds: 30 };
    for (const words of [en, es, fr]) {
      const said = sentencesOf(follows(asked, asked), words.foreseen, about);
      expect(said).toHaveLength(1);
      expect(said[0]).toContain('Ben');
    }
  });
});
