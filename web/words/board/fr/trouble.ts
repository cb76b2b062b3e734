import type { TroubleWords } from '../board-words';

/** French counts nought as one. */
const count = (n: number, one: string, many: string): string => `${n} ${n < 2 ? one : many}`;

export const trouble: TroubleWords = {
  emergency: {
    title: 'Fermer aussitôt',
    which: 'Quelles heures',
    openNow: 'ouvert',
    closedNow: 'fermé',
    closedAlready: 'fermé pour une urgence',
    reason: 'Motif',
    reasonHint: 'Coupure de courant dans l’immeuble',
    untilLabel: 'Jusqu’à (heure locale ; vide : jusqu’à ce que quelqu’un rouvre)',
    thenLabel: 'Ce qui suit',
    close: 'Fermer',
    reopen: 'Rouvrir',
    reopenReason: 'Terminé',
    typeWord: 'tout fermer',
    all: n => `Les ${n}`,
    effects: ({ channels, queues, waiting, withBots, withAgents }) => [
      `${count(channels, 'numéro', 'numéros')} et ${count(queues, 'file', 'files')} ferment dans les cinq secondes.`,
      `${count(waiting, 'client qui attend entend', 'clients qui attendent entendent')} que nous fermons.`,
      ...(withBots > 0 ? [`${count(withBots, 'conversation', 'conversations')} avec un bot : le bot s’arrête.`] : []),
      ...(withAgents > 0
        ? [`${count(withAgents, 'conversation', 'conversations')} avec un agent : jusqu’à leur fin.`]
        : []),
    ],
    reopenTitle: name => `Rouvrir ${name} ?`,
    reopenThen: n =>
      `Les heures comptent de nouveau. ${count(n, 'conversation qui attend est distribuée', 'conversations qui attendent sont distribuées')}.`,
    typeToClose: word => `Écrivez « ${word} » pour tout fermer`,
  },
  trouble: {
    title: 'Échecs',
    lead: 'Ce qui n’a pu être traité. Rien n’est perdu : cela reste ici jusqu’à ce que quelqu’un s’en occupe.',
    none: 'Tout a été traité.',
    more: 'Montrer plus',
    replay: 'Rejouer',
    dismiss: 'Écarter',
    replayTitle: 'Le faire maintenant, en retard ?',
    sinceThen: 'L’échec date de :',
    original: 'Original, numéros masqués',
    allStates: 'Ceux réglés aussi',
    harm: {
      'texts-late': 'Rejouer écrit maintenant à un client, bien après le moment voulu.',
      'answers-late': 'Rejouer répond à ce qui est peut-être déjà réglé.',
      'moves-work': 'Rejouer déplace du travail selon ce qui était vrai alors.',
      none: 'Rejouer en retard ne fait pas de mal.',
    },
    states: { new: 'nouveau', replayed: 'rejoué', dismissed: 'écarté' },
    sources: {
      conversations: 'Conversations',
      routing: 'Files',
      outbound: 'Messages envoyés',
      'auto-messages': 'Messages automatiques',
      surveys: 'Sondages',
      webhooks: 'Appels à d’autres',
      'event-grid': 'Messages reçus',
      providers: 'Autres fournisseurs',
    },
  },
  restricted: {
    title: 'Écartés',
    lead: 'Clients dont les messages sont gardés sans appeler personne : par qui, depuis quand, et combien depuis.',
    none: 'Personne n’est écarté.',
    open: 'Ouvrir',
    optedOut: 'S’est désabonné et écrit encore, depuis',
    elsewhere: 'Sans réponse automatique, depuis',
    to: number => `vers ${number}`,
    is: { blocked: by => `Bloqué par ${by}, depuis`, muted: by => `Mis en sourdine par ${by}, depuis` },
    texts: n => `${count(n, 'message', 'messages')} depuis`,
    undo: { unblock: 'Débloquer', unmute: 'Rétablir', takeUp: 'Traiter' },
  },
};
