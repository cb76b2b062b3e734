import { contract } from '../../../shared/api/contract';
import { runOwnTests } from '../../../shared/domain/bench/own-tests';
import { adviceOn } from '../../../shared/domain/config/advice/advice';
import { configNotes } from '../../../shared/domain/config/notes';
import { type ConfigProblem, firstOf, pathInWords } from '../../../shared/domain/config/problems';
import { readConfig } from '../../../shared/domain/config/read';
import { differencesBetween } from '../../../shared/domain/config/versions/differences';
import { mergeDocuments } from '../../../shared/domain/config/versions/merge';
import { handle } from '../serve';
import { shownEntry } from './live';
import { documentOf, readLive, subjectOf } from './subject';

/** Mistakes as the command line tells them. */
export const shownProblems = (problems: readonly ConfigProblem[], document: unknown) =>
  firstOf(problems).map(({ path, message }) => ({
    path,
    where: pathInWords(path, document) || 'the configuration',
    message,
  }));

export const configValidate = handle(contract.configValidate)(async ({ app, principal, body: { config } }) => {
  const live = await readLive(app);
  const { document } = await subjectOf({ app, principal }, config, live);
  const read = readConfig(document, 'draft', live.config);
  if (read.ok) return { body: { problems: [], notes: configNotes(read.config) } };
  return { body: { problems: shownProblems(read.problems, document), notes: [] } };
});

export const configReview = handle(contract.configReview)(async ({ app, principal, body: { config } }) => {
  const live = await readLive(app);
  const { document, base } = await subjectOf({ app, principal }, config, live);
  const before = base === live.version ? live.document : await documentOf(app, base);
  const read = readConfig(document, 'draft', live.config);
  const hasSecret = (id: string) => app.settings.outsideSecrets.has(id);
  const drafts = await app.drafts.everybody();
  return {
    body: {
      base,
      ...(live.entry && { live: shownEntry(live.entry) }),
      problems: read.ok ? [] : shownProblems(read.problems, document),
      differences: differencesBetween(before, document),
      theirs: differencesBetween(before, live.document),
      conflicts: mergeDocuments({ base: before, mine: document, theirs: live.document }).conflicts,
      advice: read.ok ? adviceOn(read.config, { before: live.config, now: app.clock.now(), hasSecret }) : [],
      tests: read.ok ? runOwnTests(read.config) : [],
      otherDrafts: drafts.flatMap(({ person, by, savedAt }) => (person === principal.id ? [] : [{ by, savedAt }])),
    },
  };
});
