import { lazy, type ReactNode, Suspense } from 'react';
import type { Bubble } from '../../data/outbox/bubble';
import type { ComposerProps } from '../composer/composer';
import { type Entry, shownAt } from './entry';
import type { FileAddress } from './entry-file';
import { Header, type HeaderProps } from './header';
import { Log } from './log';
import type { PendingActions } from './pending';

export type ConversationProps = {
  readonly id: string;
  readonly header: HeaderProps;
  readonly entries: readonly Entry[];
  readonly pending: readonly Bubble[];
  readonly readUpTo?: number;
  readonly pendingActions: PendingActions;
  readonly fileAddress?: FileAddress;
  readonly onEarlier?: () => void;
  /** What must be known before one reads on. */
  readonly warning?: ReactNode;
  /** Between the log and the field: files on their way, suggestions. */
  readonly above?: ReactNode;
  readonly composer: ComposerProps;
};

/** What counts texts is heavy: it comes with the first conversation. */
const Composer = lazy(() => import('../composer/composer').then(file => ({ default: file.Composer })));

/** One conversation: whom it is with, what was said, and where one answers. */
export const Conversation = ({
  id,
  header,
  entries,
  pending,
  readUpTo,
  pendingActions,
  fileAddress,
  onEarlier,
  warning,
  above,
  composer,
}: ConversationProps) => (
  <section className="talk" aria-label={header.customer}>
    <Header {...header} />
    {warning}
    <Log
      conversation={id}
      entries={shownAt(entries, header.density)}
      pending={pending}
      {...(readUpTo !== undefined && { readUpTo })}
      {...(fileAddress !== undefined && { fileAddress })}
      {...(onEarlier !== undefined && { onEarlier })}
      {...pendingActions}
    />
    {above}
    <Suspense fallback={<div className="composer" />}>
      <Composer key={id} {...composer} />
    </Suspense>
  </section>
);
