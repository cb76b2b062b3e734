// Where Jest's runtime isn't: TypeScript loads by tsx, and the module that the Functions worker gives to the app is stood in for.
import Module from 'node:module';
import { fileURLToPath } from 'node:url';
import { register as registerCommonJs } from 'tsx/cjs/api';
import { register } from 'tsx/esm/api';

registerCommonJs();
register();

const core = fileURLToPath(new URL('../functions-core.ts', import.meta.url));
const load = Module._load;
Module._load = (name, ...rest) => load(name === '@azure/functions-core' ? core : name, ...rest);
