import { DEFAULT_QUESTION_TEXTS } from '../../../shared/domain/survey/default-texts';
import type { SurveyQuestion } from '../../../shared/domain/survey/schema';
import { inLanguage } from '../../../shared/domain/survey/wording';
import type { PageLanguage } from './page/page-texts';

type Words = {
  readonly title: string;
  readonly lead: string;
  readonly needHelp: string;
  readonly send: string;
  readonly atMost: string;
  readonly thanksTitle: string;
  readonly close: string;
  readonly usedTitle: string;
  readonly used: string;
  readonly wrongTitle: string;
  readonly empty: string;
  readonly 'not-a-choice': string;
  readonly 'too-long': string;
  readonly ends: Readonly<Record<'csat' | 'nps' | 'ces', readonly [low: string, high: string]>>;
};

/** What the survey's page says around its questions. */
export const SURVEY_WORDS: Readonly<Record<PageLanguage, Words>> = {
  en: {
    title: 'How did we do?',
    lead: 'It takes less than a minute. You can leave questions out.',
    needHelp: 'Nobody answers on this page. If you still need us, just text us.',
    send: 'Send my answers',
    atMost: 'At most 2,000 characters',
    thanksTitle: 'Thank you!',
    close: 'You can close this page now.',
    usedTitle: 'Thank you, we have your answers',
    used: 'This survey was answered already, and the first answers count.',
    wrongTitle: 'Something is missing',
    empty: 'Please answer at least one question.',
    'not-a-choice': 'Please choose one of the answers.',
    'too-long': 'Please shorten this to 2,000 characters.',
    ends: {
      csat: ['Not satisfied', 'Very satisfied'],
      nps: ['Not likely', 'Very likely'],
      ces: ['Very hard', 'Very easy'],
    },
  },
  es: {
    title: '¿Cómo lo hicimos?',
    lead: 'Le llevará menos de un minuto. Puede dejar preguntas sin responder.',
    needHelp: 'Nadie contesta en esta página. Si aún nos necesita, escríbanos un mensaje de texto.',
    send: 'Enviar mis respuestas',
    atMost: 'Como máximo 2000 caracteres',
    thanksTitle: '¡Gracias!',
    close: 'Ya puede cerrar esta página.',
    usedTitle: 'Gracias, ya tenemos sus respuestas',
    used: 'Esta encuesta ya fue respondida; cuentan las primeras respuestas.',
    wrongTitle: 'Falta algo',
    empty: 'Responda al menos una pregunta.',
    'not-a-choice': 'Elija una de las respuestas.',
    'too-long': 'Acorte este texto a 2000 caracteres.',
    ends: {
      csat: ['Nada satisfecho', 'Muy satisfecho'],
      nps: ['Nada probable', 'Muy probable'],
      ces: ['Muy difícil', 'Muy fácil'],
    },
  },
  fr: {
    title: 'Votre avis nous intéresse',
    lead: 'Cela prend moins d’une minute. Vous pouvez passer des questions.',
    needHelp: 'Personne ne répond sur cette page. Si vous avez encore besoin de nous, envoyez-nous un SMS.',
    send: 'Envoyer mes réponses',
    atMost: '2 000 caractères au plus',
    thanksTitle: 'Merci !',
    close: 'Vous pouvez fermer cette page.',
    usedTitle: 'Merci, nous avons vos réponses',
    used: 'Cette enquête a déjà reçu une réponse ; la première compte.',
    wrongTitle: 'Il manque quelque chose',
    empty: 'Répondez à une question au moins.',
    'not-a-choice': 'Choisissez une des réponses.',
    'too-long': 'Raccourcissez ce texte à 2 000 caractères.',
    ends: {
      csat: ['Pas satisfait', 'Très satisfait'],
      nps: ['Peu probable', 'Très probable'],
      ces: ['Très difficile', 'Très facile'],
    },
  },
};

/** Built-in questions without the "Reply 1 to 5" that a text needs and a page doesn't. */
const ON_A_PAGE: Readonly<Record<keyof typeof DEFAULT_QUESTION_TEXTS, Readonly<Record<PageLanguage, string>>>> = {
  csat: {
    en: 'How satisfied are you with our help?',
    es: '¿Qué tan satisfecho está con nuestra ayuda?',
    fr: 'Êtes-vous satisfait de notre aide ?',
  },
  nps: {
    en: 'How likely are you to recommend us to a friend?',
    es: '¿Nos recomendaría a un amigo?',
    fr: 'Nous recommanderiez-vous à un ami ?',
  },
  ces: {
    en: 'How easy was it to get help?',
    es: '¿Fue fácil recibir ayuda?',
    fr: 'Était-il facile d’obtenir de l’aide ?',
  },
  open: {
    en: 'What could we do better?',
    es: '¿Qué podríamos mejorar?',
    fr: 'Que pourrions-nous améliorer ?',
  },
};

/** A question as the page asks it: the business's own words, or ours for a page where the built-in text was left. */
export const questionOnPage = (question: SurveyQuestion, language: string, page: PageLanguage): string => {
  const text = inLanguage(question.text, language);
  if (question.kind === 'choice') return text;
  return text === inLanguage(DEFAULT_QUESTION_TEXTS[question.kind], language) ? ON_A_PAGE[question.kind][page] : text;
};
