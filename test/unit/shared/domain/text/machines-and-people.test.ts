import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readAutomatic } from '../../../../../shared/domain/text/written-by-phone';

const sortOf = (text: string) => readAutomatic(text)?.sort;

test.each([
  ...['Use 829104 to verify your account', 'Acme: Use code 829104 to log in', '829104 is the code for Acme'].map(
    text => ['code', text],
  ),
  ...[
    'Verification code: 829104',
    'Usa 829104 para verificar tu cuenta',
    'Utilisez 829104 pour vérifier votre compte',
  ].map(text => ['code', text]),
  ...[
    "Driving, can't text",
    'Driving. Will text you later',
    'Manejando, no puedo hablar',
    'Je conduis, je ne peux pas répondre',
  ].map(text => ['driving', text]),
  ...[
    "I'm not receiving notifications right now",
    '(I’m not receiving notifications. If this is urgent, reply “urgent” to send a notification through with your original message.)',
  ].map(text => ['focus', text]),
  ...[
    'Out of office until 12/3',
    'OUT OF OFFICE',
    'Fuera de la oficina hasta el lunes',
    'Absent du bureau jusqu’au 3',
  ].map(text => ['away', text]),
  ...[
    'Ahora no puedo hablar',
    'En este momento no puedo contestar.',
    'Thanks for calling Acme…',
    'Thanks for calling Acme. Our office is at 5 Main St.',
  ].map(text => ['away', text]),
  ...[
    'We have received your message…',
    'Your message has been received.',
    'Hemos recibido su mensaje',
    'Nous avons bien reçu votre message.',
  ].map(text => ['away', text]),
])('%s: %s', (sort, text) => expect(sortOf(text ?? '')).toBe(sort));

test.each([
  ...['Use 829104 as the gate code please', 'I used 829104 and it failed', 'use the side door', 'my code is 829104'],
  ...['Driving there now', "I'm driving to your store, which exit?", "I'm out of the office, can you call me"],
  ...['are you out of office until monday?', 'Thanks for calling me back', 'thanks for contacting me so fast'],
  ...[
    'Thank you for calling, I will be home at 5',
    'we have received the wrong item',
    'hemos recibido su paquete roto',
  ],
  ...['ahora no puedo pagar', 'no puedo hablar con nadie ahí', "I'm not receiving notifications from your app"],
  ...['sorry i missed your call, is the part in', 'I am on vacation until the 14th, please deliver after'],
  ...['estoy manejando para allá, ¿siguen abiertos?', 'je conduis, envoyez l’adresse', 'my focus group is at 4'],
  ...['estoy de vacaciones, ¿pueden entregar el 15?', 'USPS says my package was delivered but it is not here'],
  ...['We received your message but where is my refund?', 'I have received your message, thanks'],
])('%j is a person’s', text => expect(sortOf(text)).toBeUndefined());

test('what a person might answer so is theirs while a question waits', () => {
  expect(readAutomatic('Out of office until 12/3')?.mayAnswer).toBe(true);
  expect(readAutomatic('Ahora no puedo hablar')?.mayAnswer).toBe(true);
  expect(readAutomatic('Use 829104 to verify your account')?.mayAnswer).toBe(true);
});

describe.each([
  ['machines.tsv', 0.95],
  ['machines-set-aside.tsv', 0.9],
] as const)('%s: texts of machines in five languages', (file, least) => {
  const lines = readFileSync(path.join(__dirname, file), 'utf8').trim().split('\n').slice(1);
  const texts = lines.map(line => line.split('\t') as [string, string]);
  const found = (label: string) => texts.filter(one => one[0] === label && sortOf(one[1]) !== undefined).length;
  const all = (label: string) => texts.filter(one => one[0] === label).length;

  test(`at least ${least} of them are told apart, and no person is taken for one`, () => {
    process.stdout.write(
      `${file}: machines ${found('machine')} of ${all('machine')}, persons ${found('person')} of ${all('person')}\n`,
    );
    expect(found('machine') / all('machine')).toBeGreaterThanOrEqual(least);
    expect(found('person')).toBe(0);
  });
});
