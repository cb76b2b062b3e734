import { contract } from '../../../shared/api/contract';
import { handledLater } from '../later';

const live = () => import('./live');
const draft = () => import('./draft');
const checks = () => import('./checks');
const publish = () => import('./publish');
const file = () => import('./file');
const hours = () => import('./hours');
const bench = () => import('./try');

export const configLive = handledLater(contract.configLive, async () => (await live()).configLive);
export const configVersions = handledLater(contract.configVersions, async () => (await live()).configVersions);
export const configVersionRead = handledLater(contract.configVersionRead, async () => (await live()).configVersionRead);
export const configDifferences = handledLater(contract.configDifferences, async () => (await live()).configDifferences);
export const configDraft = handledLater(contract.configDraft, async () => (await draft()).configDraft);
export const configDraftSave = handledLater(contract.configDraftSave, async () => (await draft()).configDraftSave);
export const configDraftDiscard = handledLater(
  contract.configDraftDiscard,
  async () => (await draft()).configDraftDiscard,
);
export const configValidate = handledLater(contract.configValidate, async () => (await checks()).configValidate);
export const configReview = handledLater(contract.configReview, async () => (await checks()).configReview);
export const configPublish = handledLater(contract.configPublish, async () => (await publish()).configPublish);
export const configRestore = handledLater(contract.configRestore, async () => (await publish()).configRestore);
export const configUndo = handledLater(contract.configUndo, async () => (await publish()).configUndo);
export const configExport = handledLater(contract.configExport, async () => (await file()).configExport);
export const configToFile = handledLater(contract.configToFile, async () => (await file()).configToFile);
export const configImport = handledLater(contract.configImport, async () => (await file()).configImport);
export const configHours = handledLater(contract.configHours, async () => (await hours()).configHours);
export const configTry = handledLater(contract.configTry, async () => (await bench()).configTry);
