import { readAnswer } from '../../../../../../shared/domain/survey/answers/read-answer';
import { type SurveyQuestion, surveySchema } from '../../../../../../shared/domain/survey/schema';
import { processorMs } from '../../../../../support/processor-time';

const survey = surveySchema.parse({
  id: 'all',
  name: 'All kinds',
  questions: [
    { id: 'csat', kind: 'csat' },
    { id: 'nps', kind: 'nps' },
    { id: 'ces', kind: 'ces' },
    {
      id: 'topic',
      kind: 'choice',
      text: { en: 'What was it about?', es: '¿De qué se trataba?' },
      options: [
        { id: 'billing', label: { en: 'Billing', es: 'Factura' } },
        { id: 'delivery', label: { en: 'Delivery', es: 'Entrega' } },
        { id: 'other', label: { en: 'Something else', es: 'Otra cosa' } },
      ],
    },
    { id: 'words', kind: 'open' },
  ],
});
const [csat, nps, ces, choice, open] = survey.questions as [
  SurveyQuestion,
  SurveyQuestion,
  SurveyQuestion,
  SurveyQuestion,
  SurveyQuestion,
];
const value = (question: SurveyQuestion, text: string) => {
  const reading = readAnswer(question, text);
  return reading.kind === 'answer' ? reading.value : reading.kind;
};

describe('a satisfaction score is read from', () => {
  test.each([
    ['5', 5],
    [' 4 ', 4],
    ['5!', 5],
    ['5.', 5],
    ['(3)', 3],
    ['#5', 5],
    ['5️⃣', 5],
    ['５', 5],
    ['five', 5],
    ['Five!', 5],
    ['cinco', 5],
    ['CUATRO', 4],
    ['trois', 3],
    ['uno', 1],
    ['one', 1],
    ['un 5', 5],
    ['a 4', 4],
    ['a five', 5],
    ['⭐⭐⭐⭐', 4],
    ['⭐', 1],
    ['⭐⭐⭐⭐⭐ loved it', 5],
    ['5 ⭐', 5],
    ['5 stars', 5],
    ['4 estrellas', 4],
    ['five stars', 5],
    ['one star', 1],
    ['5/5', 5],
    ['4 / 5', 4],
    ['4 out of 5', 4],
    ['5 de 5', 5],
    ['five out of five', 5],
    ['5 thanks but it took long', 5],
    ['5, thanks', 5],
    ['5. Ana was great', 5],
    ['3 - too slow', 3],
    ['2 because I waited an hour', 2],
    ['4 pero tardaron', 4],
    ['5 gracias', 5],
    ['5\nThank you so much', 5],
    ["I'd give it a 4", 4],
    ['I rate it 3', 3],
    ['le doy un 5', 5],
    ['Definitely a 5', 5],
    ['a solid 4', 4],
    ['Rating: 5', 5],
    ['my answer is 4', 4],
    ['great service, 5', 5],
    ['Thank you 5', 5],
    ['great!!', 5],
    ['Great, thanks!', 5],
    ['GREAT', 5],
    ['very good', 5],
    ['sooooo good', 4],
    ['Excelente', 5],
    ['muy bien gracias', 5],
    ['très bien', 5],
    ['good', 4],
    ['it was ok', 3],
    ['regular', 3],
    ['not good', 2],
    ['bad', 2],
    ['terrible', 1],
    ['muy mal', 1],
    ['👌', 4],
    ['😍😍', 5],
    ['🙁', 2],
    ['😡', 1],
  ] as const)('%j: %d', (text, score) => expect(value(csat, text)).toBe(score));
});

test.each(['ok', 'Ok.', 'OK thanks', 'okay', 'fine', 'Fine thank you', 'bueno', 'vale gracias', "d'accord", 'k'])(
  '%j says that our question was read, and grades nothing: it is asked once more',
  text => expect(readAnswer(csat, text).kind).toBe('unclear'),
);

