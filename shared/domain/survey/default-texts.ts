/** Questions that need no wording of one's own, in letters that GSM-7 has (no á, í, ó, ê): another one doubles the price. Scales are named in words, so that a text alone can be answered. */
export const DEFAULT_QUESTION_TEXTS = {
  csat: {
    en: 'How satisfied are you with our help today? Reply 1 (not at all) to 5 (very).',
    es: '¿Le satisface nuestra ayuda de hoy? Responda de 1 (nada) a 5 (mucho).',
    fr: "Satisfait de notre aide aujourd'hui ? Répondez de 1 (pas du tout) à 5 (très).",
  },
  nps: {
    en: 'How likely are you to recommend us to a friend? Reply 0 (not at all) to 10 (certainly).',
    es: '¿Nos recomienda a un amigo? Responda de 0 (nunca) a 10 (seguro).',
    fr: 'Nous recommanderiez-vous à un ami ? Répondez de 0 (jamais) à 10 (certainement).',
  },
  ces: {
    en: 'How easy was it to get help? Reply 1 (very hard) to 7 (very easy).',
    es: '¿Le fue sencillo recibir ayuda? Responda de 1 (nada sencillo) a 7 (muy sencillo).',
    fr: "Était-il facile d'obtenir de l'aide ? Répondez de 1 (très difficile) à 7 (très facile).",
  },
  open: {
    en: 'What could we do better? Reply in your own words.',
    es: '¿Qué podemos mejorar? Responda con sus palabras.',
    fr: 'Que pourrions-nous améliorer ? Répondez avec vos mots.',
  },
} as const;

/** What a survey says around its questions. */
export const DEFAULT_SURVEY_TEXTS = {
  thanks: { en: 'Thank you for your feedback.', es: 'Gracias por sus comentarios.', fr: 'Merci pour votre avis.' },
  repeat: {
    en: "Sorry, we couldn't read that as an answer.",
    es: 'Disculpe, no pudimos leer su respuesta.',
    fr: "Désolé, nous n'avons pas pu lire votre réponse.",
  },
  reminder: {
    en: 'A short reminder, if you have a moment:',
    es: 'Un breve recordatorio, si tiene un momento:',
    fr: 'Un petit rappel, si vous avez un instant :',
  },
  link: {
    en: 'How did we do? Tell us here:',
    es: '¿Le ayudamos bien? Responda en este enlace:',
    fr: 'Votre avis compte :',
  },
} as const;
