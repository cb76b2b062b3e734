import type { HoursReasons } from '../../../../shared/domain/values/reasons/hours';
import type { WordsFor } from '../../words';

export const hours: WordsFor<keyof HoursReasons> = {
  'hours.always-open': 'No hay horario: siempre está abierto.',
  'hours.closed': 'Es fuera de horario.',
  'hours.closure': 'Está cerrado en este momento, con un motivo.',
  'hours.edit': 'Se cambió el horario.',
  'hours.edit.no-date': 'Esa fecha no existe.',
  'hours.edit.no-occurrence': 'No ocurre ese día.',
  'hours.edit.no-span': 'Ese tramo no existe.',
  'hours.emergency': 'Está cerrado por una emergencia.',
  'hours.ended': 'El horario terminó.',
  'hours.holiday': 'Es festivo.',
  'hours.no-change': 'El horario no cambia en mucho tiempo.',
  'hours.open': 'Está abierto.',
  'hours.opening': 'Está abierto en este momento, con un motivo.',
  'time-zone.area-code': 'El prefijo dice dónde está el cliente.',
  'time-zone.divided': 'El prefijo abarca varias zonas horarias.',
  'time-zone.majority': 'La mayor parte del prefijo está en una zona horaria.',
  'time-zone.no-area-code': 'El número no tiene prefijo.',
  'time-zone.unknown-area-code': 'El prefijo no se conoce.',
};
