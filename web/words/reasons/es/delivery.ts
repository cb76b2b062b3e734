import type { DeliveryReasons } from '../../../../shared/domain/values/reasons/delivery';
import type { WordsFor } from '../../words';

export const delivery: WordsFor<keyof DeliveryReasons> = {
  'channel.closed': 'El número está cerrado ahora.',
  'channel.number-not-served': 'Nadie atiende este número.',
  'channel.plan-does-not-receive': 'El plan de este número no recibe.',
  'delivery.failed': 'El mensaje no pudo entregarse.',
  'deliverability.customer-wrote': 'El cliente escribió desde este número: funciona.',
  'deliverability.takes-nothing': 'Varios mensajes seguidos no llegaron: el número no recibe.',
  'deliverability.text-arrived': 'Llegó un mensaje: el número vuelve a recibir.',
  'recipient.unreachable': 'A este número no llega nada.',
  'retry.conversation-over': 'La conversación había terminado: no se reintentó.',
  'retry.due': 'Tocaba intentarlo otra vez.',
  'retry.may-help': 'Otro intento puede servir.',
  'retry.not-for-this-code': 'Otro intento no serviría con este fallo.',
  'retry.of-the-moment': 'Era para ese momento: después no significa nada.',
  'retry.often-enough': 'Se intentó suficientes veces.',
  'retry.survey-has-its-reminder': 'La encuesta tiene su propio recordatorio.',
  'retry.talk-went-on': 'La conversación siguió sin él.',
  'retry.text-unknown': 'El mensaje no se conoce aquí.',
  'retry.too-many': 'Demasiados mensajes esperan otro intento.',
  'send.no-text': 'No había nada que enviar.',
  'delivery.arrived': 'El teléfono lo tiene al fin y al cabo.',
  'delivery.arrived-before': 'Ya había llegado antes de ese informe.',
  'retry.arrived-after-all': 'Al final llegó: no hace falta otro intento.',
};
