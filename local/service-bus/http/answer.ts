import type { DialBoard } from '../dials';
import type { Bus, Entity, Session } from '../engine/entity';
import type { Turn } from '../turn';

/** What the HTTP side works with. */
export interface HttpOptions {
  readonly bus: Bus;
  readonly turn: Turn<Entity | Session>;
  readonly key: string;
  /** Bytes. */
  readonly maxMessageSize: number;
  readonly dials: DialBoard;
}

export interface HttpAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}
