import { LINK_PATHS, type LinkKind } from '../../../shared/domain/links/public-links';
import type { Address } from './address';

export type PublicLink = { readonly name: string; readonly kind: LinkKind; readonly method: 'GET' | 'POST' };
const link = (name: string, kind: LinkKind, method: PublicLink['method']): PublicLink => ({ name, kind, method });

/** What a customer may open or send without a sign-in. Texts that were sent hold these addresses: they never change. */
export const publicLinks = {
  surveyPage: link('survey-page', 'survey', 'GET'),
  surveySent: link('survey-form', 'survey', 'POST'),
  uploadAsked: link('upload-page', 'upload', 'GET'),
  uploadFile: link('upload-file', 'upload', 'POST'),
  sharedFile: link('shared-file', 'file', 'GET'),
};

/** Who may GET may ask for the head alone, as providers do who look at a file's type before they fetch it. */
export const addressOfLink = ({ name, kind, method }: PublicLink): Address => ({
  name,
  methods: method === 'GET' ? ['GET', 'HEAD'] : [method],
  route: `public/${LINK_PATHS[kind]}/{token}`,
});
