import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(__dirname, '../../../../shared/look/tokens.css'), 'utf8');

/** Both values of a colour. */
const colour = (name: string): readonly [light: string, dark: string] => {
  const found = new RegExp(`--${name}: (?:light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)|(#[0-9a-f]{6}));`).exec(css);
  if (found === null) throw new Error(`Expected a colour --${name}, found none.`);
  return [found[1] ?? found[3]!, found[2] ?? found[3]!];
};

/** WCAG 2.2: relative luminance, and the contrast of two colours. */
const luminance = (hex: string): number => {
  const [r, g, b] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
};

const GROUNDS = ['ground', 'surface', 'sunken', 'bubble', 'raised', 'hover'];
const TEXTS: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ['text', [...GROUNDS, 'bubble-ours', 'accent-soft', 'warn-soft', 'harm-soft', 'good-soft', 'pressed']],
  ['quiet', [...GROUNDS, 'accent-soft']],
  ['accent-text', [...GROUNDS, 'accent-soft']],
  ['on-accent', ['accent', 'accent-hover', 'harm']],
  ['good-text', ['surface', 'good-soft']],
  ['warn-text', [...GROUNDS, 'warn-soft']],
  ['harm-text', [...GROUNDS, 'harm-soft']],
  ...[1, 2, 3, 4, 5, 6].map(face => [`face-${face}-text`, [`face-${face}`]] as const),
];
const SIGNS: readonly (readonly [sign: string, grounds: readonly string[]])[] = [
  ['line-strong', ['ground', 'surface', 'raised']],
  ['good-sign', ['surface', 'ground', 'raised']],
  ['warn-sign', ['surface', 'ground', 'warn-soft']],
  ['accent', ['surface', 'ground']],
  ['accent-text', ['surface', 'ground', 'accent-soft']],
];

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('the %s colours', (_, scheme) => {
  const pairs = (all: typeof TEXTS) =>
    all.flatMap(([front, grounds]) => grounds.map(ground => [front, ground] as const));

  it.each(pairs(TEXTS))('complaint 33: %s reads on %s, 4.5 to 1', (text, ground) => {
    expect(contrast(colour(text)[scheme], colour(ground)[scheme])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(SIGNS))('%s shows on %s, 3 to 1', (sign, ground) => {
    expect(contrast(colour(sign)[scheme], colour(ground)[scheme])).toBeGreaterThanOrEqual(3);
  });
});
