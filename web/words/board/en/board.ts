import type { BoardWords } from '../board-words';
import { acts } from './acts';
import { live } from './live';
import { trouble } from './trouble';

export const board: BoardWords = { ...live, ...acts, ...trouble };
