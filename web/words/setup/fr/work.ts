import type { SetupWords } from '../setup-words';

const count = (n: number, one: string, many: string): string => `${n} ${n < 2 ? one : many}`;

export const routing: SetupWords['routing'] = {
  lead: 'Les règles se lisent d’en haut ; la première qui convient gagne.',
  workstream: 'Flux de travail',
  classification: 'D’abord, qu’est-ce que c’est ?',
  classificationLead:
    'Dans chaque groupe compte la première règle qui convient ; les groupes suivants voient ce qui fut fixé.',
  route: 'Ensuite, où cela va-t-il ?',
  fallback: queue => `Ce qui ne suit aucune règle va dans ${queue}.`,
  addSet: 'Ajouter un groupe de règles',
  addRule: 'Ajouter une règle',
  set: 'Groupe',
  ruleName: 'Id de la règle',
  thenDo: 'Alors',
  sets: 'fixe',
  queue: 'File',
  shares: 'Par parts',
  percent: 'Pour cent',
  addShare: 'Ajouter une file',
  total: percent => `Ensemble ${percent} % ; il en faut 100.`,
  never: rule => `Jamais atteinte, car « ${rule} », avant, convient toujours.`,
  always: 'toujours',
  if: 'Si',
  drag: name => `Déplacer ${name}`,
  edit: 'Changer',
  done: 'Fini',
  priority: 'Priorité',
  skills: 'Compétences',
  profile: 'Profil de capacité',
  sentiment: 'Humeur',
  effort: 'Minutes de travail',
  context: 'Contexte',
  overflow: 'Débordement pour cette règle seule',
  noRules: 'Il n’y a pas de règles.',
};

export const condition: SetupWords['condition'] = {
  label: 'Si',
  always: 'toujours',
  group: { all: 'tout de', any: 'un de' },
  addComparison: 'Ajouter une comparaison',
  addGroup: 'Ajouter un groupe',
  remove: 'Retirer cette comparaison',
  what: 'Quoi',
  how: 'Comment',
  value: 'Valeur',
  fields: {
    keywords: 'Le texte a',
    language: 'La langue est',
    channel: 'Le numéro est',
    firstContact: 'C’est leur premier message',
    time: 'L’heure est',
    field: 'Un champ',
  },
  operators: {
    is: 'est',
    isNot: 'n’est pas',
    oneOf: 'est un de',
    contains: 'contient',
    startsWith: 'commence par',
    atLeast: 'est au moins',
    atMost: 'est au plus',
    exists: 'est connu',
  },
  yes: 'oui',
  no: 'non',
  or: 'ou',
  and: 'et',
  from: 'De',
  to: 'À',
  zone: 'Fuseau horaire',
  days: 'Jours',
  says: {
    keywords: words => `le texte a ${words}`,
    language: languages => `c’est en ${languages}`,
    channel: names => `c’est venu à ${names}`,
    first: 'c’est leur premier message',
    notFirst: 'ils ont déjà écrit',
    time: (from, to, zone) => `il est entre ${from} et ${to} à ${zone}`,
    known: (field, isKnown) => `${field} ${isKnown ? 'est connu' : 'n’est pas connu'}`,
    compared: (field, how, value) => `${field} ${how} ${value}`,
    nothing: '…',
    sentence: (condition, then) => `Si ${condition} → ${then}`,
    alwaysThen: then => `Toujours → ${then}`,
  },
};

export const queues: SetupWords['queues'] = {
  lead: 'Où le travail attend les agents qui peuvent le faire.',
  now: 'Qui pourrait le servir maintenant',
  nowLead: 'Comme les agents sont en service en ce moment.',
  ask: 'Regarder',
  nobody: 'Personne.',
  could: name => `${name} se le verrait offrir.`,
  couldNot: (name, why) => `${name} : ${why}`,
  presence: presence => `est ${presence}`,
  examples: {
    'highest-capacity': 'Ana a de la place pour 2, Ben pour 1 : on demande à Ana.',
    'round-robin': 'Ana a eu la dernière : on demande à Ben, quelle que soit la place.',
    'most-idle': 'Ben n’a rien depuis 9 h 40, Ana depuis 9 h 55 : on demande à Ben.',
    custom: 'La première de vos règles qui trouve quelqu’un gagne.',
  },
  flow: {
    comes: 'Du travail vient',
    closed: action => `Hors horaires : ${action}`,
    full: (limit, action) => `${limit} attendent déjà : ${action}`,
    waits: name => `Attend dans ${name}`,
    tooLong: (seconds, action) =>
      `Après ${seconds >= 120 ? `${Math.round(seconds / 60)} minutes` : `${seconds} secondes`} : ${action}`,
    served: 'Un agent le prend',
  },
  actions: {
    'assign-anyway': 'attribué quand même',
    end: 'fini, et le client l’entend',
    'text-back': 'on lui écrit plus tard',
    textBackMinutes: minutes => `on lui écrit dans ${count(minutes, 'minute', 'minutes')}`,
    transfer: queue => `va dans ${queue}`,
  },
};

