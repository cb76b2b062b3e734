import type { CheckRefusal } from '../../../shared/domain/files/check-file';
import { TYPES_IN_WORDS as TYPES } from '../../../shared/domain/files/file-types';
import type { PageLanguage } from './page/page-texts';

export type UploadProblem = CheckRefusal | 'no-file';
type Texts = {
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  /** `size` such as "5 MB". */
  readonly hint: (size: string) => string;
  readonly send: string;
  /** `time` such as "47 hours". */
  readonly small: (time: string) => string;
  readonly types: string;
  readonly wrong: (size: string) => Readonly<Record<UploadProblem, string>>;
  readonly thanks: { readonly title: string; readonly text: string };
};

/** What the page says that takes a customer's file. */
export const UPLOAD_TEXTS: Readonly<Record<PageLanguage, Texts>> = {
  en: {
    title: 'Send us a file',
    lead: 'It goes straight to the person who is helping you.',
    label: 'Your file',
    hint: size => `A photo, a PDF, a video or a sound, up to ${size}.`,
    send: 'Send',
    small: time =>
      `This link takes one file and works for ${time}. From photos and videos we remove where and with what they were taken.`,
    types: `We can open ${TYPES}.`,
    wrong: size => ({
      'no-file': 'Please choose a file first.',
      empty: 'This file is empty. Please choose another.',
      'too-large': `This file is too large. Please choose one of at most ${size}.`,
      blocked: 'For everyone’s safety we can’t take this type of file. Please choose another.',
      'type-not-taken': 'We can’t open this type of file. Please choose one of a type that stands below.',
      damaged: 'This file is damaged. Please try again, or choose another.',
    }),
    thanks: {
      title: 'Thank you, we have it',
      text: 'Your file has reached us. You can close this page; we answer by text.',
    },
  },
  es: {
    title: 'Envíenos un archivo',
    lead: 'Llega directamente a la persona que le atiende.',
    label: 'Su archivo',
    hint: size => `Una foto, un PDF, un video o un sonido, de hasta ${size}.`,
    send: 'Enviar',
    small: time =>
      `Este enlace admite un archivo y funciona durante ${time}. De las fotos y los videos quitamos dónde y con qué se hicieron.`,
    types: `Podemos abrir ${TYPES}.`,
    wrong: size => ({
      'no-file': 'Primero elija un archivo.',
      empty: 'Este archivo está vacío. Elija otro.',
      'too-large': `Este archivo es demasiado grande. Elija uno de ${size} como máximo.`,
      blocked: 'Por la seguridad de todos no podemos recibir este tipo de archivo. Elija otro.',
      'type-not-taken': 'No podemos abrir este tipo de archivo. Elija uno de los tipos que figuran abajo.',
      damaged: 'Este archivo está dañado. Inténtelo de nuevo o elija otro.',
    }),
    thanks: {
      title: 'Gracias, ya lo tenemos',
      text: 'Su archivo nos ha llegado. Puede cerrar esta página; le respondemos por mensaje de texto.',
    },
  },
  fr: {
    title: 'Envoyez-nous un fichier',
    lead: 'Il arrive directement chez la personne qui vous aide.',
    label: 'Votre fichier',
    hint: size => `Une photo, un PDF, une vidéo ou un son, de ${size} au plus.`,
    send: 'Envoyer',
    small: time =>
      `Ce lien prend un fichier et fonctionne encore ${time}. Nous retirons des photos et des vidéos où et avec quoi elles ont été prises.`,
    types: `Nous pouvons ouvrir ${TYPES}.`,
    wrong: size => ({
      'no-file': 'Choisissez d’abord un fichier.',
      empty: 'Ce fichier est vide. Choisissez-en un autre.',
      'too-large': `Ce fichier est trop lourd. Choisissez-en un de ${size} au plus.`,
      blocked: 'Pour la sécurité de tous, nous ne pouvons pas recevoir ce type de fichier. Choisissez-en un autre.',
      'type-not-taken':
        'Nous ne pouvons pas ouvrir ce type de fichier. Choisissez-en un des types indiqués ci-dessous.',
      damaged: 'Ce fichier est abîmé. Réessayez, ou choisissez-en un autre.',
    }),
    thanks: {
      title: 'Merci, nous l’avons',
      text: 'Votre fichier est bien arrivé. Vous pouvez fermer cette page ; nous vous répondons par SMS.',
    },
  },
};
/** What the page says that leads to an agent's file. */
export const SHARED_TEXTS: Readonly<
  Record<PageLanguage, { title: string; lead: string; save: string; small: (time: string) => string }>
> = {
  en: {
    title: 'A file for you',
    lead: 'From the person who is helping you:',
    save: 'Save the file',
    small: time => `This link works for ${time}.`,
  },
  es: {
    title: 'Un archivo para usted',
    lead: 'De la persona que le atiende:',
    save: 'Guardar el archivo',
    small: time => `Este enlace funciona durante ${time}.`,
  },
  fr: {
    title: 'Un fichier pour vous',
    lead: 'De la personne qui vous aide :',
    save: 'Enregistrer le fichier',
    small: time => `Ce lien fonctionne encore ${time}.`,
  },
};
