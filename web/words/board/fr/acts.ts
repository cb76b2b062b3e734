import type { ActWords } from '../board-words';

/** French counts nought as one. */
const count = (n: number, one: string, many: string): string => `${n} ${n < 2 ? one : many}`;
const conversations = (n: number): string => (n === 1 ? 'cette conversation' : `${n} conversations`);
const button = (word: string) => (n: number) => (n === 1 ? word : `${word} ${n}`);

export const acts: ActWords = {
  acts: {
    title: 'Ce que vous pouvez faire',
    findTarget: 'Chercher un agent ou une file',
    toWhom: 'À qui',
    closed: 'fermée',
    nobodyLike: 'Personne ne s’appelle ainsi.',
    note: 'Note pour le collègue (le client ne la lit jamais)',
    whatFollows: 'Ce qui suit',
    none: 'Ne rien choisir',
    keepHint: 'L’agent les garde, et les clients attendent.',
    offlineTitle: 'Du travail est encore ouvert',
    unknown: 'Rien n’a répondu. Regardez si c’est fait avant de recommencer.',
    names: {
      monitor: 'Observer',
      join: 'Rejoindre',
      leave: 'Quitter',
      assign: 'Attribuer',
      transfer: 'Passer',
      'force-close': 'Clore',
    },
    titles: {
      monitor: n => `Observer ${conversations(n)}`,
      join: n => `Rejoindre ${conversations(n)}`,
      leave: n => `Quitter ${conversations(n)}`,
      assign: n => `Attribuer ${conversations(n)}`,
      transfer: n => `Passer ${conversations(n)}`,
      'force-close': n => `Clore ${conversations(n)}`,
    },
    buttons: {
      monitor: button('Observer'),
      join: button('Rejoindre'),
      leave: button('Quitter'),
      assign: button('Attribuer'),
      transfer: button('Passer'),
      'force-close': button('Clore'),
    },
    follows: {
      monitor: () => 'Vous lisez. Ni le client ni l’agent ne le savent.',
      join: () => 'Vous êtes dans la conversation et pouvez écrire. L’agent le voit, et on le dit au client.',
      leave: () => 'Vous en sortez. Rien d’autre ne change.',
      assign: n => `L’agent ${n === 1 ? 'l’a' : 'les a'} aussitôt, sans qu’on lui demande.`,
      transfer: n =>
        `L’agent ${n === 1 ? 'l’a' : 'les a'} aussitôt ; qui ${n === 1 ? 'l’avait la' : 'les avait les'} perd.`,
      'force-close': n =>
        `${n === 1 ? 'Elle finit' : 'Elles finissent'} aussitôt, quel que soit l’état. Un message du client en commence une autre.`,
    },
    toQueueFollows: n => `${n === 1 ? 'Elle attend' : 'Elles attendent'} là que quelqu’un ait de la place.`,
    beyond: {
      capacity: n => `Au-delà de la place de l’agent : ${count(n, 'conversation', 'conversations')} de trop.`,
      presence: n => `L’agent n’est pas là. ${n === 1 ? 'Elle attend' : 'Elles attendent'} qu’il le soit.`,
      skills: n =>
        `Il manque à l’agent des compétences que ${n === 1 ? 'celle-ci demande' : `${n} d’elles demandent`}.`,
      closed: () => 'La file est fermée maintenant.',
    },
    notNow: {
      'nobody-there': 'personne ne parle encore avec le client',
      'has-holder': 'quelqu’un l’a : passez-la',
      waits: 'elle attend : attribuez-la',
      'not-there': 'vous n’y êtes pas',
      'there-already': 'vous y êtes déjà',
    },
    notFor: n => `Pas pour ${n} :`,
    queue: name => `File ${name}`,
    room: (left, all) => `place ${left} sur ${all}`,
    waiting: n => (n < 2 ? `${n} attend` : `${n} attendent`),
    chosen: n => count(n, 'choisie', 'choisies'),
    all: n => `Choisir les ${n}`,
    others: n => `${n} pas possible maintenant`,
    andMore: n => `et ${n} de plus`,
    outcome: (done, not, pending) =>
      [count(done, 'faite', 'faites'), not > 0 && `${not} non`, pending > 0 && `${pending} en cours`]
        .filter(Boolean)
        .join(', '),
    retry: n => (n === 1 ? 'Réessayer' : `Réessayer les ${n}`),
    offlineAsk: (name, held) => `${name} a ${count(held, 'conversation', 'conversations')}. Que deviennent-elles ?`,
  },
  why: {
    title: 'Pourquoi elle est là',
    wouldHelp: 'Ce qui aiderait',
    couldHaveIt: 'Pourrait l’avoir maintenant',
    show: 'Pourquoi',
    notKnown: 'Elle n’est dans aucune file.',
    stages: {
      classified: 'Lue',
      routed: 'Envoyée à une file',
      queued: 'Dans la file',
      'held-back': 'Retenue',
      agents: 'Quelqu’un la prend',
    },
    is: { past: 'fait', here: 'elle est ici', ahead: 'pas encore' },
    nothing: {
      classified: 'Aucune règle ne lit ce message.',
      routed: 'Rien n’a été décidé.',
      queued: 'Elle attend son tour.',
      'held-back': 'Rien ne la retient.',
    },
    ruledOut: {
      'not-configured': 'N’est plus agent',
      'not-in-queue': 'Pas dans cette file',
      presence: 'Pas là',
      language: 'Autres langues',
      attributes: 'Autres attributs',
      'not-working': 'Hors de ses heures',
      skills: 'Compétences manquantes',
      capacity: 'Pas de place',
      declined: 'L’a refusée',
      'declined-just-now': 'Vient de la refuser',
    },
    helps: {
      give: name => `La donner à ${name}`,
      'beyond-room': name => `La donner à ${name}, au-delà de sa place`,
      'though-declined': name => `La donner à ${name}, qui l’a refusée`,
      'though-unfit': name => `La donner à ${name}, à qui il manque ce qu’elle demande`,
      'call-in': name => `Rendre ${name} disponible`,
      'to-queue': name => `La mettre dans ${name}, où il y a de la place`,
      'hours-open': name => `Elle est distribuée à l’ouverture de ${name}`,
    },
  },
  talk: {
    watching: 'Vous observez',
    joined: 'Vous avez rejoint',
    transcript: 'Transcription',
    whyOpen: 'Pourquoi, et ce qui aide',
    whyClose: 'Retour à la conversation',
    back: 'Retour au travail',
  },
};
