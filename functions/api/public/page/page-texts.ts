/** The languages in which our own pages speak. */
export const PAGE_LANGUAGES = ['en', 'es', 'fr'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** The page's language for a customer's, such as `es-MX`: its base, or English. */
export const pageLanguage = (language: string | undefined): PageLanguage => {
  const base = language?.toLowerCase().split('-')[0];
  return PAGE_LANGUAGES.find(candidate => candidate === base) ?? 'en';
};

/** The first language that a browser asks for and we have; it lists its own first (RFC 9110, 12.5.4). */
export const acceptedLanguage = (header: string | null): PageLanguage => {
  const asked = (header ?? '').split(',', 20).map(each => each.trim().split(/[-;]/)[0]?.toLowerCase());
  return asked.flatMap(base => PAGE_LANGUAGES.find(candidate => candidate === base) ?? [])[0] ?? 'en';
};

type Notice = { readonly title: string; readonly text: string };

/** What a link says that leads to nothing (any more). */
export const NOTICES = {
  'not-found': {
    en: { title: 'We don’t know this link', text: 'Please open it from our text message again, whole.' },
    es: { title: 'No conocemos este enlace', text: 'Ábralo de nuevo, completo, desde nuestro mensaje de texto.' },
    fr: { title: 'Nous ne connaissons pas ce lien', text: 'Ouvrez-le à nouveau, en entier, depuis notre SMS.' },
  },
  over: {
    en: { title: 'This link has expired', text: 'There is nothing to do. If you need us, just text us again.' },
    es: { title: 'Este enlace ha caducado', text: 'No tiene que hacer nada. Si nos necesita, escríbanos un mensaje.' },
    fr: { title: 'Ce lien a expiré', text: 'Vous n’avez rien à faire. Si vous avez besoin de nous, écrivez-nous.' },
  },
  busy: {
    en: { title: 'One moment, please', text: 'Something on our side is slow. Please try again in a minute.' },
    es: { title: 'Un momento, por favor', text: 'Tenemos un retraso. Inténtelo de nuevo en un minuto.' },
    fr: { title: 'Un instant, s’il vous plaît', text: 'Nous avons un ralentissement. Réessayez dans une minute.' },
  },
  'too-large': {
    en: { title: 'That was too much at once', text: 'Please go back and send a little less.' },
    es: { title: 'Es demasiado para un solo envío', text: 'Vuelva atrás y envíe un poco menos.' },
    fr: { title: 'C’est trop en une fois', text: 'Revenez en arrière et envoyez un peu moins.' },
  },
} as const satisfies Record<string, Record<PageLanguage, Notice>>;
export type NoticeName = keyof typeof NOTICES;
