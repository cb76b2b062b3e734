import { reasons } from '../reasons/fr/reasons';
import { adviceIn } from './delivery/delivery-advice';
import { deliveryAdvice } from './delivery/fr';
import type { Ender, LogWords } from './log-words';

const ENDERS: Readonly<Record<Ender, string>> = {
  agent: 'l’agent',
  bot: 'le robot',
  customer: 'le client',
  system: 'un délai ou une règle',
};
const SURVEY: Readonly<Record<string, string>> = {
  none: 'Pas d’enquête',
  scheduled: 'Enquête prévue',
  asked: 'Enquête posée',
  linked: 'Enquête envoyée par un lien',
  done: 'Enquête terminée',
};
const list = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} : ${value}`)
    .join(', ');
const named = (name: string | undefined, said: (name: string) => string, otherwise: string): string =>
  name === undefined ? otherwise : said(name);

export const log: LogWords = {
  ...reasons,
  delivery: adviceIn(deliveryAdvice),
  origins: { auto: 'Automatique', survey: 'Enquête', consent: 'Désinscription' },
  events: {
    'not-sent': ({ what }) => `Non envoyé : ${what}`,
    'agents-told': ({ text }) => `Dit aux agents : ${text}`,
    'file-refused': () => 'Un fichier n’a pas été pris',
    'media-expected': ({ count }) => (count === 1 ? 'Un fichier l’accompagnait' : `${count} fichiers l’accompagnaient`),
    'link-made': ({ link }) =>
      ({
        survey: 'Lien vers l’enquête créé',
        upload: 'Lien pour un fichier créé',
        file: 'Lien vers un fichier créé',
      })[link],
    'cards-shown': ({ listener, cards }) => `${listener.name} suggère : ${cards.map(({ title }) => title).join(', ')}`,
    'assist-asked': () => 'Des suggestions ont été demandées',
    survey: ({ status }) => SURVEY[status] ?? 'Enquête',
    'wait-told': ({ position }) => `Sa place dans la file lui a été dite : ${position}`,
    'text-failed': ({ details }) => `Un message n’est pas arrivé : ${details}`,
    'retry-planned': () => 'Un nouvel essai est prévu',
    'retry-left': () => 'Nouvel essai fait',
    'retry-dropped': () => 'Pas de nouvel essai',
    'agent-joined': ({ agent, queue, from }) =>
      from === undefined ? `${agent.name} l’a prise dans ${queue.name}` : `${agent.name} l’a reprise de ${from.name}`,
    'agent-lost': ({ agent }) =>
      named(agent?.name, name => `${name} n’est plus là ; elle attend de nouveau`, 'Elle attend de nouveau'),
    'agent-resumed': () => 'Le client a écrit : elle est de nouveau active',
    colleague: ({ agent, state }) =>
      ({
        asked: `${agent.name} a été consulté`,
        declined: `${agent.name} a refusé de donner son avis`,
        'timed-out': `${agent.name} n’a pas répondu`,
        joined: `${agent.name} s’est joint`,
        left: `${agent.name} est parti`,
      })[state],
    'bot-joined': ({ bot, queue }) => `${bot.name} (robot) l’a prise dans ${queue.name}`,
    'bot-asked': () => 'Le robot a été interrogé',
    'bot-answered': ({ bot }) => `${bot.name} a répondu`,
    'bot-left': ({ bot }) => `${bot.name} (robot) est parti`,
    'context-set': ({ by, context }) => `${by.name} a fixé ${list(context)}`,
    'language-changed': ({ language }) => `La langue du client est maintenant ${language}`,
    'sender-taken-up': ({ by }) => `${by.name} s’est chargé de l’expéditeur`,
    'text-arrived': () => 'Un SMS signalé comme échoué est arrivé',
    'passed-on': () => 'Elle passe à un autre agent',
    'language-set': ({ by, language }) => `${by.name} a choisi la langue : ${language}`,
    'read-marked': ({ by, as }) => `${by.name} l’a marquée comme ${as === 'read' ? 'lue' : 'non lue'}`,
    'customer-linked': ({ customer }) => `C’est ${customer.name}`,
    'customer-not-linked': ({ result }) =>
      ({
        ambiguous: 'Plusieurs fiches ont ce numéro',
        'not-found': 'Aucune fiche n’a ce numéro',
        failed: 'La recherche du numéro a échoué',
      })[result],
    'customer-unlinked': ({ by }) => `${by.name} a détaché la fiche`,
    'consent-said': ({ to, changed }) =>
      to === 'in'
        ? changed
          ? 'Le client s’est inscrit'
          : 'Inscrit, comme avant'
        : changed
          ? 'Le client s’est désinscrit : aucun message ne peut lui être envoyé'
          : 'Désinscrit, comme avant',
    'opt-out-asked': () => 'On a demandé s’il ne veut plus de messages',
    'opt-out-list-asked': () => 'La liste du fournisseur a été consultée',
    'opt-out-list-answered': () => 'La liste du fournisseur a répondu',
    'sender-restricted': ({ how, on, by }) =>
      how === 'blocked'
        ? on
          ? `${by.name} a bloqué ce numéro`
          : `${by.name} a débloqué ce numéro`
        : on
          ? `${by.name} a mis ce numéro en sourdine`
          : `${by.name} a levé la sourdine`,
    'number-reassigned-suspected': () => 'Le numéro a peut-être changé de mains',
    'number-reassigned-settled': ({ by }) => `${by.name} s’est assuré que c’est le même client`,
    'number-unreachable': () => 'Plus rien n’arrive à ce numéro',
    'number-reachable': () => 'Les messages arrivent de nouveau à ce numéro',
    urgent: () => 'Urgent : quelqu’un est peut-être en danger',
    erased: ({ by }) => `${by.name} a effacé ce qui était là`,
    'command-refused': ({ sentence }) => `Refusé : ${sentence}`,
    'work-queued': ({ firstContact }) =>
      firstContact ? 'Attend quelqu’un ; c’est le premier contact' : 'Attend quelqu’un',
    'in-queue': ({ queue, position }) =>
      named(position?.toString(), at => `Dans ${queue.name}, à la place ${at}`, `Dans ${queue.name}`),
    'conversation-started': () => 'Une conversation commence',
    'conversation-reopened': () => 'La conversation continue',
    'conversation-ended': ({ by }) => `Terminée par ${ENDERS[by]}`,
    'conversation-closed': ({ endedBy }) => `Close ; terminée par ${ENDERS[endedBy]}`,
    'set-aside': () => 'Mise de côté : elle attend le client',
    'capacity-freed': () => 'La place de l’agent est de nouveau libre',
    'assignment-refused': () => 'L’attribution n’a pas été prise',
    'position-asked': () => 'Sa place dans la file a été demandée',
    'pool-asked': () => 'On a demandé où elle en est',
    'burst-grew': () => 'Le client écrit encore',
    'wake-scheduled': ({ rule }) => `Délai fixé : ${rule}`,
    'wake-came': ({ rule }) => `Délai venu : ${rule}`,
    'timed-out': ({ rule }) => `Délai dépassé : ${rule}`,
    dropped: ({ what }) => `Rien n’a été fait : ${what}`,
  },
};
