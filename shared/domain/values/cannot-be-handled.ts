import type { Because } from './because';

/**
 * An event that can never succeed as things stand: its number is not served, its rule is broken. The shell keeps it as a dead
 * letter with this reason; a person may replay it when the cause is mended.
 */
export class CannotBeHandled extends Error {
  constructor(
    message: string,
    readonly because: Because,
  ) {
    super(message);
    this.name = 'CannotBeHandled';
  }
}
