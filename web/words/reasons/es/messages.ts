import type { MessagesReasons } from '../../../../shared/domain/values/reasons/messages';
import type { WordsFor } from '../../words';

export const messages: WordsFor<keyof MessagesReasons> = {
  'auto-message.chosen': 'Un mensaje automático para esta ocasión.',
  'auto-message.fallback-language': 'No hay texto en el idioma del cliente: se tomó otro.',
  'auto-message.inactive': 'El mensaje de esta ocasión está apagado.',
  'auto-message.no-text': 'No hay mensaje para esta ocasión.',
  'auto-message.other-recipient': 'El mensaje es para otra persona.',
  'auto-messages.off': 'Los mensajes automáticos están apagados.',
  'loop-breaker.hour': 'Demasiadas respuestas automáticas en una hora: quizá hablan dos máquinas.',
  'loop-breaker.same-text': 'El mismo mensaje llegó una y otra vez: quizá escribe una máquina.',
  'notification.built-in': 'La forma propia de mostrar una oferta.',
  'notification.of-workstream': 'El flujo de trabajo dice cómo se muestra una oferta.',
  'wait.estimate': 'El cliente oye cuánto puede tardar.',
  'wait.every': 'Se avisa al cliente de nuevo pasado un rato.',
  'wait.moved-back': 'El puesto en la fila retrocedió: no se dice nada.',
  'wait.next-in-line': 'El cliente es el siguiente.',
  'wait.no-estimate': 'No se puede decir cuánto tarda.',
  'wait.not-waiting': 'El cliente no espera.',
  'wait.off': 'Aquí no se dice el puesto a los clientes.',
  'wait.over': 'La espera terminó.',
  'wait.position': 'El cliente oye su puesto en la fila.',
  'wait.still-next': 'El cliente sigue siendo el siguiente.',
  'wait.too-soon': 'Se avisó al cliente hace poco.',
  'wait.unchanged': 'El puesto en la fila no cambió.',
  'wait.where-do-they-stand': 'Se preguntó qué puesto tiene el cliente.',
};
