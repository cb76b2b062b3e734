import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Bus, Journal } from '../engine/entity';
import { DamagedJournal, decodeFrames, encodeFrame, type JournalRecord } from './frames';
import { counterRecord, dropRecord, putRecord, queueRecord, removeRecord, sessionRecord } from './records';
import { replay } from './replay';

/** A journal that is written at the end of each turn. */
export interface WrittenJournal extends Journal {
  /** Brings the bus to where the journal left it; then the journal begins anew with what stands now. */
  readonly open: (bus: Bus) => void;
  /** Hands everything since the last call to the operating system: it survives the end of this process. */
  readonly write: () => void;
  readonly close: () => void;
}

const nothing = () => {};

/** Keeps nothing. */
export const memoryJournal: WrittenJournal = {
  open: nothing,
  write: nothing,
  close: nothing,
  put: nothing,
  remove: nothing,
  session: nothing,
  queue: nothing,
  dropQueue: nothing,
};

/** Below this size a journal isn't made shorter while the broker runs. */
const smallEnough = 64 * 1_048_576;

/** Everything that stands, as facts. */
const factsOf = (bus: Bus, listed: ReadonlySet<string>): JournalRecord[] =>
  [...bus.queues].flatMap(([name, queue]) => [
    ...(listed.has(name) ? [] : [queueRecord(queue)]),
    counterRecord(queue),
    ...[queue.main, queue.deadLetters].flatMap(entity =>
      [...entity.messages.values()].map(message => putRecord(entity, message)),
    ),
    ...[...queue.main.sessions.values()]
      .filter(session => session.state)
      .map(session => sessionRecord(queue.main, session)),
  ]);

const liveBytes = (bus: Bus): number => [...bus.queues.values()].reduce((sum, queue) => sum + queue.size, 0);

const writeWhole = (file: number, bytes: Buffer): void => {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
};

/** A journal in `folder`. `listed` are the queues (lower case) that the list of queues names. One broker a folder. */
export const fileJournal = (folder: string, listed: ReadonlySet<string>): WrittenJournal => {
  const path = join(folder, 'journal');
  let file: number | undefined;
  let written = 0;
  let pending: JournalRecord[] = [];
  let theBus: Bus | undefined;

  /** Writes a journal of what stands beside the old one, and puts it in its place. */
  const begin = (bus: Bus) => {
    const fresh = `${path}.new`;
    const next = openSync(fresh, 'w');
    written = 0;
    // Frames of a thousand: a frame is read whole.
    const facts = factsOf(bus, listed);
    for (let i = 0; i < facts.length; i += 1_000) {
      const frame = encodeFrame(facts.slice(i, i + 1_000));
      writeWhole(next, frame);
      written += frame.length;
    }
    fsyncSync(next);
    // Windows renames nothing that is open.
    closeSync(next);
    if (file !== undefined) closeSync(file);
    renameSync(fresh, path);
    file = openSync(path, 'a');
  };

  const read = (bus: Bus) => {
    try {
      for (const frame of decodeFrames(readFileSync(path))) for (const fact of frame) replay(bus, listed, fact);
    } catch (error) {
      if (!(error instanceof DamagedJournal)) throw error;
      throw new Error(
        `The journal ${path} is damaged: ${error.message}. Expected a journal that this broker wrote; move the folder away to begin anew.`,
      );
    }
  };

  const write = () => {
    if (pending.length === 0 || file === undefined) return;
    const frame = encodeFrame(pending);
    pending = [];
    writeWhole(file, frame);
    written += frame.length;
    if (theBus && written > smallEnough && written > 4 * liveBytes(theBus)) begin(theBus);
  };

  return {
    write,
    open: bus => {
      mkdirSync(folder, { recursive: true });
      if (existsSync(path)) read(bus);
      begin(bus);
      theBus = bus;
    },
    close: () => {
      write();
      if (file === undefined) return;
      fsyncSync(file);
      closeSync(file);
      file = undefined;
    },
    put: (entity, message) => pending.push(putRecord(entity, message)),
    remove: (entity, sequenceNumber) => pending.push(removeRecord(entity, sequenceNumber)),
    session: (entity, session) => pending.push(sessionRecord(entity, session)),
    queue: queue => pending.push(queueRecord(queue)),
    dropQueue: name => pending.push(dropRecord(name)),
  };
};
