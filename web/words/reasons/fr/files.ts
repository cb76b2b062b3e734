import type { FilesReasons } from '../../../../shared/domain/values/reasons/files';
import type { WordsFor } from '../../words';

export const files: WordsFor<keyof FilesReasons> = {
  'file.blocked-content': 'Ce que contient le fichier peut nuire.',
  'file.blocked-extension': 'Les fichiers de ce genre peuvent nuire.',
  'file.came-with-text': 'Il est venu avec un message.',
  'file.damaged': 'Le fichier est abîmé.',
  'file.empty': 'Le fichier est vide.',
  'file.not-fetched': 'Le fichier n’a pas pu être récupéré.',
  'file.taken': 'Le fichier a été vérifié et gardé.',
  'file.too-large': 'Le fichier est trop grand.',
  'file.type-not-known': 'On ne sait pas quel genre de fichier c’est.',
  'file.type-not-taken': 'Les fichiers de ce genre ne sont pas pris ici.',
  'files.switched-off': 'Les fichiers sont désactivés sur ce numéro.',
};
