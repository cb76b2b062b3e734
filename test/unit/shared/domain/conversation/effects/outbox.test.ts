import { fromKept, toKept } from '../../../../../../shared/domain/conversation/effects/outbox';
import { configWithLink } from '../../../../../support/link-survey';
import { ana, FIRST, type Happened, type Thread, thread, withWorkstream } from '../../../../../support/thread';

const WORDS = 'Where is the parcel for Rosalind Quimby?';
/** Whatever tells who it is, or what was said. */
const TELLING = /5550123|Rosalind|Quimby|too slow/;
const rosalind = { id: 'c-17', name: 'Rosalind Quimby', kind: 'contact', fields: { tier: 'gold' } } as const;

const questions = [
  { id: 'score', kind: 'csat' },
  { id: 'words', kind: 'open' },
];
const CONFIG = withWorkstream(
  { contextVariables: [{ name: 'order', type: 'text' }] },
  configWithLink({ mode: 'conversational', questions }),
);

const keptOf = ({ effects, entries }: Happened) => toKept(effects, entries);
/** As it stands in a row, and whole again. */
const again = (it: Thread, happened: Happened) =>
  (JSON.parse(JSON.stringify(keptOf(happened))) as ReturnType<typeof toKept>).map(one =>
    fromKept(one, it.log, it.state),
  );
describe('The outbox of an event', () => {
  const story = () => {
    const it = thread({ config: CONFIG });
    const all: { readonly it: Thread; readonly happened: Happened; readonly whole: readonly unknown[] }[] = [];
    const note = (happened: Happened): void => void all.push({ it, happened, whole: again(it, happened) });
    note(it.text(WORDS));
    note(it.pass(5).assigned());
    note(it.give({ type: 'link-customer', conversation: FIRST, agent: ana, customer: rosalind as never }));
    note(it.give({ type: 'set-context', conversation: FIRST, agent: ana, context: { order: 'of Rosalind' } }));
    note(it.reply('On its way, Rosalind.'));
    note(it.close());
    note(it.pass(5).text('Rosalind again'));
    note(it.assigned(ana, 2));
    note(it.end());
    note(it.pass(5).text('4'));
    note(it.pass(5).text('too slow'));
    return all;
  };

  test('is whole again by the log and the head, whatever the event', () => {
    for (const { happened, whole } of story()) expect(whole).toEqual(happened.effects);
    const kinds = story().flatMap(({ happened }) =>
      happened.effects.map(effect => (effect.kind === 'project' ? effect.model : effect.kind)),
    );
    expect(new Set(kinds)).toEqual(
      new Set([
        'send-text',
        'tell-pool',
        'call-integration',
        'wake',
        'inbox',
        'survey-response',
        'number-end',
        'day-figures',
      ]),
    );
  });

  test('holds neither what was said, nor a number, nor a record', () => {
    for (const { happened } of story()) expect(JSON.stringify(keptOf(happened))).not.toMatch(TELLING);
    expect(story().some(({ happened }) => TELLING.test(JSON.stringify(happened.effects)))).toBe(true);
  });

  test('of a thread that was erased says nothing of them, and fails nothing', () => {
    const it = thread();
    const happened = it.text(WORDS);
    it.give({ type: 'erase', by: { id: 'sam', name: 'Sam' } });
    const whole = keptOf(happened).map(one => fromKept(one, [], it.state));
    expect(whole.map(({ kind }) => kind)).toEqual(happened.effects.map(({ kind }) => kind));
    expect(JSON.stringify(whole)).not.toMatch(TELLING);
  });
});
