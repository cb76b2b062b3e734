import type { FilesReasons } from '../../../../shared/domain/values/reasons/files';
import type { WordsFor } from '../../words';

export const files: WordsFor<keyof FilesReasons> = {
  'file.blocked-content': 'Lo que hay en el archivo puede hacer daño.',
  'file.blocked-extension': 'Los archivos de este tipo pueden hacer daño.',
  'file.came-with-text': 'Llegó con un mensaje.',
  'file.damaged': 'El archivo está dañado.',
  'file.empty': 'El archivo está vacío.',
  'file.not-fetched': 'El archivo no pudo obtenerse.',
  'file.taken': 'El archivo se revisó y se guardó.',
  'file.too-large': 'El archivo es demasiado grande.',
  'file.type-not-known': 'No se sabe qué tipo de archivo es.',
  'file.type-not-taken': 'Aquí no se aceptan archivos de este tipo.',
  'files.switched-off': 'Los archivos están apagados en este número.',
};
