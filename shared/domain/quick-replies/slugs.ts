import { parseWithSlugs, renderWith, type ValuesOf } from '../auto-messages/filling/template';

/** What a quick reply can name in braces, beside a context variable (`{$OrderNumber$}`). */
export const QUICK_REPLY_SLUGS = [
  'CustomerName',
  'CustomerFirstName',
  'CustomerLastName',
  'AgentName',
  'AgentFirstName',
  'AgentLastName',
  'AgentNickname',
  'QueueName',
] as const;
export type QuickReplySlug = (typeof QUICK_REPLY_SLUGS)[number];

const THEIRS: Readonly<Record<string, QuickReplySlug>> = {
  'FullName{Customer}': 'CustomerName',
  'FirstName{Customer}': 'CustomerFirstName',
  'LastName{Customer}': 'CustomerLastName',
  'FullName{Agent}': 'AgentName',
  'FirstName{Agent}': 'AgentFirstName',
  'LastName{Agent}': 'AgentLastName',
  'Nickname{Agent}': 'AgentNickname',
};

/** Slugs as Dynamics 365 spells them (`{FirstName{Customer}}`, `{OCContext.OrderNumber}`) in our spelling: replies that are brought along work. */
export const inOurSpelling = (text: string): string =>
  text
    .replaceAll(/\{(\w+\{\w+\})\}/g, (found, name: string) =>
      Object.hasOwn(THEIRS, name) ? `{${THEIRS[name]}}` : found,
    )
    .replaceAll(/\{OCContext\.(\w{1,100})\}/g, '{$$$1$$}');

type Named = { readonly name: string; readonly firstName?: string | undefined; readonly lastName?: string | undefined };

/** Of whom and of what a quick reply may speak. Who isn't known yet is left out. */
export type QuickReplyAbout = {
  readonly customer?: Named | undefined;
  readonly agent: Named & { readonly nickname?: string | undefined };
  readonly queue?: string | undefined;
  readonly context: Readonly<Record<string, string | number>>;
};

/** A quick reply as it would be sent now, and the slugs that have no value, which the agent should look at first. */
export const fillQuickReply = (
  text: string,
  about: QuickReplyAbout,
): { readonly text: string; readonly missing: readonly string[] } => {
  const values = valuesOf(about);
  const parsed = parseWithSlugs(text, QUICK_REPLY_SLUGS);
  const slugs = (parsed.ok ? parsed.parts : []).flatMap(part =>
    part.kind === 'text' ? [] : [part.kind === 'slug' ? `{${part.slug}}` : `{$${part.variable}$}`],
  );
  const missing = [...new Set(slugs)].filter(slug => renderWith(slug, QUICK_REPLY_SLUGS, values) === '');
  return { text: renderWith(text, QUICK_REPLY_SLUGS, values), missing };
};

const valuesOf = ({ customer, agent, queue, context }: QuickReplyAbout): ValuesOf<QuickReplySlug> => ({
  CustomerName: customer?.name,
  CustomerFirstName: customer && firstNameOf(customer),
  CustomerLastName: customer && lastNameOf(customer),
  AgentName: agent.name,
  AgentFirstName: firstNameOf(agent),
  AgentLastName: lastNameOf(agent),
  AgentNickname: agent.nickname ?? firstNameOf(agent),
  QueueName: queue,
  context,
});

/** Where a record has one name only, its first word and what follows. */
const firstNameOf = ({ name, firstName }: Named): string => firstName ?? name.trim().split(/\s+/)[0] ?? '';
const lastNameOf = ({ name, lastName }: Named): string => lastName ?? name.trim().split(/\s+/).slice(1).join(' ');
