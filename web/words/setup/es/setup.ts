import type { SetupWords } from '../setup-words';
import * as bench from './bench';
import { channelFields } from './channel-fields';
import { choices } from './choices';
import { fields } from './fields';
import * as frame from './frame';
import * as hears from './hears';
import { home } from './home';
import { wizard } from './wizard';
import * as work from './work';

export const setup: SetupWords = {
  ...frame,
  ...hears,
  ...work,
  ...bench,
  channelFields,
  fields,
  choices,
  home,
  wizard,
};
