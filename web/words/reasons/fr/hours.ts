import type { HoursReasons } from '../../../../shared/domain/values/reasons/hours';
import type { WordsFor } from '../../words';

export const hours: WordsFor<keyof HoursReasons> = {
  'hours.always-open': 'Il n’y a pas d’horaires : c’est toujours ouvert.',
  'hours.closed': 'C’est hors des horaires.',
  'hours.closure': 'C’est fermé à ce moment, avec un motif.',
  'hours.edit': 'Les horaires ont été changés.',
  'hours.edit.no-date': 'Cette date n’existe pas.',
  'hours.edit.no-occurrence': 'Cela n’a pas lieu ce jour-là.',
  'hours.edit.no-span': 'Cette plage n’existe pas.',
  'hours.emergency': 'C’est fermé pour une urgence.',
  'hours.ended': 'Les horaires sont terminés.',
  'hours.holiday': 'C’est un jour férié.',
  'hours.no-change': 'Les horaires ne changent pas avant longtemps.',
  'hours.open': 'C’est ouvert.',
  'hours.opening': 'C’est ouvert à ce moment, avec un motif.',
  'time-zone.area-code': 'L’indicatif dit où est le client.',
  'time-zone.divided': 'L’indicatif couvre plusieurs fuseaux.',
  'time-zone.majority': 'La plus grande part de l’indicatif est dans un fuseau.',
  'time-zone.no-area-code': 'Le numéro n’a pas d’indicatif.',
  'time-zone.unknown-area-code': 'L’indicatif est inconnu.',
};
