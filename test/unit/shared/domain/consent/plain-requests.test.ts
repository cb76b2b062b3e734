import { readAsked } from '../../../../../shared/domain/consent/ask-once';
import { readOptOut } from '../../../../../shared/domain/consent/opt-out/opt-out';

const gradeOf = (text: string, isAnswer = false) => readOptOut(text, { isAnswer })?.grade ?? 'none';

describe('a plain request is certain', () => {
  test.each([
    ...[
      'who is this stop',
      'Who is this? Stop it',
      'this is spam stop',
      'not interested, stop',
      "I'm not John stop texting",
    ],
    ...['knock it off with the messages', 'enough with the texts', 'off the list please', 'take my number off'],
    ...['dont send me anything', 'no longer want these', 'block me', 'stop sending', 'lose my number', 'no texts'],
    ...['stop bothering me', 'never send me anything again', "I don't want to hear from you"],
    ...['no me contacten', 'no me llamen ni me escriban', 'ya párenle', 'basta de mensajes', 'dejen de molestar'],
    ...['no more of this spam, take me off', 'No more of your texts please', 'eliminen mi número de su base'],
    ...['no sigan mandando mensajes', 'sáquenme', 'bloqueen mi número', 'no me molesten más'],
    ...['I want out', 'want out of these texts', 'I would like to stop receiving these messages'],
    ...['I’d like to be removed from this texting list', 'please take me off of your messaging list'],
    ...['ya les dije que no me escriban', 'déjenme de escribir', 'eliminar mi suscripción a textos'],
    ...['No más mensajes. Saludos, Carlos', 'ya no me escriban por favor. Ana Ruiz', 'No more texts. Regards, Greg'],
    ...['désinscrivez-moi de votre liste', 'je souhaite ne plus recevoir de messages', 'merci d’arrêter ces messages'],
    ...['je refuse de recevoir vos messages', 'merci de retirer mon numéro', 'j’ai déjà dit stop'],
    ...["n'envoyez plus rien", 'plus aucun message', 'ne me dérangez plus', 'bloquez mon numéro', 'oubliez mon numéro'],
  ])('%j', text => expect(gradeOf(text)).toBe('certain'));
  test.each([
    ...[
      'block me a table for 6',
      'no more of this spam filter in stock?',
      'eliminen el número de la factura',
      'I no longer want these, can I return them',
      'off the list price?',
      'I lost my number',
    ],
    ...[
      'don’t send me anything in a box',
      'take me off hold',
      'stop sending the blue ones to my mom',
      'who is this for',
    ],
    ...[
      'I want out of my contract',
      'remove me from the wait list',
      "don't text Maria",
      "pourquoi vous ne m'écrivez plus ?",
    ],
    ...['do not send the texts to my wife, send them to me', '¿por qué ya no me escriben?', 'do not text. Call Maria'],
    ...[
      'no quiero mensajes en la tarjeta del regalo',
      'désabonnez-moi du catalogue papier',
      'why did you stop texting me?',
    ],
    ...['no text arrived', 'who is this driver', 'spam musubi combo', 'no more onions'],
    ...['no me llamen, escríbanme mejor', 'no me manden el azul', 'quítenme el cargo', 'ya paró de llover'],
    ...["n'envoyez plus rien à l'ancienne adresse", 'bloquez la date', 'pas de sel', 'plus de stock ?'],
  ])('%j is none', text => expect(gradeOf(text)).not.toBe('certain'));
});

describe('"stop it" is certain, but where it plays or may answer a question: then we ask', () => {
  test.each(['stop it', 'Stop this!', 'please stop it now', 'stop everything', "why don't you stop texting me"])(
    '%j is certain',
    text => expect(gradeOf(text)).toBe('certain'),
  );
  test.each(['stop it lol', 'haha stop it', 'stop it jajaja', 'stop texting me jk', 'STOP, just kidding', 'STOP jk'])(
    '%j is asked about',
    text => expect(gradeOf(text)).toBe('likely'),
  );
  test.each(['stop it', 'stop that', 'stop everything'])('minutes after a question %j is asked about', text =>
    expect(gradeOf(text, true)).toBe('likely'),
  );
});

