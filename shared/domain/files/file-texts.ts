import { DEFAULT_LANGUAGES, type DefaultLanguage } from '../auto-messages/default-texts';

type Values = { readonly url: string; readonly hours: number; readonly megabytes: number; readonly agent: string };
type Texts = Readonly<Record<DefaultLanguage, (values: Values) => string>>;

/** In letters of GSM-7 only, as every built-in text: with a link of usual length each is one segment. */
const ASK: Texts = {
  en: ({ url, hours, megabytes }) => `Please send us your file here (up to ${megabytes} MB, within ${hours} h): ${url}`,
  es: ({ url, hours, megabytes }) =>
    `Mande su archivo por este enlace (hasta ${megabytes} MB, durante ${hours} h): ${url}`,
  fr: ({ url, hours, megabytes }) =>
    `Envoyez-nous votre fichier ici (${megabytes} Mo au plus, sous ${hours} h) : ${url}`,
};
const SENT: Texts = {
  en: ({ url, hours, agent }) => `${agent} sent you a file. Open it within ${hours} h: ${url}`,
  es: ({ url, hours, agent }) => `${agent} le manda un archivo. Puede abrirlo durante ${hours} h: ${url}`,
  fr: ({ url, hours, agent }) => `${agent} vous envoie un fichier. Ouvrez-le sous ${hours} h : ${url}`,
};
/** With a provider that carries media the file is in the text itself. */
const ATTACHED: Readonly<Record<DefaultLanguage, (agent: string) => string>> = {
  en: agent => `${agent} sent you a file.`,
  es: agent => `${agent} le manda un archivo.`,
  fr: agent => `${agent} vous envoie un fichier.`,
};

const inLanguage = <T>(texts: Readonly<Record<DefaultLanguage, T>>, language: string): T => {
  const base = language.toLowerCase().split('-')[0];
  return texts[DEFAULT_LANGUAGES.find(candidate => candidate === base) ?? 'en'];
};

/** What asks a customer for a file. An agent's own words stand in place of ours; the link follows them. */
export const askText = (language: string, values: Omit<Values, 'agent'>, own?: string): string =>
  own === undefined ? inLanguage(ASK, language)({ ...values, agent: '' }) : `${own} ${values.url}`;

/** What goes with an agent's file: to a link that leads to it, or, without one, in the text that carries it. */
export const sentText = (
  language: string,
  { agent, link }: { readonly agent: string; readonly link?: Pick<Values, 'url' | 'hours'> },
  own?: string,
): string => {
  if (link === undefined) return own ?? inLanguage(ATTACHED, language)(agent);
  return own === undefined ? inLanguage(SENT, language)({ ...link, agent, megabytes: 0 }) : `${own} ${link.url}`;
};
