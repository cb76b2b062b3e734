import { readAsked } from '../../../../../shared/domain/consent/ask-once';
import { classifyConsent } from '../../../../../shared/domain/consent/classify';
import { asksTheCustomer, isQuestionOpen } from '../../../../../shared/domain/consent/courtesy';

const RECEIVED = '2026-11-22T10:05:00Z';
const gradeOf = (text: string, context: { readonly agentAskedAt?: string } = {}) => {
  const reading = classifyConsent(text, {
    ...{ numberType: '10dlc', names: ['Contoso Support'], receivedAt: RECEIVED },
    ...context,
  });
  return reading.kind === 'opt-out' ? reading.grade : reading.kind;
};
const answering = (text: string) => gradeOf(text, { agentAskedAt: '2026-11-22T10:00:00Z' });

describe('a keyword with a rest that changes nothing is certain', () => {
  test.each([
    ...[
      'STOP CONTOSO',
      'stop Contoso Support',
      'contoso stop',
      'unsubscribe from Contoso',
      'stop all contoso',
      'stop the contoso texts',
    ],
    ...[
      'stop thank you god bless',
      'STOP thanks have a blessed day',
      'Stop!!! Thank you so much for everything, take care',
    ],
    ...[
      'STOP and have a nice day',
      'stop gracias dios los bendiga',
      'stop merci bonne journée',
      'please stop, merry christmas',
    ],
    ...[
      'STOP\nSent from my iPhone',
      'STOP\n\nAna Ruiz\nRealtor\n555-123-4567',
      'STOP - Ana Ruiz',
      'STOP—Maria',
      'Stop. Ana Ruiz',
    ],
    ...[
      'STOP\nEnviado desde mi iPhone',
      'Stop\n--\nJohn Smith\njohn@example.org',
      'STOP, Ana Ruiz',
      'CANCEL\nSent from my Galaxy',
    ],
    ...['STOP 🙏', '“STOP”', '*stop*', 'ARRÊTER', 'Salir', 'salir.', 'arrêtez'],
  ])('%j', text => expect(gradeOf(text)).toBe('certain'));
});

describe('a rest that says something else is no keyword', () => {
  test.each([
    ...['Stop by', 'Stop by?', 'quit by', 'Stop by Contoso', 'stop at', 'stop at Contoso', 'stop for'],
    ...['STOP FABRIKAM', 'Contoso stopped my card', 'stop by Contoso at 5', 'cancel my Contoso order', 'STOP 12345'],
    ...['when does the Contoso store close', 'God bless you', 'have a great day', 'Sent from my iPhone', '- Ana Ruiz'],
    ...[
      'salir a comer',
      'quiero salir temprano',
      'fin de semana',
      'alto costo',
      'arrêter la livraison',
      "don't stop, god bless",
    ],
  ])('%j', text => expect(gradeOf(text)).toBe('none'));
  test.each(['Stop\nI need to change my order', 'cancel contoso', 'STOP this is Maria'])('%j is asked about', text =>
    expect(gradeOf(text)).toBe('likely'),
  );
});

describe('minutes after an agent asked something', () => {
  test.each(['stop', 'Quit', 'END', 'revoke', 'opt out', 'Cancel', 'UNSUBSCRIBE', 'STOP!!!', 'stop please'])(
    '%s stays certain: the law names it',
    text => expect(answering(text)).toBe('certain'),
  );
  test.each([
    ...[
      'stop texting me',
      'no me escriban más',
      'No más mensajes',
      'darme de baja',
      'arrêtez de m’écrire',
      'unsubscribe me',
    ],
    ...[
      'Keine SMS mehr bitte',
      'não me mande mais mensagens',
      'Не пишите мне больше',
      '不要再发短信了',
      'sispann voye mesaj',
    ],
  ])('%s stays certain: it is a plain request', text => expect(answering(text)).toBe('certain'));
  test.each([
    'Baja',
    'Parar',
    'Fin',
    'Detener',
    'Cancelar',
    'No más',
    'Alto',
    'Salir',
    'Arrêter',
    'yes stop',
    'parar por favor',
  ])('%s may be the answer: the customer is asked', text => {
    expect(gradeOf(text)).toBe('certain');
    expect(answering(text)).toBe('likely');
  });
  test.each(['No más, gracias', 'no more thanks', 'enough, thank you', 'ça suffit merci'])('%s is a courtesy', text => {
    expect(gradeOf(text)).toBe('likely');
    expect(answering(text)).toBe('none');
  });
  test('is half an hour; a text that crossed the question answers nothing', () => {
    expect(gradeOf('Baja', { agentAskedAt: '2026-11-22T09:34:00Z' })).toBe('certain');
    expect(gradeOf('Baja', { agentAskedAt: '2026-11-22T10:06:00Z' })).toBe('certain');
    expect(isQuestionOpen(undefined, RECEIVED)).toBe(false);
    expect(isQuestionOpen('never', RECEIVED)).toBe(false);
  });
});

