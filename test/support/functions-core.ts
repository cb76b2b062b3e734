/** Stands in for the module that the Functions worker gives to the app, so that importing a function registers it nowhere. */
const disposable = { dispose: () => {} };
export const version = '3.0.0';
export const hostVersion = '4.0.0';
export const registerFunction = () => disposable;
export const registerHook = () => disposable;
export const setProgrammingModel = () => {};
export const getProgrammingModel = () => undefined;
export const log = () => {};
export const Disposable = class {};
