import { readAutomatic } from '../../../../../shared/domain/text/written-by-phone';
import { processorMs } from '../../../../support/processor-time';

const sortOf = (text: string, from = '+14255550123') => readAutomatic(text, from)?.sort;

test.each([
  ['driving', "I'm driving right now - I'll get back to you later."],
  ['driving', 'I’m driving with Focus turned on. I’ll see your message when I get where I’m going.'],
  [
    'focus',
    '(I\'m not receiving notifications. If this is urgent, reply "urgent" to send a notification through with your original message.)',
  ],
  ['driving', 'Auto reply: I am driving'],
  ['driving', 'Estoy manejando, le respondo cuando llegue.'],
  ['driving', 'Je conduis, je vous rappelle en arrivant.'],
  ['focus', "I'm not receiving notifications. If this is urgent, reply “urgent” to send a notification through."],
  ['focus', 'Ana has notifications silenced'],
  ['focus', 'No estoy recibiendo notificaciones. Si es urgente, responde "urgente".'],
  ['away', "Can't talk right now. What's up?"],
  ['away', "Sorry, I can't talk right now."],
  ['away', "Can't talk now. Call you later?"],
  ['away', "I'll call you right back."],
  ['away', "Sorry, I'll call you back later"],
  ['away', "I'm in a meeting. Please text me."],
  ['away', 'This is an automated reply. We are closed until Monday.'],
  [
    'away',
    'Thank you for contacting Fabrikam Dental! Our office hours are Mon-Fri 9-5. We will respond as soon as possible.',
  ],
  ['away', "I'm currently out of the office and will return on Monday."],
  ['away', 'No puedo hablar ahora. ¿Qué pasa?'],
  ['away', 'Respuesta automática: estamos de vacaciones y regresamos el lunes'],
  ['away', 'Gracias por comunicarse con nosotros. Le responderemos a la brevedad.'],
  ['away', 'Je ne peux pas parler maintenant.'],
  ['away', 'Réponse automatique : je suis absent'],
  ['away', 'Thanks for contacting Lee Dental. We are closed. Please leave a message and our team will call you back.'],
  ['away', 'Thank you for your message. We will respond within 24 hours. How can we help?'],
  ['away', 'I am currently out of the office. For urgent matters please contact Ana at ana@contoso.com.'],
  ['unattended', 'This number is not monitored. Please call us at (800) 555-0100. Need help?'],
  ['unattended', 'The person you are trying to reach is not available'],
  ['code', "Contoso: your login code is 482913. Don't share this code with anyone."],
  ['unattended', 'This number is not monitored. Please call 800 555 0100.'],
  ['unattended', 'This mailbox is unattended'],
  ['unattended', 'Please do not reply to this message'],
  ['unattended', 'This line does not accept text messages.'],
  ['unattended', 'Este número no recibe mensajes.'],
  ['unattended', 'Merci de ne pas répondre à ce message'],
  ['code', 'Your verification code is 123456'],
  ['code', '<#> Your ExampleApp code is: 123-456'],
  ['code', 'G-123456 is your Google verification code.'],
  ['code', '482913 is your one-time passcode. Do not share it.'],
  ['code', 'Su código de verificación es 482913'],
  ['code', 'Votre code de vérification est 482913'],
])('%s: %s', (sort, text) => expect(sortOf(text)).toBe(sort));

test.each(['12345', '262966', 'CONTOSO', 'MyBank 24'])('whatever %s sends: nobody can answer it', from =>
  expect(readAutomatic('Where is my order?', from)).toMatchObject({ sort: 'no-reply-sender' }),
);

test.each([
  'Where is my order?',
  "I'm driving to your store, are you open?",
  'I was driving when the part broke',
  "I can't talk to your bot, get me a person",
  "I can't talk right now, but my order 5512 never came, please check",
  'call me later',
  "I'll call you tomorrow about the refund",
  'I am in a meeting until 3, can the technician come at 4?',
  'I never got the verification code',
  "the code 123456 doesn't work",
  'Why did I get an automated message?',
  'I keep getting an automatic reply from you',
  'My code is not working',
  'the discount code SAVE20 is 20 percent?',
  'my pin is locked',
  'is this number monitored?',
  'Thank you for your message, that helps',
  'thanks for contacting me, I want the refund',
  'we are closed on Monday, deliver on Tuesday please',
  'estoy manejando hacia su tienda',
  'no puedo hablar con nadie en su tienda',
  'necesito mi código de verificación',
  "je n'ai pas reçu le code",
  'Stop',
  '123456',
  'order number is 123456',
  '5',
  '',
  'Confirmation number 48213 has not arrived, please help',
  'Confirmation number 48213',
  'login problem, account 123456',
  'activation failed for device 8841',
  "PIN 4512 doesn't work",
  'I used your code: 4512 at the desk',
  'Your access code is 4512 and I am still locked out',
  "I'm driving right now, please cancel my order 5521",
  "I'm driving right now, cancel my order 5521, I'll see your message later",
  "I'm driving now to your store, are you still open?",
  "I'm on my way. Please hold my order",
  "I'm in a meeting",
  "I'm in a meeting. Please cancel the appointment",
  "We're on vacation until the 5th, please hold our delivery",
  "I'm on vacation, I'll return the shoes on Monday",
  'We are closed on Friday, please call before delivery',
  'Thanks for your message, I need it as soon as possible',
  'Thanks for your message, I will ask my wife and get back to you',
  'Gracias por su mensaje, lo necesito lo antes posible',
  'estoy de vacaciones, me pueden responder por correo?',
  'estoy manejando, llego en diez minutos',
  'no puedo hablar ahora, cancele mi pedido',
  'je ne peux pas parler maintenant, envoyez-moi un mail',
  'please do not respond to this text, call me instead',
  'The person you are trying to reach moved, this is her son',
  "I'm not receiving notifications from your app",
  'Please turn off the automatic reply.',
  'CarPlay is on but there is no sound',
  'Can it be delivered quietly?',
  'Thanks for calling, our hours at work changed so deliver after 5',
  'Thank you for contacting me. I wrote on Monday; an agent will call, you said, and nobody did',
  'We are out of the office until Monday, deliver the parcel then, we will be back',
  'thanks for your message, we will return the shoes',
  'auto message from your system keeps coming',
  "I'm in a meeting, call me later",
  'the number you texted is not mine',
  'this account is not receiving messages',
  'este numero no recibe llamadas desde ayer',
])('%j may be a person’s', text => expect(sortOf(text)).toBeUndefined());

test('says what it took it for', () =>
  expect(readAutomatic("Can't talk right now.")).toEqual({
    sort: 'away',
    mayAnswer: true,
    because: { rule: 'automatic.away', facts: { sort: 'away' } },
  }));

test.each([
  "I'm driving right now. I'll see your message when I arrive.",
  'This is an automated reply. We are closed until Monday.',
  'Please do not reply to this message',
])('no person answers so: %s', text => expect(readAutomatic(text)).not.toHaveProperty('mayAnswer'));

test('hostile texts cost no time', () => {
  const before = processorMs();
  for (const part of ['thanks for your message ', 'i am driving ', 'code 123 ', 'do not share ', 'a ', '1234 '])
    readAutomatic(part.repeat(2_000));
  expect(processorMs() - before).toBeLessThan(1_500);
});