export const people: SetupWords['people'] = {
  lead: 'Les personnes qui répondent. Leur nom de connexion dit qui elles sont ; là où vous donnez un id d’objet, c’est lui.',
  everybody: 'Tout le monde',
  name: 'Nom',
  user: 'Nom de connexion',
  capacity: 'Capacité',
  languages: 'Langues',
  skills: 'Compétences',
  queues: 'Files',
  paste: 'Coller d’une feuille',
  pasteLead:
    'Une personne par ligne : nom, nom de connexion, capacité, langues, compétences. D’un tableur, ou avec des points-virgules.',
  pasteTable: 'Ce qu’il en serait',
  pasteNew: 'nouveau',
  pasteChanges: 'change',
  pasteWrong: {
    columns: 'attendu un nom et un nom de connexion',
    capacity: 'attendu un nombre entier comme capacité',
    skill: 'attendu des compétences comme spanish:5, billing',
    twice: 'le même nom de connexion est au-dessus',
  },
  pasteTake: n => `Prendre ${count(n, 'personne', 'personnes')}`,
  pasteKeepsOut: n =>
    `${count(n, 'ligne ne peut être lue et reste', 'lignes ne peuvent être lues et restent')} dehors.`,
  retire: 'Retirer',
  retireTitle: name => `Retirer ${name} ?`,
  retireMeans: [
    'Une fois en service, plus rien ne lui est offert, et le bureau lui est fermé.',
    'Ce que cette personne tient retourne dans sa file, et on demande à d’autres.',
    'Son nom reste dans les conversations, enquêtes et rapports.',
  ],
  retireQueues: names => `Quitte ces files : ${names}.`,
  retireLast: names => `Il ne resterait personne dans ${names}. Mettez-y d’abord quelqu’un.`,
  fill: 'Pareil pour tous dessous',
  allQueues: 'toutes celles ouvertes à tous',
};

export const skills: SetupWords['skills'] = {
  lead: 'Une compétence est un nom que les règles demandent et que les agents ont, avec une note de 0 à 100.',
  skill: 'Compétence',
  agents: 'Agents qui l’ont',
  rules: 'Règles qui la demandent',
  nobody: 'personne',
  nobodyHas: 'Une règle la demande, et personne ne l’a.',
  none: 'Il n’y a pas encore de compétences. Donnez-en une à un agent, ou demandez-en une dans une règle.',
  profiles: 'Profils de capacité',
};

export const surveys: SetupWords['surveys'] = {
  lead: 'Faite quand une conversation est finie.',
  order: 'Dans cet ordre',
};

export const replies: SetupWords['replies'] = {
  lead: 'Textes que les agents tiennent prêts ; « / » les trouve au bureau. Une réponse est une langue.',
  paste: 'En coller beaucoup',
  pasteLead: 'Une par ligne : titre, langue, texte, étiquettes. D’un tableur, ou avec des points-virgules.',
  pasteTake: n => `Prendre ${count(n, 'réponse', 'réponses')}`,
};

export const bots: SetupWords['bots'] = {
  lead: 'Un bot a le travail d’abord. L’assistance propose des choses que seul l’agent voit.',
  workstream: 'Flux de travail',
  pick: 'Les agents de ce flux prennent eux-mêmes leur travail : il n’a donc pas de bot.',
};

export const desk: SetupWords['desk'] = {
  lead: 'Ce que voient les agents quand du travail est offert, et ce qui s’ouvre quand ils acceptent.',
  preview: 'Comme l’agent le voit',
  example: {
    customer: 'Maria Ruiz',
    text: 'Où est ma commande 5512 ?',
    account: 'Contoso',
    language: 'Français',
    number: '+1 ••• ••• 0123',
  },
};

export const channels: SetupWords['channels'] = {
  lead: 'Un numéro auquel écrivent les clients, et tout ce qui lui est propre.',
  remove: 'Supprimer ce canal',
  removeTitle: name => `Supprimer ${name} ?`,
  removeMeans: [
    'Une fois en service, les messages à ce numéro sont gardés, et personne n’y répond.',
    'Les conversations ouvertes vont jusqu’à leur fin ; les agents peuvent encore y répondre.',
    'Ce qui fut dit reste, avec rapports et enquêtes. Les désinscriptions sont gardées à jamais.',
    'Le numéro reste à vous chez son fournisseur, et peut être configuré de nouveau.',
  ],
  removeIt: 'Le supprimer du brouillon',
  messagesOf: n => count(n, 'message propre', 'messages propres'),
  toMessages: 'Ses messages',
  toWizard: 'Le parcourir pas à pas',
};

export const workstreams: SetupWords['workstreams'] = {
  lead: 'Comment le travail d’un ou plusieurs numéros trouve sa file et son agent.',
  numbers: 'Ses numéros',
  noNumbers: 'Aucun numéro ne l’utilise.',
  toRouting: 'Ses règles',
  toBot: 'Son bot et son assistance',
};
