import { detectLanguage } from '../../../../../shared/domain/text/language';
import { processorMs } from '../../../../support/processor-time';

describe('a short text is recognised as', () => {
  test.each([
    'Hi, where is my order?',
    'thanks',
    'yes please',
    "I can't log in to my account",
    'When do you open tomorrow',
    'my package never came',
    'Need to talk to someone about a refund',
    'wheres my stuff its been 2 weeks',
    'Can I change the delivery address to 12 La Jolla Blvd?',
    'Great, thank you!',
    'ok c u then',
    'Y u no come',
    'See ya',
  ])('English: %s', text => expect(detectLanguage(text)).toBe('en'));

  test.each([
    'Hola',
    'gracias',
    '¿Dónde está mi pedido?',
    'donde esta mi pedido',
    'No me ha llegado el paquete',
    'Necesito ayuda con mi cuenta por favor',
    'Buenos días, quiero cancelar mi cita',
    'a que hora abren manana',
    'Sí, muy bien',
    'necesito un reembolso ya',
  ])('Spanish: %s', text => expect(detectLanguage(text)).toBe('es'));

  test.each([
    'Bonjour',
    'merci beaucoup',
    'Où est ma commande ?',
    'ou est ma commande',
    "J'ai besoin d'aide",
    "Je n'ai pas reçu mon colis",
    'je voudrais parler à quelqu’un',
    'Quels sont vos horaires ?',
    'Ça ne marche pas',
    "c'est très bien",
  ])('French: %s', text => expect(detectLanguage(text)).toBe('fr'));
});

test.each([
  '',
  '   ',
  '5',
  '10/10',
  '👍',
  'ok',
  'STOP',
  'Ana',
  'Müller GmbH',
  'привет',
  '你好',
  'Wo ist meine Bestellung',
  'x'.repeat(5_000),
  '12345 67890',
])('nothing is claimed for %j', text => expect(detectLanguage(text)).toBeUndefined());

test('a text half in one language and half in another is unsure', () =>
  expect(detectLanguage('hello hola thanks gracias')).toBeUndefined());

test('hostile text costs no time', () => {
  const before = processorMs();
  detectLanguage("l'".repeat(200_000));
  detectLanguage('é'.repeat(200_000));
  expect(processorMs() - before).toBeLessThan(1_000);
});
