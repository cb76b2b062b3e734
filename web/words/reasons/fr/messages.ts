import type { MessagesReasons } from '../../../../shared/domain/values/reasons/messages';
import type { WordsFor } from '../../words';

export const messages: WordsFor<keyof MessagesReasons> = {
  'auto-message.chosen': 'Un message automatique pour cette occasion.',
  'auto-message.fallback-language': 'Pas de texte dans la langue du client : une autre a été prise.',
  'auto-message.inactive': 'Le message de cette occasion est désactivé.',
  'auto-message.no-text': 'Il n’y a pas de message pour cette occasion.',
  'auto-message.other-recipient': 'Le message est pour quelqu’un d’autre.',
  'auto-messages.off': 'Les messages automatiques sont désactivés.',
  'loop-breaker.hour': 'Trop de réponses automatiques en une heure : deux machines se parlent peut-être.',
  'loop-breaker.same-text': 'Le même message est revenu sans cesse : une machine écrit peut-être.',
  'notification.built-in': 'La façon d’origine de montrer une offre.',
  'notification.of-workstream': 'Le flux de travail dit comment une offre est montrée.',
  'wait.estimate': 'Le client apprend combien cela peut durer.',
  'wait.every': 'Le client est de nouveau informé après un moment.',
  'wait.moved-back': 'La place dans la file a reculé : rien n’est dit.',
  'wait.next-in-line': 'Le client est le suivant.',
  'wait.no-estimate': 'On ne peut dire combien cela dure.',
  'wait.not-waiting': 'Le client n’attend pas.',
  'wait.off': 'Ici la place n’est pas dite aux clients.',
  'wait.over': 'L’attente est finie.',
  'wait.position': 'Le client apprend sa place dans la file.',
  'wait.still-next': 'Le client est toujours le suivant.',
  'wait.too-soon': 'Le client a été informé il y a peu.',
  'wait.unchanged': 'La place dans la file n’a pas changé.',
  'wait.where-do-they-stand': 'On a demandé la place du client.',
};
