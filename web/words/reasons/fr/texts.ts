import type { TextsReasons } from '../../../../shared/domain/values/reasons/texts';
import type { WordsFor } from '../../words';

export const texts: WordsFor<keyof TextsReasons> = {
  'automatic.away': 'Le message est une absence automatique.',
  'automatic.code': 'Le message porte un code, venu d’une machine.',
  'automatic.driving': 'Le téléphone répond seul pendant la conduite.',
  'automatic.focus': 'Le téléphone répond seul : on veut le calme.',
  'automatic.sender-name': 'Un nom l’a envoyé, pas un numéro.',
  'automatic.short-code': 'Un numéro court l’a envoyé : une machine.',
  'automatic.unattended': 'Personne ne lit les messages à ce numéro.',
  'language.clear-change': 'Le client écrit clairement dans une autre langue maintenant.',
  'language.same': 'Le client écrit dans la même langue.',
  'language.set-by-agent': 'Un agent a choisi la langue.',
  'language.too-short': 'Le message est trop court pour en dire la langue.',
  'language.unsure': 'La langue du message n’est pas claire.',
  'reaction.known-form': 'C’est une réaction à un message.',
  'reaction.of-media': 'C’est une réaction à une image.',
  'reaction.quotes-ours': 'C’est une réaction qui cite un message de nous.',
};
