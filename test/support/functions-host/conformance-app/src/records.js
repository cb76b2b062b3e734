/** What the functions saw, by run: a test gives its run a fresh id, and reads it over HTTP. */
const records = new Map();

exports.record = (run, value) => records.set(run, [...(records.get(run) ?? []), value]);
exports.recorded = run => records.get(run) ?? [];
