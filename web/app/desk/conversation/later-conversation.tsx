import { lazy } from 'react';

/** One conversation, and what one answers with: it comes behind the list, without waiting for somebody to open one. */
const coming = import('./open-conversation').then(file => ({ default: file.OpenConversation }));
export const OpenConversation = lazy(() => coming);
