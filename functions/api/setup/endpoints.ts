import { contract } from '../../../shared/api/contract';
import { handledLater } from '../later';

const owned = () => import('./numbers');
const before = () => import('./prerequisites');
const health = () => import('./health');
const code = () => import('./code');

export const numbers = handledLater(contract.numbers, async () => (await owned()).numbers);
export const numberCapabilities = handledLater(
  contract.numberCapabilities,
  async () => (await owned()).numberCapabilities,
);
export const setupPrerequisites = handledLater(
  contract.setupPrerequisites,
  async () => (await before()).setupPrerequisites,
);
export const setupHealth = handledLater(contract.setupHealth, async () => (await health()).setupHealth);
export const setupCode = handledLater(contract.setupCode, async () => (await code()).setupCode);
export const setupCodeArrived = handledLater(contract.setupCodeArrived, async () => (await code()).setupCodeArrived);
