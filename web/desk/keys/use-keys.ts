import { useEffect, useRef } from 'react';
import { type Action, actionOf, type Press } from './action-of';

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/**
 * Hears the keys of the whole page and says what they ask for. A key that a menu or a dialog has taken is not ours; the one that
 * was taken as ours does nothing else.
 *
 * @param onAction whether it did something: a key that did nothing keeps its own meaning
 */
export const useKeys = (singleKeys: boolean, onAction: (action: Action) => boolean): void => {
  const act = useRef(onAction);
  act.current = onAction;
  useEffect(() => {
    let before: Press | undefined;
    const hear = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing, target, timeStamp } = event;
      if (event.defaultPrevented || event.repeat) return;
      const element = target instanceof Element ? target : undefined;
      if (element?.closest('[role=menu], [role=dialog]')) return;
      const offerHasFocus = element?.closest('[data-region=offers]') != null;
      const press: Press = {
        ...{ key, ctrl: ctrlKey, meta: metaKey, alt: altKey, shift: shiftKey, isComposing, at: timeStamp },
        inField: isField(target),
      };
      const action = actionOf(press, { singleKeys, offerHasFocus }, before);
      before = press;
      if (action === undefined || !act.current(action)) return;
      before = undefined;
      event.preventDefault();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [singleKeys]);
};
