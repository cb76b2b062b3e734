import { Button } from '../../ui/button';
import { useWords } from '../../words/use-words';
import type { Silent } from './signs';

/** A sign for who takes work and would not hear of it. A press lets the page sound, where that is what is missing. */
export const SilentSign = ({
  silent,
  onTrySound,
}: {
  readonly silent: Silent;
  readonly onTrySound?: (() => void) | undefined;
}) => {
  const { frame } = useWords();
  const said = silent === 'sound' ? frame.noSound : frame.noAlerts;
  return (
    <span className="top-silent" title={said}>
      <Button look="quiet" icon="muted" aria-label={said} onPress={() => onTrySound?.()} />
    </span>
  );
};