describe('a score that is taken back in the same text is asked about, whichever was meant', () => {
  test.each([
    ...['1 terrible no wait 5', '1 no sorry 5', '3, I mean 4', '2... actually 4', '1 wait no 5 please', '5 jk 1'],
    ...['one, oops, five', '4/5 no wait 5/5', '1 perdón 5', '2 no espera, 5', 'un 3, mejor un 4', '1 non pardon 5'],
  ])('%j', text => expect(readAnswer(csat, text)).toMatchObject({ kind: 'unclear' }));
  test.each([
    ['5 sorry', 5],
    ['5 no wait at all', 5],
    ['5, I mean five', 5],
    ['4 because I waited, no other trouble', 4],
    ['5 no problems, order 5512', 5],
  ] as const)('%j: %d', (text, score) => expect(value(csat, text)).toBe(score));
});

test.each(['👍', '👍🏿', '👎', '👍👍'])('%s has no place on a scale: it is asked once more', text =>
  expect(readAnswer(csat, text).kind).toBe('unclear'),
);

describe('what was said besides a score is kept', () => {
  test.each([
    ['5 thanks but it took long', 'thanks but it took long'],
    ['5. Ana was great', 'Ana was great'],
    ['⭐⭐⭐⭐⭐ loved it', 'loved it'],
    ['4/5 too slow', 'too slow'],
    ["I'd give it a 4", "I'd give it a 4"],
    ['Great, thanks!', 'Great, thanks!'],
  ])('%s', (text, comment) => expect(readAnswer(csat, text)).toMatchObject({ comment, asksForSomething: false }));

  test('a bare score has none', () =>
    expect(readAnswer(csat, '5')).toEqual({
      kind: 'answer',
      value: 5,
      asksForSomething: false,
      because: { rule: 'survey.number', facts: { value: 5 } },
    }));

  test.each([
    '5 thanks but where is my refund?',
    '5, can you call me tomorrow',
    '4. I still need the invoice',
    '5 gracias pero ¿dónde está mi pedido?',
  ])('a request beside it goes to an agent as well: %s', text =>
    expect(readAnswer(csat, text)).toMatchObject({ kind: 'answer', asksForSomething: true }),
  );
});

describe('asked once more', () => {
  test.each([
    '7',
    '0',
    '10',
    '100',
    '5512',
    '-1',
    '4.5',
    '4,5',
    '4-5',
    '4 or 5',
    '3 and a half',
    '8/10',
    'seven',
    '⭐⭐⭐⭐⭐⭐',
  ])('off the scale: %j', text => expect(value(csat, text)).toBe('unclear'));
  test.each(['?', 'what?', 'huh', 'hi', 'yes', 'no', 'Maria', 'lol', '🤷', 'asdf', 'thanks', 'Thank you!', 'un', ''])(
    'perhaps an attempt: %j',
    text => expect(value(csat, text)).not.toBe('other'),
  );
  test('the reason says what was found', () =>
    expect(readAnswer(csat, '8/10').because).toEqual({ rule: 'survey.other-scale', facts: { found: '8/10' } }));
});

describe('a new request goes to an agent', () => {
  test.each([
    'Where is my order 5512?',
    'can you send 5 more',
    'Can you send me 5 more please?',
    'I need 2 more boxes',
    'My order 4 never arrived',
    'where’s my package',
    'I was charged twice and nobody answers my emails about it',
    '2 weeks and still waiting for the refund',
    '5 items are missing from my order',
    '3 of my boxes arrived broken this morning',
    'One more question: when do you open?',
    'One thing I forgot to say is that the door code is 4471',
    'I have 2 orders and only one of them came today',
    '¿Dónde está mi pedido 4?',
    'necesito 3 más',
    'un problema con mi factura del mes pasado',
    'Où est ma commande ?',
    'please call me',
    'My card was stolen',
    'I was charged twice',
    'cancel my account',
    'perdí mi tarjeta',
    'carte volée',
    'Give one refund to that account',
    'call me at 5',
    'my appointment is at 3 tomorrow and I will be late',
    '10 minutes late sorry the bus did not come today',
  ])('%s', text => expect(value(csat, text)).toBe('other'));
});

test.each(['no thanks', 'No gracias', 'skip', 'not now', 'non merci'])('%s declines', text => {
  for (const question of [csat, nps, ces, choice, open]) expect(readAnswer(question, text).kind).toBe('declined');
});

