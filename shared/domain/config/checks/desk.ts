import { parseWithSlugs } from '../../auto-messages/filling/template';
import { DESK_SLUGS } from '../../desk/slug-names';
import type { Check, Path } from './check';

const USES = ['incomingAuthenticated', 'incomingUnauthenticated', 'consult', 'transfer'] as const;

/**
 * Templates that workstreams name must exist, and may name the context variables that each of those workstreams declares; one
 * that nobody uses yet, those of any.
 */
export const checkDesk = (check: Check): void => {
  const { lists, known } = check;
  for (const [at, { desk }] of lists.workstreams.entries()) {
    known('sessionTemplates', desk.session, ['workstreams', at, 'desk', 'session']);
    for (const use of USES) known('notificationTemplates', desk[use], ['workstreams', at, 'desk', use]);
  }
  for (const [at, { id, title, fields }] of lists.notificationTemplates.entries()) {
    const names = variablesFor(check, desk => USES.some(use => desk[use] === id));
    const path = ['notificationTemplates', at];
    checkText(check, title, [...path, 'title'], names);
    for (const [n, { value }] of fields.entries()) checkText(check, value, [...path, 'fields', n, 'value'], names);
  }
  for (const [at, { id, title, tabs, scripts }] of lists.sessionTemplates.entries()) {
    const names = variablesFor(check, desk => desk.session === id);
    const path = ['sessionTemplates', at];
    checkText(check, title, [...path, 'title'], names);
    for (const [n, tab] of tabs.entries()) {
      checkText(check, tab.title, [...path, 'tabs', n, 'title'], names);
      if (tab.url !== undefined) checkText(check, tab.url, [...path, 'tabs', n, 'url'], names);
    }
    for (const [n, script] of scripts.entries())
      for (const [s, step] of script.steps.entries())
        checkText(check, step, [...path, 'scripts', n, 'steps', s], names);
  }
};

type Desk = Check['lists']['workstreams'][number]['desk'];

const variablesFor = ({ lists }: Check, uses: (desk: Desk) => boolean): ReadonlySet<string> => {
  const declared = lists.workstreams.map(workstream => ({
    isUser: uses(workstream.desk),
    names: new Set(workstream.contextVariables.map(({ name }) => name)),
  }));
  const users = declared.filter(({ isUser }) => isUser);
  const every = declared.flatMap(({ names }) => [...names]);
  return new Set(every.filter(name => users.every(({ names }) => names.has(name))));
};

const checkText = ({ refuse }: Check, text: string, path: Path, names: ReadonlySet<string>): void => {
  const parsed = parseWithSlugs(text, DESK_SLUGS, names);
  for (const { message } of parsed.ok ? [] : parsed.mistakes) refuse(path, message);
};
