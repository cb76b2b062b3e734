import { isFarewell } from '../../../../../shared/domain/text/farewell';

test.each([
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
  ...['👍', '🙏🙏', '❤️', '👍🏽'],
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
  ...['I am done. Goodbye world', 'Thanks for calling my mother a liar', 'see you in court'],
])('says something else: %s', text => expect(isFarewell(text, ['Ana Flores'])).toBe(false));
