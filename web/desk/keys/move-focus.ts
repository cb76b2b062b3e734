const REGIONS = ['offers', 'list', 'conversation', 'composer', 'panel'];
const FOCUSABLE = 'textarea, button:not([disabled]), a[href], [role=row], [tabindex="0"], [tabindex="-1"]';

const regionsThere = (root: ParentNode): readonly HTMLElement[] =>
  REGIONS.flatMap(name => {
    const region = root.querySelector<HTMLElement>(`[data-region=${name}]`);
    return region === null || region.getClientRects().length === 0 ? [] : [region];
  });

/** Takes the focus to the next region that is shown, or the one before: offer, list, log, composer, and round again. */
export const toRegion = (step: 1 | -1, root: ParentNode = document): boolean => {
  const regions = regionsThere(root);
  const active = document.activeElement;
  // The composer stands inside the conversation: the innermost counts.
  const at = regions.findLastIndex(region => region.contains(active));
  const next = at < 0 ? (step === 1 ? 0 : regions.length - 1) : (at + step + regions.length) % regions.length;
  const region = regions[next];
  if (region === undefined) return false;
  const inside = region.dataset.region === 'conversation' ? region.querySelector<HTMLElement>('[role=log]') : undefined;
  const target =
    inside ??
    region.querySelector<HTMLElement>('[role=row][aria-selected=true]') ??
    region.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus();
  return target !== undefined && target !== null;
};

/** Takes the focus one entry on, or back, where the focus is: in the log; elsewhere in the list of work. */
export const toNeighbour = (step: 1 | -1, root: ParentNode = document): boolean => {
  const active = document.activeElement;
  const log = active?.closest<HTMLElement>('[role=log]');
  const all = [
    ...(log ?? root.querySelector('[data-region=list]') ?? root).querySelectorAll<HTMLElement>(
      log ? 'article' : '[role=row][data-key]',
    ),
  ];
  if (all.length === 0) return false;
  const at = all.findIndex(each => each.contains(active));
  const fresh = log !== null && log !== undefined && step === -1 ? all.length - 1 : 0;
  const next = all[at < 0 ? fresh : Math.min(all.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
};
