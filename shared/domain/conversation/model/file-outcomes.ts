import type { FileRefusal } from '../../files/check-file';
import type { FileOfConversation } from '../../files/kept-file';
import type { Because } from '../../values/because';
import type { Person } from './state';

/** A customer's file came and was taken, an agent's left, or one was not taken. `conversation` is the one that it is kept under. */
export type FileOutcome =
  | {
      readonly kind: 'file-received';
      readonly conversation: string;
      readonly file: FileOfConversation;
      readonly via: 'link' | 'media';
      readonly because: Because;
    }
  | {
      readonly kind: 'file-sent';
      readonly conversation: string;
      readonly file: FileOfConversation;
      readonly agent: Person;
      readonly via: 'link' | 'media';
      readonly because: Because;
    }
  | {
      readonly kind: 'file-refused';
      readonly conversation: string;
      readonly refusal: FileRefusal;
      readonly via: 'link' | 'media';
      readonly because: Because;
    }
  /** So many files came with the text of that sequence, and are fetched from the provider. */
  | {
      readonly kind: 'media-expected';
      readonly conversation: string;
      readonly of: number;
      readonly count: number;
      readonly because: Because;
    };