describe('a courtesy hides no plain request', () => {
  test.each([
    ...['nothing more for now stop texting me', 'no mas por ahora no me escriban nunca mas', 'no more questions. STOP'],
    ...['no more for today. STOP', 'nothing else thanks unsubscribe', "c'est tout, merci. arrêtez de m'écrire"],
    ...['No more, thanks. Stop texting me', 'enough thanks do not text me again', "ca suffit merci ne m'ecrivez plus"],
    ...['STOP 2 END', 'STOP2END', 'stop to end'],
  ])('%s is certain, whatever was asked', text => {
    expect(gradeOf(text)).toBe('certain');
    expect(answering(text)).toBe('certain');
  });
  test.each(['nada mas gracias BAJA', 'Bórrenme', 'borrenme por favor'])(
    '%s is certain, and may be an answer',
    text => {
      expect(gradeOf(text)).toBe('certain');
      expect(answering(text)).toBe('likely');
    },
  );
  test.each(['nada mas por ahora dejenme en paz', 'nothing more thanks, cancel', 'nada mas gracias cancelar'])(
    '%s: the customer is asked',
    text => expect(gradeOf(text)).toBe('likely'),
  );
  test.each(['no more for now, have a great day', 'ya no más por hoy', 'borren mi pedido', 'nada mas queria saber'])(
    '%s says nothing',
    text => expect(gradeOf(text)).toBe('none'),
  );
  test.each(['no more thanks im good', 'no mas gracias eso es todo'])('%s answers an agent', text =>
    expect(answering(text)).toBe('none'),
  );
});

describe('whatever was asked', () => {
  test.each(['cancelar por favor', 'cancel please', 'yes, cancel please', 'fin, gracias', 'end thanks'])(
    '%s has two reasonable readings: the customer is asked once',
    text => {
      expect(gradeOf(text)).toBe('likely');
      expect(answering(text)).toBe('likely');
    },
  );
  test.each([
    ...[
      'no mas por ahora gracias',
      'nada más, gracias',
      'eso es todo gracias',
      'No, nada más',
      'No thanks',
      'no gracias',
    ],
    ...['nothing else, thank you', 'no more questions, thanks', 'rien de plus merci', "c'est tout, merci"],
  ])('%s wants no end of texts', text => {
    expect(gradeOf(text)).toBe('none');
    expect(answering(text)).toBe('none');
  });
});

test.each([
  'pare de me mandar mensagens',
  'Hören Sie auf mir zu schreiben',
  'non scrivetemi più',
  '문자 그만 보내세요',
  'dừng nhắn tin cho tôi',
  'itigil ang pagtext',
  'توقفوا عن إرسال الرسائل',
  '退订',
])('any reasonable means: %s', text => expect(gradeOf(text)).toBe('certain'));
test.each([
  'quero receber mais mensagens',
  'mehr Nachrichten bitte',
  'где мой заказ',
  '我的订单在哪里',
  'mwen bezwen èd',
])('its neighbour %s says nothing', text => expect(gradeOf(text)).toBe('none'));

test.each(['¿Necesita algo más?', 'Do you want to keep it?', 'Please reply YES or NO', 'Avísenos si le sirve'])(
  '%s asks',
  text => expect(asksTheCustomer(text)).toBe(true),
);
test.each(['Your refund is on its way.', 'Gracias por escribir.'])('%s asks nothing', text =>
  expect(asksTheCustomer(text)).toBe(false),
);

test('who asks again, in words that we asked about, has answered', () => {
  const asked = { at: '2026-11-22T10:00:00Z', rule: 'opt-out.leave-alone' };
  expect(readAsked(asked, 'cancelar por favor', RECEIVED)).toMatchObject({
    kind: 'opt-out',
    because: { rule: 'opt-out.asked-again' },
  });
  expect(readAsked(asked, 'where is my order', RECEIVED).kind).toBe('unanswered');
  expect(readAsked(asked, 'wrong number', RECEIVED).kind).toBe('unanswered');
});