describe('a recommendation from 0 to 10', () => {
  test.each([
    ['10', 10],
    ['0', 0],
    ['ten', 10],
    ['diez', 10],
    ['9/10', 9],
    ['🔟', 10],
    ['8 because it was slow', 8],
    ['7 pero caro', 7],
    ["I'd say a 9", 9],
  ] as const)('%j: %d', (text, score) => expect(value(nps, text)).toBe(score));
  test.each(['11', '5/5', 'great!!', '👍'])('%j is asked once more: words have no place on this scale', text =>
    expect(value(nps, text)).toBe('unclear'),
  );
});

describe('an effort from 1 to 7', () => {
  test.each([
    ['7', 7],
    ['seven', 7],
    ['6/7', 6],
    ['very easy!', 7],
    ['easy', 6],
    ['muy difícil', 1],
    ['not easy', 2],
  ] as const)('%j: %d', (text, score) => expect(value(ces, text)).toBe(score));
  test.each(['8', '0', '9/10', 'great'])('%j is asked once more', text => expect(value(ces, text)).toBe('unclear'));
});

describe('a choice', () => {
  test.each([
    ['1', 'billing'],
    ['2', 'delivery'],
    ['two', 'delivery'],
    ['3.', 'other'],
    ['2) delivery', 'delivery'],
    ['2 thanks', 'delivery'],
    ['maybe 2', 'delivery'],
    ['two please', 'delivery'],
    ['number 1', 'billing'],
    ['#1', 'billing'],
    ['option 2', 'delivery'],
    ['1 billing', 'billing'],
    ['Billing', 'billing'],
    ['billing!', 'billing'],
    ['factura', 'billing'],
    ['It was about delivery', 'delivery'],
    ['otra cosa', 'other'],
  ])('%s: %s', (text, option) => expect(value(choice, text)).toBe(option));
  test('keeps what was said besides', () => {
    expect(readAnswer(choice, 'It was about delivery')).toMatchObject({ comment: 'It was about delivery' });
    expect(readAnswer(choice, 'Billing')).not.toHaveProperty('comment');
  });
  test.each(['4', '0', 'billing and delivery', 'dunno', '1 or 2', 'billing 2'])('%j is asked once more', text =>
    expect(value(choice, text)).toBe('unclear'),
  );
  test.each(['2 weeks and I am still waiting for it', 'Where is my order?'])('%j goes to an agent', text =>
    expect(value(choice, text)).toBe('other'),
  );
});

describe('an open question', () => {
  test.each(['The agent was kind', 'nothing', '5', 'no', 'ok', 'more colours'])('keeps %j as it is', text =>
    expect(readAnswer(open, text)).toMatchObject({ kind: 'answer', value: text, asksForSomething: false }),
  );
  test.each([
    'Great, but could you call me tomorrow?',
    'my order 5512 still hasn’t arrived',
    'Where is my refund?',
    'Necesito otra factura',
  ])('keeps %j, and an agent sees it', text =>
    expect(readAnswer(open, text)).toMatchObject({ kind: 'answer', value: text, asksForSomething: true }),
  );
  test('without words is asked once more', () => expect(value(open, '  ')).toBe('unclear'));
  test('is kept to what one text can hold', () => {
    const reading = readAnswer(open, 'x'.repeat(10_000));
    expect(reading.kind === 'answer' && String(reading.value).length).toBe(2_048);
  });
});

test('hostile texts cost no time and read as nothing else', () => {
  const before = processorMs();
  for (const text of [
    '5 '.repeat(20_000),
    'give it a '.repeat(5_000),
    '⭐'.repeat(50_000),
    'a a a '.repeat(9_000),
    '5/'.repeat(9_000),
    "a'".repeat(9_000),
    'i need to can you '.repeat(900),
    'give you it a '.repeat(900),
    `${'word '.repeat(9_000)}?`,
  ]) {
    for (const question of survey.questions)
      expect(['answer', 'unclear', 'other', 'declined']).toContain(readAnswer(question, text).kind);
  }
  expect(processorMs() - before).toBeLessThan(2_000);
});
