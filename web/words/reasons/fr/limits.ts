import type { LimitsReasons } from '../../../../shared/domain/values/reasons/limits';
import type { WordsFor } from '../../words';

export const limits: WordsFor<keyof LimitsReasons> = {
  'budget.spent': 'Les SMS automatiques de ce numéro pour l’heure sont épuisés.',
  'limit.day': 'Le client a déjà reçu aujourd’hui autant de SMS automatiques que permis.',
  'limit.day-with-agents': 'Le client a reçu aujourd’hui tant de SMS que les automatiques s’arrêtent.',
  'limit.hour': 'Le client a déjà reçu en une heure autant de SMS automatiques que permis.',
  'limit.own': 'Ce type de SMS a été envoyé aussi souvent que permis.',
  'sender.costly-range': 'Les SMS vers ce type de numéro coûtent cher : ils ne partent jamais seuls.',
  'sender.from-elsewhere': 'Le numéro vient d’un pays que ce canal ne sert pas de lui-même.',
  'sender.no-phone': 'On ne peut pas répondre à un numéro court ou à un nom.',
  'sender.taken-up': 'Une personne s’en est chargée : on lui répond comme à tous.',
};
