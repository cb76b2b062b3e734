// One worker where Jest has one: in Jest's own thread, which the runner would take then, it serves one project only.
import { createRunner } from 'jest-light-runner';

export default class extends createRunner() {
  constructor(...args) {
    super(...args);
    this._runtime = 'worker_threads';
  }
}
