import type { DialBoard } from '../dials';
import type { Bus, Entity, Session } from '../engine/entity';
import type { Turn } from '../turn';

/** What the HTTP side of the broker stands on. */
export interface HttpOptions {
  readonly bus: Bus;
  readonly turn: Turn<Entity | Session>;
  readonly key: string;
  /** Bytes. */
  readonly maxMessageSize: number;
  readonly dials: DialBoard;
}
