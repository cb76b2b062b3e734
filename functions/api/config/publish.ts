import { contract } from '../../../shared/api/contract';
import type { App } from '../../../shared/app';
import { runOwnTests } from '../../../shared/domain/bench/own-tests';
import { readConfig } from '../../../shared/domain/config/read';
import { differencesBetween } from '../../../shared/domain/config/versions/differences';
import { type Choice, mergeDocuments } from '../../../shared/domain/config/versions/merge';
import { Problem, refuse } from '../problem';
import { handle } from '../serve';
import { shownProblems } from './checks';
import { etagOf, ifMatch } from './etag';
import { shownEntry } from './live';
import { documentOf, type Live, readLive, type Subject, subjectOf } from './subject';

const VERSION = 'the version';

export const configPublish = handle(contract.configPublish)(async call => {
  const { app, principal, body } = call;
  const { comment, choices, overrule } = body;
  const live = await readLive(app);
  const seen = ifMatch(call, VERSION);
  const subject = await subjectOf({ app, principal }, body.config, live);
  const document = await withTheirs(app, subject, live, { seen, choices });
  const overruled = testsHold(document, live, overrule);
  const published = await app.config.publish(document, principal.user, comment, live.version, overruled);
  const answer = await told(app, published, live, subject);
  if (body.config === 'draft') await app.drafts.discard(principal.id, subject.etag ?? '*');
  return answer;
});

export const configRestore = handle(contract.configRestore)(async call => {
  const { app, principal, body, path } = call;
  const live = await mustBeLive(app, ifMatch(call, VERSION));
  const document = await documentOf(app, path.version);
  const overruled = testsHold(document, live, body.overrule, false);
  const { user } = principal;
  const restored = await app.config.restore(path.version, user, body.comment, live.version, overruled);
  if (restored.outcome === 'no-such-version') return refuse(404, `There is no version ${path.version}.`);
  return told(app, restored, live, { document, base: live.version });
});

export const configUndo = handle(contract.configUndo)(async call => {
  const { app, principal, body } = call;
  const live = await mustBeLive(app, ifMatch(call, VERSION));
  const undone = await app.config.undo(principal.user, body.comment, live.version);
  return told(app, undone, live, { document: live.document, base: live.version });
});

type Deps = Pick<App, 'config'>;

/** What is to be published: the draft, with what colleagues changed since it was begun. @throws Problem 409, 412 */
const withTheirs = async (
  app: Deps,
  { document, base }: Subject,
  live: Live,
  { seen, choices }: { readonly seen: string; readonly choices: readonly Choice[] },
): Promise<Subject['document']> => {
  const isKnown = seen === '*' || seen === live.version;
  if (base === live.version && isKnown) return document;
  const before = await documentOf(app, base);
  const { document: merged, open } = mergeDocuments({ base: before, mine: document, theirs: live.document }, choices);
  if (isKnown && open.length === 0) return merged;
  throw colleagueWasFirst(isKnown ? 409 : 412, live, before, document);
};

const colleagueWasFirst = (status: 409 | 412, live: Live, before: unknown, mine: unknown): Problem => {
  const { conflicts } = mergeDocuments({ base: before, mine, theirs: live.document });
  const who = live.entry === undefined ? 'Somebody' : live.entry.by;
  const what = conflicts.length === 0 ? 'none of it' : `${conflicts.length} of the items`;
  return new Problem(
    status,
    `${who} published meanwhile. Nothing was changed: both of you changed ${what}. Look at it, choose for each, and publish again.`,
    {
      ...(live.entry && { live: shownEntry(live.entry) }),
      conflicts,
      theirs: differencesBetween(before, live.document),
    },
  );
};

const mustBeLive = async (app: Deps, seen: string): Promise<Live> => {
  const live = await readLive(app);
  if (seen === '*' || seen === live.version) return live;
  throw colleagueWasFirst(412, live, await documentOf(app, seen), live.document);
};

/**
 * A red test of its own holds a configuration back, unless a person overrules it.
 *
 * @returns the reason of who overruled it, where something was red
 * @throws Problem 400, 409
 */
const testsHold = (
  document: unknown,
  live: Live,
  overrule: { readonly reason: string } | undefined,
  isNew = true,
): string | undefined => {
  const read = readConfig(document, 'draft', isNew ? live.config : undefined);
  if (!read.ok)
    throw new Problem(400, `It has ${read.problems.length} mistakes. Nothing was changed.`, {
      problems: shownProblems(read.problems, document),
    });
  const red = runOwnTests(read.config).filter(({ passed }) => !passed);
  if (red.length === 0) return undefined;
  if (overrule !== undefined) return overrule.reason;
  const names = red.map(({ name }) => `"${name}"`).join(', ');
  throw new Problem(
    409,
    `A test of the configuration is red: ${names}. Nothing was changed. Mend it, or publish with the reason why it is overruled.`,
    { tests: red },
  );
};

type Result = Awaited<ReturnType<App['config']['publish']>>;

/** What became of it. @throws Problem 400, 409, 412 */
const told = async (app: Deps, result: Result, live: Live, { document, base }: Subject) => {
  switch (result.outcome) {
    case 'published': {
      const { version, notTold } = result;
      const after = await documentOf(app, version.version);
      return {
        headers: { etag: etagOf(version.version) },
        body: {
          outcome: 'published' as const,
          entry: shownEntry(version),
          differences: differencesBetween(live.document, after),
          ...(notTold !== undefined && { notTold }),
        },
      };
    }
    case 'unchanged':
      return {
        headers: { etag: etagOf(result.version.version) },
        body: { outcome: 'unchanged' as const, entry: shownEntry(result.version), differences: [] },
      };
    case 'invalid': {
      const problems = shownProblems(result.problems, document);
      throw new Problem(400, `It has ${result.problems.length} mistakes. Nothing was changed.`, { problems });
    }
    case 'overtaken':
      throw colleagueWasFirst(412, await readLive(app), await documentOf(app, base), document);
    case 'nothing-to-undo':
      return refuse(409, 'There is nothing to undo: no version came before.');
  }
};
