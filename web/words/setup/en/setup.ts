import type { SetupWords } from '../setup-words';
import * as bench from './bench';
import { choices } from './choices';
import * as editors from './editors';
import { fields } from './fields';
import * as frame from './frame';
import { home } from './home';
import { wizard } from './wizard';

export const setup: SetupWords = { ...frame, ...editors, ...bench, fields, choices, home, wizard };
