import { readAutomatic } from '../text/written-by-phone';
import { classifyConsent } from './classify';
import { findCrisisWords } from './crisis/crisis';

/** Rules are compiled anew for text outside Latin-1. */
const TEXTS = ['Hi, where is my order?', 'Hola, ¿dónde está mi pedido? 📦'];

/**
 * Reads texts that nobody sent, a rule set at a time. Rules are compiled when they first read something, which takes about a
 * second of a process: so it isn't the first customer's. Each step may be run for itself, with other work between.
 */
export const firstReading: readonly (() => void)[] = TEXTS.flatMap(text => [
  () => void classifyConsent(text, { numberType: 'toll-free' }),
  () => void findCrisisWords(text),
  () => void readAutomatic(text),
]);
