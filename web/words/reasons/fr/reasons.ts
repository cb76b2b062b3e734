import type { ReasonWords } from '../reason-words';
import { agents } from './agents';
import { commands } from './commands';
import { consent } from './consent';
import { conversation } from './conversation';
import { delivery } from './delivery';
import { facts } from './facts';
import { files } from './files';
import { hours } from './hours';
import { integrations } from './integrations';
import { messages } from './messages';
import { routing } from './routing';
import { survey } from './survey';
import { texts } from './texts';

export const reasons: ReasonWords = {
  rules: {
    ...agents,
    ...commands,
    ...consent,
    ...conversation,
    ...delivery,
    ...files,
    ...hours,
    ...integrations,
    ...messages,
    ...routing,
    ...survey,
    ...texts,
  },
  wording: 'Des mots du message demandent, ou semblent demander, de ne plus rien envoyer.',
  unknown: 'Une règle d’une autre version de l’application.',
  facts,
};
