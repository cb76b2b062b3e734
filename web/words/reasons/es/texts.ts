import type { TextsReasons } from '../../../../shared/domain/values/reasons/texts';
import type { WordsFor } from '../../words';

export const texts: WordsFor<keyof TextsReasons> = {
  'automatic.away': 'El mensaje es un «ausente» automático.',
  'automatic.code': 'El mensaje trae un código de una máquina.',
  'automatic.driving': 'El teléfono contesta solo mientras conducen.',
  'automatic.focus': 'El teléfono contesta solo: su dueño quiere calma.',
  'automatic.sender-name': 'Lo envió un nombre, no un número.',
  'automatic.short-code': 'Lo envió un número corto: una máquina.',
  'automatic.unattended': 'Nadie lee mensajes en este número.',
  'language.clear-change': 'El cliente escribe ahora claramente en otro idioma.',
  'language.same': 'El cliente escribe en el mismo idioma.',
  'language.set-by-agent': 'Un agente puso el idioma.',
  'language.too-short': 'El mensaje es muy corto para saber su idioma.',
  'language.unsure': 'El idioma del mensaje no está claro.',
  'reaction.known-form': 'Es una reacción a un mensaje.',
  'reaction.of-media': 'Es una reacción a una imagen.',
  'reaction.quotes-ours': 'Es una reacción que cita un mensaje nuestro.',
};
