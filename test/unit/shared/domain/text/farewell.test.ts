import { answersAs, isFarewell, offersMore } from '../../../../../shared/domain/text/farewell';

test.each([
  ...['Muy amable', 'À vous aussi', 'C’est gentil, merci', 'Merry Christmas to you and your family'],
  ...['Thanks!', 'thank you', 'Thank you so much 🙏', 'Ok thanks, bye', 'Perfect, thank you for your help!', 'THX'],
  ...[
    'Great, thanks a lot. Have a great day!',
    'ty!!',
    'bye',
    'Good night',
    'No thanks, that’s all',
    'You too!',
    'thankssss',
  ],
  ...[
    'Thank you Ana',
    'Got it, thanks Ana!',
    'Awesome. I appreciate it',
    'God bless you',
    'Thanks again for everything, take care',
  ],
  ...[
    '¡Gracias!',
    'Muchas gracias, muy amable',
    'Ok gracias, hasta luego',
    'Eso es todo, gracias',
    'Que tenga buen día',
  ],
  ...[
    'Perfecto, mil gracias por todo',
    'Adiós',
    'Merci beaucoup',
    'Merci, bonne journée !',
    'D’accord, merci',
    'Au revoir',
  ],
  ...['👍', '🙏🙏', '❤️', '👍🏽', 'Ok 👍', 'great! ❤️'],
  ...['Thanks Ana you were great', 'Ana was great!', 'You were amazing', 'Thank you, you have been very helpful'],
  ...[
    'Thanks so much for all your great help',
    'you guys rock!',
    'Muchas gracias, fue muy amable',
    'Goodnight',
    'byee',
  ],
  ...[
    'Merci, vous avez été très gentille',
    'Enjoy your weekend',
    'tysm <3',
    'no problem, thanks',
    'No, that’s all, bye',
  ],
  ...['Thanks for your help today!', 'Thank you that worked', 'Great service, thank you', 'Gracias, ya funciona'],
])('closes: %s', text => expect(isFarewell(text, ['Ana Flores'])).toBe(true));

test.each([
  ...[
    'Thanks, but it still does not work',
    'Thank you for nothing',
    'Thanks, and where is my refund',
    'Thanks?',
    'ok',
    'Yes',
  ],
  ...[
    'Hi',
    'Good morning',
    'Great',
    '5',
    '5 thanks',
    'Thanks Bob',
    'I want to say thanks and cancel my order',
    'hello, bye?',
  ],
  ...[
    'Thank you, please call me',
    'bye bye money',
    'Gracias, pero no llegó',
    'Hola, gracias',
    'Otra pregunta, gracias',
  ],
  ...[
    'Merci de me rappeler',
    'Bonjour',
    'Merci, mais il manque un colis',
    '😡',
    '👎',
    '?',
    '',
    '   ',
    '!!!',
    'thanks '.repeat(40),
  ],
  ...['Ok 😡', 'Ok 👍 and my refund', 'no service, thanks', 'thanks, that never worked', 'service thanks', '😊 5'],
  ...[
    'no thanks to you',
    'No, thanks to you',
    'no good',
    'no good, bye',
    'great service, no thanks to Ana',
    'no help, thanks',
  ],
  ...['you are terrible, bye', 'thanks, you were not helpful', 'thank you for your late reply', 'good riddance'],
  ...[
    'Bob was great',
    'it was great, where is my refund',
    'no fue muy amable, gracias',
    'thanks in advance',
    'not fixed, thanks',
  ],
  ...['I am done. Goodbye world', 'Thanks for calling my mother a liar', 'see you in court'],
])('says something else: %s', text => expect(isFarewell(text, ['Ana Flores'])).toBe(false));

test.each(['Yes, thank you!', 'Sí, gracias', 'Oui merci', 'sure thanks'])('%s is a yes', text =>
  expect(answersAs(text)).toBe('yes'),
);
test.each(['No thanks', '👍', 'Ok 👍', 'Perfecto, gracias', 'D’accord, merci'])('%s is a no, or an "ok"', text =>
  expect(answersAs(text)).toBe('no-or-ok'),
);
test.each(['Thanks!', 'Good night', 'thank you, yes', 'Bye', 'Gracias'])('%s answers no question', text =>
  expect(answersAs(text)).toBeUndefined(),
);
test.each(['Anything else I can do?', '¿Necesita algo más?', 'Autre chose ?', 'Any other questions?'])(
  '%s only offers more',
  text => expect(offersMore(text)).toBe(true),
);
test.each(['Shall I book the technician for Tuesday 9 am?', 'Did you see anything?', '¿Algo está roto?'])(
  '%s asks something',
  text => expect(offersMore(text)).toBe(false),
);
