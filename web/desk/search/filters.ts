/** What a list of conversations is filtered by, as it stands in the address. A number never does: addresses are kept and shown. */
export type Filters = {
  readonly state?: 'open' | 'closed' | undefined;
  readonly queue?: string | undefined;
  readonly channel?: string | undefined;
  /** A day of the reader's own, `2026-12-01`. */
  readonly day?: string | undefined;
  readonly mine?: boolean | undefined;
  /** So many stand before this page. */
  readonly page?: number | undefined;
};

/** So many stand on a page. */
export const ON_A_PAGE = 20;

const word = (given: unknown): string | undefined =>
  typeof given === 'string' && /^[\w-]{1,100}$/.test(given) ? given : undefined;

/** What an address says, whatever was typed into it. */
export const filtersOf = (address: Readonly<Record<string, unknown>>): Filters => {
  const state = address.state === 'open' || address.state === 'closed' ? address.state : undefined;
  const [queue, channel] = [word(address.queue), word(address.channel)];
  const day = typeof address.day === 'string' && /^\d{4}-\d\d-\d\d$/.test(address.day) ? address.day : undefined;
  const page = Number(address.page);
  return {
    ...(state !== undefined && { state }),
    ...(queue !== undefined && { queue }),
    ...(channel !== undefined && { channel }),
    ...(day !== undefined && { day }),
    ...((address.mine === true || address.mine === 'true') && { mine: true }),
    ...(Number.isInteger(page) && page > 0 && { page }),
  };
};

/** The question to the server. A day is from midnight to midnight where its reader is. */
export const queryOf = ({ state, queue, channel, day, mine, page }: Filters, typed: string) => {
  const from = day === undefined ? undefined : new Date(`${day}T00:00:00`);
  const to =
    from === undefined ? undefined : new Date(from.getFullYear(), from.getMonth(), from.getDate() + 1, 0, 0, 0, -1);
  return {
    limit: ON_A_PAGE,
    ...(typed !== '' && { q: typed }),
    ...(state !== undefined && { state }),
    ...(queue !== undefined && { queue }),
    ...(channel !== undefined && { channel }),
    ...(mine === true && { mine: 'true' as const }),
    ...(state === 'closed' && typed === '' && from !== undefined && { from: from.toISOString() }),
    ...(state === 'closed' && typed === '' && to !== undefined && { to: to.toISOString() }),
    ...(page !== undefined && { after: String(page) }),
  };
};

/** The page before this one; of the first nothing is said. */
export const pageBefore = (page: number): number | undefined => (page > ON_A_PAGE ? page - ON_A_PAGE : undefined);
