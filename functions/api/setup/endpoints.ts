import { contract } from '../../../shared/api/contract';
import { handledLater } from '../later';

const owned = () => require('./numbers') as typeof import('./numbers');
const before = () => require('./prerequisites') as typeof import('./prerequisites');
const health = () => require('./health') as typeof import('./health');
const code = () => require('./code') as typeof import('./code');

export const numbers = handledLater(contract.numbers, () => owned().numbers);
export const numberCapabilities = handledLater(contract.numberCapabilities, () => owned().numberCapabilities);
export const setupPrerequisites = handledLater(contract.setupPrerequisites, () => before().setupPrerequisites);
export const setupHealth = handledLater(contract.setupHealth, () => health().setupHealth);
export const setupCode = handledLater(contract.setupCode, () => code().setupCode);
export const setupCodeArrived = handledLater(contract.setupCodeArrived, () => code().setupCodeArrived);
