import {
  MAX_TEMPLATE,
  parseTemplate,
  render,
  SLUGS,
} from '../../../../../../shared/domain/auto-messages/filling/template';

const mistakes = (text: string, variables?: readonly string[]) => {
  const parsed = parseTemplate(text, variables && new Set(variables));
  return parsed.ok ? [] : parsed.mistakes;
};
const sentences = (text: string, variables?: readonly string[]): string[] =>
  mistakes(text, variables).map(m => m.message);

describe('a template', () => {
  test('is text and slugs', () => {
    expect(parseTemplate('Hi {CustomerName}, order {$OrderNumber$}!')).toEqual({
      ok: true,
      parts: [
        { kind: 'text', text: 'Hi ' },
        { kind: 'slug', slug: 'CustomerName' },
        { kind: 'text', text: ', order ' },
        { kind: 'context', variable: 'OrderNumber' },
        { kind: 'text', text: '!' },
      ],
    });
  });

  test('knows these slugs', () => {
    expect(SLUGS).toEqual([
      'AgentName',
      'QueueName',
      'NextOpening',
      'Position',
      'EstimatedWait',
      'CustomerName',
      'TextBackTime',
    ]);
    for (const slug of SLUGS) expect(mistakes(`{${slug}}`)).toEqual([]);
  });

  test('an unknown slug is refused, with its place', () => {
    expect(mistakes('Hello,\nhere is {Agent} now')).toEqual([
      {
        rule: 'template.unknown-slug',
        message:
          'There is no slug {Agent}: it can be {AgentName} {QueueName} {NextOpening} {Position} {EstimatedWait} {CustomerName} {TextBackTime} or {$Variable$} (line 2, column 9).',
        offset: 15,
        line: 2,
        column: 9,
      },
    ]);
  });

  test('a slug in the wrong case is told how it is written', () => {
    expect(sentences('{agentname}')).toEqual(['There is no slug {agentname}: write {AgentName} (line 1, column 1).']);
    expect(sentences('Hi { AgentName }')).toEqual([
      'There is no slug { AgentName }: write {AgentName} (line 1, column 4).',
    ]);
  });

  test.each([
    '{$Order Number$}',
    '{$Order-1$}',
    '{$$}',
    '{$Ünit$}',
    '{$Order}',
    '{Order$}',
    `{$${'x'.repeat(101)}$}`,
    '{$}',
  ])('#26 the bad name %p is refused', text => {
    expect(mistakes(text)).toEqual([
      {
        rule: 'template.bad-name',
        message: `${text} is no context variable: expected {$Name$} with letters, digits and _ between the $ (line 1, column 1).`,
        offset: 0,
        line: 1,
        column: 1,
      },
    ]);
  });

  test('#26 a context variable must be declared, in the same case', () => {
    expect(mistakes('{$Order_1$}', ['Order_1'])).toEqual([]);
    expect(sentences('{$order_1$}', ['Order_1', 'Other'])).toEqual([
      'There is no context variable order_1: declared are Order_1, Other (line 1, column 1).',
    ]);
    expect(sentences('{$x$}', [])).toEqual(['There is no context variable x: none is declared (line 1, column 1).']);
    expect(mistakes('{$x$}', [])[0]?.rule).toBe('template.unknown-variable');
    expect(mistakes(`{$${'x'.repeat(100)}$}`)).toEqual([]);
  });

  test('braces stand for slugs alone', () => {
    expect(sentences('a { b')).toEqual([
      'Found "{" without its "}": braces stand for slugs such as {AgentName} (line 1, column 3).',
    ]);
    expect(sentences('a } b')).toEqual([
      'Found "}" without its "{": braces stand for slugs such as {AgentName} (line 1, column 3).',
    ]);
    expect(mistakes('{{AgentName}}').map(m => [m.rule, m.offset])).toEqual([
      ['template.brace', 0],
      ['template.brace', 12],
    ]);
  });

  test('#27 over 2,000 characters is refused', () => {
    expect(MAX_TEMPLATE).toBe(2_000);
    expect(mistakes('x'.repeat(2_000))).toEqual([]);
    expect(sentences('x'.repeat(2_001))).toEqual([
      'Expected at most 2000 characters, found 2001 (line 1, column 2001).',
    ]);
    expect(mistakes('x'.repeat(2_001))[0]?.rule).toBe('template.too-long');
    expect(mistakes('{'.repeat(500_000)).map(({ rule }) => rule)).toEqual(['template.too-long']);
    expect(mistakes('{'.repeat(2_000))).toHaveLength(20);
  });

  test('nothing is refused', () => {
    expect(sentences(' \n')).toEqual(['Expected a text, found none (line 1, column 1).']);
    expect(mistakes('')[0]?.rule).toBe('template.empty');
  });

  test('every mistake is told, not the first alone', () => {
    expect(mistakes('{A} and {B} and {').map(m => m.column)).toEqual([1, 9, 17]);
  });
});

