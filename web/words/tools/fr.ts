import type { ToolWords } from './tool-words';

const count = (n: number, one: string, many: string): string => `${n} ${n < 2 ? one : many}`;
const spanOf = (seconds: number): string => (seconds <= 180 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`);

export const tools: ToolWords = {
  handOver: {
    title: 'Transmettre',
    adviceTitle: 'Demander conseil',
    find: 'Tapez un nom',
    note: 'Note pour qui la reçoit (le client ne la lit jamais)',
    agents: 'Conseillers',
    queues: 'Files',
    none: 'Personne et aucune file ne s’appelle ainsi.',
    do: 'Transmettre',
    ask: 'Demander',
    full: 'plus de place',
    closed: 'fermée',
    skilled: 'parle la langue',
    choose: 'Choisissez, et la suite s’affiche ici.',
    leave: 'Quitter',
    room: n => `de la place pour ${n}`,
    waiting: n => count(n, 'attend', 'attendent'),
    longest: span => `la plus longue ${span}`,
    opens: time => `ouvre ${time}`,
    until: time => `ouverte jusqu’à ${time}`,
  },
  foreseen: {
    title: 'La suite',
    loading: 'Recherche de la suite…',
    unknown: 'La suite ne peut pas être dite maintenant.',
    refused: sentence => `Ce serait refusé : ${sentence}`,
    goBack: n => `${count(n, 'conversation retourne', 'conversations retournent')} dans sa file.`,
    hears: text => `Le client lit : « ${text} »`,
    says: (given, { me, at }) => {
      switch (given.kind) {
        case 'transfer-asked':
          return `${given.agent.name} reçoit la demande et a ${spanOf(given.seconds)} ; vous la gardez jusqu’à son accord.`;
        case 'advice-asked':
          return `${given.agent.name} reçoit la demande et a ${spanOf(given.seconds)}. Vous gardez la conversation.`;
        case 'offered':
          return `${given.agent.name} reçoit l’offre et a ${spanOf(given.seconds)}.`;
        case 'given':
          return given.agent.id === me ? 'Elle est à vous.' : `${given.agent.name} l’a alors.`;
        case 'waits':
          return given.others === 0
            ? `Elle attend dans ${given.queue.name}, et y est seule.`
            : `Elle attend dans ${given.queue.name}, avec ${count(given.others, 'autre', 'autres')}.`;
        case 'goes-back':
          return given.agent.id === me ? 'Vous ne l’avez plus.' : `${given.agent.name} ne l’a plus.`;
        case 'offer-ends':
          return given.agent.id === me
            ? 'Elle ne vous est plus proposée.'
            : `${given.agent.name} n’est plus sollicité.`;
        case 'text':
          return `Le client lit : « ${given.text} »`;
        case 'ends':
          return 'Vous avez le temps de conclure. Un autre SMS de sa part commence une nouvelle conversation.';
        case 'closes':
          return 'C’est fini, et elle quitte votre liste.';
        case 'waits-for-customer':
          return 'Elle attend le client et ne prend pas de place. Son prochain SMS la ramène.';
        case 'survey':
          if (given.status === 'scheduled')
            return `On lui demande son avis${given.at === undefined ? '' : ` à ${at(given.at)}`}.`;
          return '';
        case 'consent':
          return given.to === 'out' ? 'Plus aucun SMS ne lui est envoyé.' : 'On peut de nouveau lui écrire.';
        case 'restricted':
          if (given.how === 'blocked')
            return given.on
              ? 'Ses SMS sont gardés, et personne n’est appelé.'
              : 'Ses SMS appellent de nouveau quelqu’un.';
          return given.on
            ? 'Ses SMS sont gardés et montrés ; personne n’est appelé.'
            : 'Ses SMS appellent de nouveau quelqu’un.';
        case 'nothing':
          return 'Cela ne change rien.';
        default:
          return '';
      }
    },
  },
  panel: {
    title: 'Client',
    customer: 'Fiche',
    noRecord: 'Aucune fiche liée.',
    lookFor: 'Chercher les fiches de ce numéro',
    link: 'Lier',
    unlink: 'Ce n’est pas cette personne',
    noCandidates: 'Aucune fiche n’a ce numéro.',
    context: 'Contexte',
    noContext: 'La configuration n’a pas de variables ici.',
    save: 'Enregistrer',
    language: 'Langue',
    sender: 'Ce numéro',
    mute: 'Mettre en sourdine',
    unmute: 'Ôter la sourdine',
    block: 'Bloquer',
    unblock: 'Débloquer',
    optOut: 'Ne veut plus de SMS',
    optIn: 'A demandé à recevoir de nouveau des SMS',
    checkOptOut: 'Comparer avec la liste du fournisseur',
    how: 'Comment la demande a été faite',
    howHint: 'Par téléphone, à 14:05, avec ses mots. C’est la preuve.',
    record: 'Le noter',
    session: 'Pour cette conversation',
    earlier: 'Conversations précédentes',
    noEarlier: 'Il n’y en a pas.',
    showEarlier: 'Les montrer quand même',
    hidden: 'Cachées : le numéro a peut-être changé de mains.',
    sameCustomer: 'C’est le même client',
    more: 'En montrer plus',
    openPage: 'Ouvrir dans une fenêtre',
    cancel: 'Annuler',
    account: 'Compte',
    hide: 'Cacher le panneau',
    linkedBy: name => `Liée par ${name}`,
    since: (words, time) => `${words} depuis ${time}`,
    texts: (from, to) => `${from} du client, ${to} de nous`,
    blockMeans: 'Ses SMS sont gardés, personne n’est appelé, rien n’est envoyé.',
    muteMeans: 'Ses SMS sont gardés et montrés ; personne n’est appelé.',
    optOutMeans: 'Plus rien ne lui est envoyé ensuite.',
    optInMeans: 'Seulement si la personne l’a demandé elle-même.',
  },
  files: {
    ask: 'Demander un fichier',
    askTitle: 'Demander un fichier',
    askWords: 'Vos mots avant le lien (facultatif)',
    askDo: 'Envoyer le lien',
    send: 'Envoyer un fichier',
    cancel: 'Annuler',
    askOff: 'Les fichiers des clients sont désactivés pour ce numéro, dans ses réglages.',
    sendOff: 'Les fichiers des conseillers sont désactivés pour ce numéro, dans ses réglages.',
    drop: 'Déposez-le pour l’envoyer au client',
    again: 'Réessayer',
    empty: 'Le fichier est vide.',
    askMeans: (megabytes, hours) =>
      `Le client reçoit un lien pour un fichier de ${megabytes} Mo au plus. Il vaut ${count(hours, 'heure', 'heures')}.`,
    sending: (name, percent) => `Envoi de ${name} : ${percent} %`,
    sent: name => `${name} est remis.`,
    refused: (name, sentence) => `${name} n’est pas envoyé : ${sentence}`,
    cut: name => `${name} n’est pas parti : pas de connexion.`,
    tooLarge: (name, megabytes) => `${name} dépasse ${megabytes} Mo.`,
  },
  cards: {
    title: 'Propositions',
    insert: 'Insérer',
    open: 'Ouvrir',
    notUseful: 'Pas utile',
    from: name => `de ${name}`,
  },
  sessions: { title: 'Conversations ouvertes', close: title => `Fermer ${title} ; la conversation continue` },
  search: {
    title: 'Trouver une conversation',
    field: 'Numéro, ses derniers chiffres, ou un identifiant',
    hint: 'Un numéro entier, ses quatre derniers chiffres ou plus, ou l’identifiant d’une conversation.',
    do: 'Chercher',
    open: 'En cours',
    closed: 'Closes',
    mine: 'Les miennes seulement',
    queue: 'File',
    agent: 'Conseiller',
    channel: 'Numéro contacté',
    any: 'Tous',
    day: 'Close le',
    next: 'Suivant',
    previous: 'Précédent',
    nothing: 'Rien de tel que vous puissiez voir.',
    failed: 'La recherche n’a pas répondu. Réessayez dans un instant.',
    found: n => (n < 2 ? `${n} trouvée` : `${n} trouvées`),
    moreThan: n => `plus de ${n} trouvées`,
    states: {
      open: 'attend quelqu’un',
      bot: 'avec un bot',
      active: 'en cours',
      waiting: 'attend le client',
      'wrap-up': 'en conclusion',
      closed: 'close',
    },
  },
  why: {
    title: 'Pourquoi n’ai-je pas de travail ?',
    nothingWaits: 'Rien n’attend dans vos files.',
    helps: 'Ce qui aiderait',
    noHelp: 'Aucun changement de votre part ne suffit seul : plus d’une chose s’y oppose.',
    waitsBecause: 'Personne ne pourrait l’avoir maintenant',
    couldHave: 'Vous pourriez l’avoir : elle est proposée à son tour.',
    waits: n => (n === 0 ? 'rien n’attend' : count(n, 'attend', 'attendent')),
    ruledOut: {
      'not-configured': 'Vous n’êtes pas conseiller de la configuration.',
      'not-in-queue': 'Vous n’êtes pas dans cette file.',
      presence: 'Votre présence n’en prend pas.',
      language: 'Il faut une langue que vous n’avez pas.',
      attributes: 'Il faut une chose que votre profil ne dit pas.',
      'not-working': 'Vos heures de travail sont finies.',
      skills: 'Il faut une compétence, ou un niveau, que vous n’avez pas.',
      capacity: 'Vous n’avez pas de place.',
      declined: 'Vous l’avez laissée autant de fois qu’on vous demande.',
      'declined-just-now': 'Vous l’avez laissée à l’instant.',
      'by-hand': 'Elle se prend à la main, elle n’est pas proposée.',
      hours: 'La file est fermée.',
    },
    reaches: n => `en met ${n} à votre portée`,
    help: {
      pick: name => `${name} la prend à la main.`,
      presence: (name, presence) => `${name} passe à « ${presence} ».`,
      time: (name, at) => `${name} est sollicité de nouveau à ${at}.`,
      room: (name, units) => `${name} a de la place pour ${units} de plus : une est finie ou transmise.`,
      open: hours => `« ${hours} » ouvre.`,
      language: (name, language) => `${name} est dit parler ${language}.`,
      skill: (name, skill, rating) => `${name} a ${skill} au niveau ${rating}.`,
      member: (name, queue) => `${name} entre dans ${queue}.`,
    },
    press: { pick: 'La prendre', presence: 'Y passer', room: 'Voir mon travail' },
  },
};
