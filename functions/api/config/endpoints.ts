import { contract } from '../../../shared/api/contract';
import { handledLater } from '../later';

const live = () => require('./live') as typeof import('./live');
const draft = () => require('./draft') as typeof import('./draft');
const checks = () => require('./checks') as typeof import('./checks');
const publish = () => require('./publish') as typeof import('./publish');
const file = () => require('./file') as typeof import('./file');
const hours = () => require('./hours') as typeof import('./hours');
const bench = () => require('./try') as typeof import('./try');

export const configLive = handledLater(contract.configLive, () => live().configLive);
export const configVersions = handledLater(contract.configVersions, () => live().configVersions);
export const configVersionRead = handledLater(contract.configVersionRead, () => live().configVersionRead);
export const configDifferences = handledLater(contract.configDifferences, () => live().configDifferences);
export const configDraft = handledLater(contract.configDraft, () => draft().configDraft);
export const configDraftSave = handledLater(contract.configDraftSave, () => draft().configDraftSave);
export const configDraftDiscard = handledLater(contract.configDraftDiscard, () => draft().configDraftDiscard);
export const configValidate = handledLater(contract.configValidate, () => checks().configValidate);
export const configReview = handledLater(contract.configReview, () => checks().configReview);
export const configPublish = handledLater(contract.configPublish, () => publish().configPublish);
export const configRestore = handledLater(contract.configRestore, () => publish().configRestore);
export const configUndo = handledLater(contract.configUndo, () => publish().configUndo);
export const configExport = handledLater(contract.configExport, () => file().configExport);
export const configToFile = handledLater(contract.configToFile, () => file().configToFile);
export const configImport = handledLater(contract.configImport, () => file().configImport);
export const configHours = handledLater(contract.configHours, () => hours().configHours);
export const configTry = handledLater(contract.configTry, () => bench().configTry);
