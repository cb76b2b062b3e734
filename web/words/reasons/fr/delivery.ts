import type { DeliveryReasons } from '../../../../shared/domain/values/reasons/delivery';
import type { WordsFor } from '../../words';

export const delivery: WordsFor<keyof DeliveryReasons> = {
  'channel.closed': 'Le numéro est fermé maintenant.',
  'channel.number-not-served': 'Personne ne sert ce numéro.',
  'channel.plan-does-not-receive': 'Le forfait de ce numéro ne reçoit rien.',
  'delivery.failed': 'Le message n’a pas pu être remis.',
  'deliverability.customer-wrote': 'Le client a écrit de ce numéro : il vit.',
  'deliverability.takes-nothing': 'Plusieurs messages de suite ne sont pas arrivés : le numéro ne prend rien.',
  'deliverability.text-arrived': 'Un message est arrivé : le numéro reçoit de nouveau.',
  'recipient.unreachable': 'Rien n’arrive à ce numéro.',
  'retry.conversation-over': 'La conversation était finie : pas de nouvel essai.',
  'retry.due': 'Il était temps de réessayer.',
  'retry.may-help': 'Un nouvel essai peut aider.',
  'retry.not-for-this-code': 'Un nouvel essai n’aiderait pas contre cet échec.',
  'retry.of-the-moment': 'C’était pour l’instant : plus tard, il ne dit rien.',
  'retry.often-enough': 'Il a été essayé assez souvent.',
  'retry.survey-has-its-reminder': 'L’enquête a son propre rappel.',
  'retry.talk-went-on': 'La conversation a continué sans lui.',
  'retry.text-unknown': 'Le message est inconnu ici.',
  'retry.too-many': 'Trop de messages attendent un nouvel essai.',
  'send.no-text': 'Il n’y avait rien à envoyer.',
  'delivery.arrived': 'Le téléphone l’a finalement reçu.',
  'delivery.arrived-before': 'Il était arrivé avant ce rapport.',
  'retry.arrived-after-all': 'Il est finalement arrivé : pas besoin d’un autre essai.',
};
