import type { FilesReasons } from '../../../../shared/domain/values/reasons/files';
import type { WordsFor } from '../../words';

export const files: WordsFor<keyof FilesReasons> = {
  'file.blocked-content': 'What is in the file may do harm.',
  'file.blocked-extension': 'Files of this kind may do harm.',
  'file.came-with-text': 'It came with a text.',
  'file.damaged': 'The file is damaged.',
  'file.empty': 'The file is empty.',
  'file.not-fetched': 'The file could not be fetched.',
  'file.taken': 'The file was checked and kept.',
  'file.too-large': 'The file is too large.',
  'file.type-not-known': 'Nobody knows what kind of file it is.',
  'file.type-not-taken': 'Files of this kind are not taken here.',
  'files.switched-off': 'Files are switched off on this number.',
};