describe('rendering', () => {
  test('#25 puts the names of agent and queue in their places', () => {
    expect(
      render('{AgentName} of {QueueName} is here, says {AgentName}.', { AgentName: 'Ana Ruiz', QueueName: 'Billing' }),
    ).toBe('Ana Ruiz of Billing is here, says Ana Ruiz.');
  });

  test('#26 puts a context variable in its place, in the same case; one without a value is empty', () => {
    const context = { Order: 'A-17', Count: 3, Gone: null };
    expect(render('Order {$Order$}, {$Count$} parts', { context })).toBe('Order A-17, 3 parts');
    expect(render('Order {$order$}{$Gone$}.', { context })).toBe('Order.');
    expect(render('Order {$Order$}.', {})).toBe('Order.');
    expect(render('{$toString$}{$__proto__$}!', { context })).toBe('!');
  });

  test('a value of 0 is a value', () => expect(render('{Position}', { Position: 0 })).toBe('0'));

  test('an empty value takes the space before it along', () => {
    expect(render('Hi {CustomerName}, thanks', {})).toBe('Hi, thanks');
    expect(render('{CustomerName}, thanks', {})).toBe('Thanks');
    expect(render('{CustomerName}, thanks', { CustomerName: 'Ana' })).toBe('Ana, thanks');
    expect(render('Welcome. {CustomerName}, we are here.', {})).toBe('Welcome. We are here.');
    expect(render('Bonjour\n{CustomerName} : votre commande', {})).toBe('Bonjour\nVotre commande');
    expect(render('{AgentName}{CustomerName}, gracias', {})).toBe('Gracias');
    expect(render('{CustomerName} 😀 hi', {})).toBe('😀 hi');
    expect(render('we answer {NextOpening}.', { NextOpening: '' })).toBe('we answer.');
    expect(render('{AgentName} is here', {})).toBe('is here');
    expect(render('a  {AgentName}', { AgentName: null })).toBe('a');
    expect(render('A\n{AgentName}b', {})).toBe('A\nb');
  });

  test.each([
    ['Hi ({CustomerName})', 'Hi'],
    ['Hi ({CustomerName}), thanks', 'Hi, thanks'],
    ['Hi "{CustomerName}"!', 'Hi!'],
    ['Hola «{CustomerName}», gracias', 'Hola, gracias'],
    ['Hi {CustomerName} ({$Order$}), here is {$Who$}', 'Hi, here is'],
    ['Hi ({CustomerName}, {$Order$}) again', 'Hi again'],
    ["{CustomerName}'s order is ready", 'The order is ready'],
    ['This is about {CustomerName}’s order', 'This is about the order'],
    ['Hello! {CustomerName}’s order is ready', 'Hello! The order is ready'],
    ["It is {CustomerName}'s.", 'It is.'],
    ['Votre commande d’{CustomerName} est prête', 'Votre commande est prête'],
    ['Order #{$Order$} is ready', 'Order is ready'],
    ['Order: {$Order$}. Thanks', 'Order. Thanks'],
    ['Hi – {CustomerName} – thanks', 'Hi – thanks'],
    ['{CustomerName}! thanks', 'Thanks'],
    ['See https://x.example/?o={$Order$}&a=1', 'See https://x.example/?o=&a=1'],
  ])('nothing hangs around an empty value: %s', (template, text) => expect(render(template, {})).toBe(text));
  test.each([
    ['Hi ({CustomerName})', 'Hi (Ana)'],
    ["{CustomerName}'s order is ready", "Ana's order is ready"],
    ['Hi {CustomerName}{QueueName}', 'Hi Ana'],
    ['Hi {QueueName}{CustomerName}', 'Hi Ana'],
    ['Hi () {CustomerName}', 'Hi () Ana'],
  ])('and all of it stays where there is one: %s', (template, text) =>
    expect(render(template, { CustomerName: 'Ana' })).toBe(text),
  );

  test('an empty value that closes a sentence takes the comma before it along', () => {
    expect(render('Thanks, {CustomerName}.', {})).toBe('Thanks.');
    expect(render('Thanks, {CustomerName}. Bye', {})).toBe('Thanks. Bye');
    expect(render('Thanks, {CustomerName}', {})).toBe('Thanks');
    expect(render('Hi, {CustomerName}, thanks', {})).toBe('Hi, thanks');
    expect(render('Gracias, {CustomerName} {AgentName}!', {})).toBe('Gracias!');
    expect(render('Thanks, {CustomerName}\nBye', {})).toBe('Thanks\nBye');
    expect(render('Thanks, {CustomerName}.', { CustomerName: 'Ana' })).toBe('Thanks, Ana.');
    expect(render('Thanks, {CustomerName} and bye', {})).toBe('Thanks, and bye');
  });

  test("a customer's text in a slug stays text", () => {
    expect(render('Hi {CustomerName}!', { CustomerName: '{AgentName} {$Secret$} }{', AgentName: 'Ana' })).toBe(
      'Hi {AgentName} {$Secret$} }{!',
    );
    expect(render('Hi {CustomerName}!', { CustomerName: "$& $1 $' $`" })).toBe("Hi $& $1 $' $`!");
  });

  test('control characters and line breaks in a value become spaces, and a long one is cut between characters', () => {
    expect(render('Hi {CustomerName}!', { CustomerName: ' Al\u0000\r\n\u2028 Bo\t' })).toBe('Hi Al Bo!');
    expect(render('{CustomerName}', { CustomerName: 'x'.repeat(500) })).toBe('x'.repeat(200));
    expect(render('{CustomerName}', { CustomerName: '😀'.repeat(201) })).toBe('😀'.repeat(200));
  });

  test('line breaks of the template itself are kept, space around the whole is not', () => {
    expect(render('  One\nTwo ', {})).toBe('One\nTwo');
  });

  test('a template that should have been refused throws', () => {
    expect(() => render('{Nope}', {})).toThrow('A template that should have been refused: There is no slug {Nope}');
  });
});
