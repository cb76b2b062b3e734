/**
 * One turn of the event loop is one group commit: what came in is applied at once, then written to the journal
 * together, then answered, then handed on. So nothing is acknowledged or delivered that isn't written.
 */
export interface Turn<Place> {
  /** Runs `answer` once everything that was done until now is written. */
  readonly commit: (answer: () => void) => void;
  /** Looks at the end of the turn what can be delivered at `place`. */
  readonly touch: (place: Place) => void;
  /** Makes sure that a turn ends soon, also if nothing is to be done. */
  readonly schedule: () => void;
  /** Ends the turn now. */
  readonly flush: () => void;
}

export const createTurn = <Place>(steps: {
  readonly write: () => void;
  readonly deliver: (place: Place) => void;
  readonly end: () => void;
}): Turn<Place> => {
  let answers: (() => void)[] = [];
  let touched = new Set<Place>();
  let scheduled = false;
  let running = false;

  const flush = () => {
    // A delivery may close a link, whose handler ends the turn: the one that runs does that work too.
    if (running) return;
    running = true;
    try {
      do {
        steps.write();
        const ready = answers;
        answers = [];
        for (const answer of ready) answer();
        const places = touched;
        touched = new Set();
        for (const place of places) steps.deliver(place);
      } while (answers.length > 0 || touched.size > 0);
      steps.write();
      steps.end();
    } finally {
      running = false;
    }
  };
  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      flush();
    });
  };
  return {
    flush,
    schedule,
    commit: answer => {
      answers.push(answer);
      schedule();
    },
    touch: place => {
      touched.add(place);
      schedule();
    },
  };
};