describe('who misses our texts, and whose list or stop is another, asks for no end', () => {
  test.each([
    ...["vous ne m'écrivez plus ?", "pourquoi ne m'écrivez-vous plus ?", "why don't you text me anymore?"],
    ...["you don't text me anymore", 'por qué no me escriben', 'tu ne m’écris plus ?', 'you guys never text me'],
    ...['last stop?', 'the stop', 'quitarme de la lista de espera', 'retirez-moi de la liste d’attente'],
  ])('%j is none', text => expect(gradeOf(text)).toBe('none'));
  test.each([
    ...[
      'Stop texting me, my bill is paid',
      'Stop texting me. My bill is paid.',
      'Do not contact me. The form was wrong',
    ],
    ...['Do not text me, my address changed', 'Please stop texting me, that code is not mine'],
    ...['Ustedes no me manden más mensajes', 'usted no me escriba más', 'Ustedes ya no me escriban'],
    ...['No es broma, no me escriban más', 'No es broma: STOP', "je rigole pas, arrêtez de m'écrire"],
    ...["Vous, ne m'écrivez plus", "Svp vous, ne m'écrivez plus !"],
  ])('%j is certain all the same', text => expect(gradeOf(text)).toBe('certain'));
  test.each(["don't text me the code, email it", "don't text me my results", 'do not text me the link again'])(
    '%j is about a thing: the agents see it',
    text => expect(gradeOf(text)).toBe('maybe'),
  );
});

describe('a word of a courtesy behind the verb alone is none', () => {
  test.each([
    'by',
    'at',
    'for',
    'to',
    'from',
    'in',
    'on',
    'with',
    'a',
    'is',
    'work',
    'day',
    'number',
    'have',
    'company',
  ])('stop %s', word => expect(gradeOf(`stop ${word}`)).not.toBe('certain'));
  test.each(['now', 'it', 'please', 'dude', 'thanks', 'already', 'right now', 'for good'])('stop %s is certain', word =>
    expect(gradeOf(`stop ${word}`)).toBe('certain'),
  );
});

describe('a signature on the same line', () => {
  test.each([
    ...['STOP Sent from my iPhone', 'STOP Maria', 'Stop Sincerely Bob', 'STOP Maria Lopez', 'STOP Best Bob'],
    ...[
      'Unsubscribe Jennifer',
      'stop Get Outlook for iOS',
      'stop love grandma',
      'STOP Regards John Smith',
      'STOP MARIA',
    ],
    ...['BAJA Enviado desde mi iPhone', 'STOP Envoyé de mon iPhone', 'please stop Sent from my Verizon phone'],
  ])('%j is the keyword', text => expect(gradeOf(text)).toBe('certain'));
  test.each([
    ...[
      'STOP Bill',
      'Stop Delivery',
      'stop by Maria',
      'Stop for Maria',
      'Stop at Maria',
      'STOP FABRIKAM',
      'Stop Best Buy',
    ],
    ...['Stop Love Island alerts on channel 5', 'stop the order John', 'Maria', 'Sent from my iPhone'],
  ])('%j is none', text => expect(gradeOf(text)).not.toBe('certain'));
  test('of something that may be hers the customer is asked', () => expect(gradeOf('Cancel Maria')).toBe('likely'));
});

describe('minutes after a question', () => {
  test.each(['la baja', 'no texts', 'block my number', 'sáquenme', 'pas de messages', 'borren mi número'])(
    '%j may answer it',
    text => {
      expect(gradeOf(text)).toBe('certain');
      expect(gradeOf(text, true)).toBe('likely');
    },
  );
  test('who names the two and chooses one has chosen', () => {
    for (const text of ['Alto o bajo? alto', 'alta o baja? la baja', '¿Bajo o alto? Alto.'])
      expect(gradeOf(text, true)).not.toBe('certain');
    expect(gradeOf('gracias. alto', true)).toBe('likely');
  });
  test.each(['stop bothering me', 'no me contacten', 'lose my number'])('%j stays certain', text =>
    expect(gradeOf(text, true)).toBe('certain'),
  );
});

describe('the answer no', () => {
  const asked = { at: '2026-12-01T10:00:00Z', rule: 'opt-out.enough' };
  const answer = (text: string) => readAsked(asked, text, '2026-12-01T10:01:00Z').kind;
  test.each([
    ...['no, sigan', 'No, por favor sigan mandando', 'no lo hagan', 'claro que no', 'para nada', 'of course not'],
    ...["don't stop", 'no, continuez', 'bien sûr que non', 'not at all', 'ne le faites pas'],
  ])('%j stays', text => expect(answer(text)).toBe('stay'));
  test.each(['no sigan', 'ya no sigan mandando mensajes', 'no me escriban', 'nunca más'])('%j is none', text =>
    expect(answer(text)).not.toBe('stay'),
  );
});
