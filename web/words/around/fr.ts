import type { Words } from '../words';

/** What stands around the work: the way in, questions before what can't be taken back, the keys. */
export const around: Pick<Words, 'signIn' | 'ask' | 'keys' | 'empty' | 'closedNow'> = {
  signIn: {
    title: 'Connectez-vous à votre poste',
    lead: 'Les clients écrivent. Vous répondez ici, une conversation à côté de l’autre.',
    button: 'Se connecter avec le compte professionnel',
    after: 'Vous revenez ensuite sur cette page.',
    ended: 'Votre session est terminée. Ce que vous avez écrit est gardé sur cet appareil.',
    noRole: name => `Vous êtes connecté comme ${name}, mais sans rôle ici. Demandez le rôle Agent à l’administration.`,
    otherAccount: 'Se connecter autrement',
    ownPage: 'Aller à votre page',
    noPage: name => `Vous êtes connecté en tant que ${name}. Le poste est réservé aux agents.`,
    notConfigured: name =>
      `Vous êtes connecté comme ${name}, mais aucun agent de la configuration n’a ce compte. Un administrateur peut l’ajouter.`,
    noBoard:
      'Le tableau est pour les superviseurs. Demandez à un administrateur le rôle de superviseur, ou celui qui ne fait que regarder.',
    loading: 'Un instant…',
    noAnswer: 'L’application ne répond pas. Elle est redemandée toute seule.',
    back: 'Vous êtes de nouveau connecté. Cette fenêtre peut être fermée.',
  },
  ask: {
    cancel: 'Annuler',
    endTitle: 'Terminer cette conversation ?',
    setAsideTitle: 'Attendre le client ?',
    endThen: name =>
      `${name} reçoit un au revoir, et vous avez le temps de clore. Un message en commence une nouvelle.`,
    offlineTitle: 'Vous avez encore du travail ouvert',
    offlineOpen: n =>
      n < 2 ? `${n} conversation est ouverte. Qu’en fait-on ?` : `${n} conversations sont ouvertes. Qu’en fait-on ?`,
    giveBack: 'Rendre',
    giveBackMeans: 'Quelqu’un de présent reprend.',
    keep: 'Garder',
    keepMeans: 'Elles vous attendent.',
    urgentAnyway: 'Ce qui est peut-être une urgence est rendu dans tous les cas.',
    signOutTitle: 'Se déconnecter ?',
    signOut: 'Se déconnecter',
    signOutLoses: n =>
      n < 2
        ? `${n} texte commencé est gardé sur cet appareil, et effacé maintenant.`
        : `${n} textes commencés sont gardés sur cet appareil, et effacés maintenant.`,
  },
  closedNow: {
    label: 'Fermé pour une urgence',
    closed: name => `${name} est fermé.`,
    until: moment => `jusqu’à ${moment}`,
    untilReopened: 'jusqu’à ce que quelqu’un rouvre',
    reopen: 'Rouvrir',
  },
  keys: {
    title: 'Touches',
    next: 'Suivant',
    previous: 'Précédent',
    open: 'Ouvrir',
    send: 'Envoyer',
    write: 'Écrire au client',
    note: 'Écrire une note',
    accept: 'Accepter l’offre',
    decline: 'Refuser l’offre',
    end: 'Terminer, puis clore',
    why: 'Pourquoi c’est arrivé',
    unread: 'Marquer non lue',
    apply: 'Montrer ce qui a changé',
    region: 'Région suivante',
    section: 'Section de la liste',
    back: 'Retour ; aucun texte ne se perd',
    help: 'Cette liste',
    off: 'Les lettres seules sont éteintes. Allumez-les dans vos réglages.',
  },
  empty: {
    title: 'Rien ne vous attend',
    titleAway: 'Pas encore d’offres pour vous',
    become: 'Devenir disponible',
    thenText: number => `Devenez disponible, puis écrivez au ${number}.`,
    waiting: number => `Le prochain message au ${number} vous revient.`,
    phones: 'Ouvrir les téléphones',
    noNumber: 'Le prochain message vous revient.',
  },
};
