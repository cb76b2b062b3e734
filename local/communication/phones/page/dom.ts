/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

type Given = {
  readonly class?: string;
  /** Always as text: what customers write is never read as HTML. */
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
};

/** An element, with its children. */
export const element = <T extends keyof HTMLElementTagNameMap>(
  tag: T,
  given: Given = {},
  ...children: readonly Node[]
): HTMLElementTagNameMap[T] => {
  const made = document.createElement(tag);
  if (given.class !== undefined) made.className = given.class;
  if (given.text !== undefined) made.textContent = given.text;
  for (const [name, value] of Object.entries(given.attributes ?? {})) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

/** A drawing of one path in a square of 24. */
export const icon = (path: string): SVGSVGElement => {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const drawn = document.createElementNS(space, 'path');
  drawn.setAttribute('d', path);
  svg.append(drawn);
  return svg;
};

/** The element that index.html promises. */
export const find = <T extends HTMLElement>(id: string, kind: new () => T): T => {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`index.html has no ${kind.name} with the id ${id}.`);
  return found;
};

let lastId = 0;
/** An id for a label and what it labels. */
export const freshId = (what: string): string => {
  lastId += 1;
  return `${what}-${lastId}`;
};
