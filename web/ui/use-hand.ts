import { useRef } from 'react';

/** Notices whether a pointer or the focus is inside: it is off when both are. */
export const useHand = (onHand: (isOn: boolean) => void) => {
  const on = useRef({ pointer: false, focus: false });
  const set = (change: Partial<typeof on.current>) => {
    const was = on.current.pointer || on.current.focus;
    Object.assign(on.current, change);
    const is = on.current.pointer || on.current.focus;
    if (was !== is) onHand(is);
  };
  return {
    onPointerEnter: () => set({ pointer: true }),
    onPointerLeave: () => set({ pointer: false }),
    onFocus: () => set({ focus: true }),
    onBlur: (event: React.FocusEvent) => set({ focus: event.currentTarget.contains(event.relatedTarget) }),
  };
};
