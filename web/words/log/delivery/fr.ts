import type { DeliveryAdviceWords } from './delivery-advice';

export const deliveryAdvice: DeliveryAdviceWords = {
  codes: {
    4000: [
      'Il a été rejeté comme fraude.',
      'N’envoyez plus rien de ce numéro, et ouvrez une demande d’assistance chez le fournisseur.',
    ],
    4001: [
      'Notre numéro n’a pas une forme que le fournisseur connaît.',
      'Un administrateur doit corriger le numéro du canal.',
    ],
    4002: ['Le numéro du client n’est pas valable.', 'Joignez-le autrement, et demandez un numéro de mobile.'],
    4003: [
      'Ce genre de numéro ne reçoit pas de SMS : une ligne fixe, ou une destination non desservie.',
      'Appelez, ou demandez un numéro de mobile.',
    ],
    4004: ['Ce numéro n’existe pas.', 'Vérifiez le numéro, et joignez le client autrement.'],
    4005: [
      'L’opérateur du client l’a bloqué.',
      'Dites-le autrement et sans lien ; si tout est bloqué, joignez le client autrement.',
    ],
    4006: [
      'Le téléphone n’a pas pu être joint : éteint ou sans réseau.',
      'Un nouvel essai se fait tout seul ; si c’est pressé, appelez.',
    ],
    4007: [
      'Le client s’est désabonné auprès du réseau.',
      'N’envoyez plus rien. Seul le client peut l’annuler, en écrivant START.',
    ],
    4008: [
      'Notre numéro a envoyé plus que permis.',
      'Un nouvel essai se fait plus tard. Si c’est fréquent, un administrateur doit voir les limites du numéro.',
    ],
    4009: [
      'Le contrôle du fournisseur l’a rejeté.',
      'Un administrateur doit ouvrir une demande d’assistance : la ressource est peut-être suspendue.',
    ],
    4010: [
      'Notre numéro gratuit n’est pas vérifié.',
      'Un administrateur doit finir la vérification ; d’ici là, des SMS peuvent être refusés.',
    ],
    4020: [
      'L’opérateur du client ne prend plus rien de notre numéro pour l’instant.',
      'Un nouvel essai se fait plus tard. Envoyez moins de ce numéro pendant un temps.',
    ],
    5000: [
      'L’opérateur n’a pas pu le livrer et n’en dit pas plus.',
      'Renvoyez-le si cela compte encore, ou joignez le client autrement.',
    ],
    5001: ['Un problème passager du système l’a fait échouer.', 'Un nouvel essai se fait tout seul.'],
    5002: [
      'L’opérateur n’a rien signalé : il est peut-être arrivé.',
      'Il n’est pas renvoyé, car ils l’ont peut-être. Si cela compte, demandez-leur.',
    ],
    9999: ['Il a échoué, et personne ne sait pourquoi.', 'Un seul nouvel essai se fait.'],
    400: [
      'Le fournisseur ne l’a pas accepté : le plus souvent, ce numéro ne reçoit pas de SMS.',
      'Vérifiez le numéro du client ; les mots du fournisseur sont à côté.',
    ],
    404: [
      'Le fournisseur ne connaît pas le numéro d’où nous envoyons.',
      'Un administrateur doit vérifier que le numéro du canal est à la ressource.',
    ],
    'consent.opted-out': [
      'Le client s’est désabonné avant son départ.',
      'N’envoyez plus rien. Seul le client peut l’annuler, en écrivant START.',
    ],
    'sender.blocked': [
      'Le client a été bloqué avant son départ.',
      'Rien n’est envoyé tant que personne ne le débloque.',
    ],
    'provider.not-set-up': [
      'Le fournisseur du canal n’est pas configuré.',
      'Un administrateur doit donner les réglages du fournisseur, ou en choisir un autre pour le canal.',
    ],
    'channel.number-not-served': [
      'Notre numéro n’est plus connecté.',
      'Un administrateur doit le connecter de nouveau, ou le client écrire à un autre.',
    ],
  },
  states: {
    queued: 'Il attend son tour, et part dans un instant.',
    sending: 'Il est remis au fournisseur.',
    sent: 'Le fournisseur l’a pris ; l’opérateur n’a encore rien signalé.',
    delivered: 'Il est arrivé.',
    noAnswer: 'Aucune réponse : il est peut-être arrivé.',
  },
  waits: (seconds, atLeast) =>
    `Il part dans ${seconds} s${atLeast ? ' au plus tôt' : ''} : d’autres sont devant, et un numéro n’envoie qu’un certain nombre par minute.`,
  byItself: 'Rien à faire : il part tout seul.',
  noCode: 'Il a échoué, et aucun code ne dit pourquoi.',
  otherCode: code => `Il a échoué avec le code ${code}, qu’aucun document connu n’explique.`,
  heldBack: rule => `La règle « ${rule} » l’a retenu.`,
  readOn: 'Lisez les mots du fournisseur à côté ; renvoyez-le si cela compte encore.',
  logSays: 'Le journal de la conversation en dit plus.',
  given:
    'Il a été essayé autant que cela a un sens, ou ne l’est plus ; le journal dit pourquoi. Si cela compte, appelez.',
};
