import type { FileOfConversation } from '../../domain/files/kept-file';

/** A file of a conversation, as it was taken: checked, cleaned, its name safe to show and to save. */
export type KeptFile = Omit<FileOfConversation, 'id'>;

export type Files = {
  /** Kept once, never changed: `false` when there is a file of this id already. */
  readonly keep: (
    conversation: string,
    file: string,
    taken: { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array },
  ) => Promise<boolean>;
  readonly find: (conversation: string, file: string) => Promise<KeptFile | undefined>;
  readonly read: (conversation: string, file: string) => Promise<(KeptFile & { readonly bytes: Buffer }) | undefined>;
  /** Every file of a conversation. Idempotent. */
  readonly removeAll: (conversation: string) => Promise<void>;
};
