import { type IconName, PATHS } from './icons';

/** A picture that says nothing to a screen reader: words stand beside it, or on the control that holds it. */
export const Icon = ({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) => (
  <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
);
