import { z } from 'zod';
import { parseWithSlugs, renderWith, type ValuesOf } from '../auto-messages/filling/template';
import { DESK_SLUGS, type DeskSlug } from './slug-names';

export type DeskValues = ValuesOf<DeskSlug>;

/** A text of at most so many characters whose slugs are known. Context variables are checked where their workstream is. */
export const deskText = (longest: number) =>
  z
    .string('expected a text')
    .max(longest)
    .superRefine((text, ctx) => {
      const parsed = parseWithSlugs(text, DESK_SLUGS);
      for (const { message } of parsed.ok ? [] : parsed.mistakes) ctx.addIssue(message);
    });

export const renderDesk = (text: string, values: DeskValues): string => renderWith(text, DESK_SLUGS, values);

/** In an address every value is one piece of it, whatever a customer is called. */
export const renderAddress = (address: string, values: DeskValues): string =>
  renderWith(address, DESK_SLUGS, values, value => encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd')));
