import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useWords } from '../../words/use-words';
import type { Silent } from '../alarms/silent';

type Props = { readonly silent: Silent; readonly onTrySound?: (() => void) | undefined };

/** A sign for who takes work and would not hear of it. Where a sound is missing, a press lets the page sound; alerts are the browser's to allow. */
export const SilentSign = ({ silent, onTrySound }: Props) => {
  const { frame } = useWords();
  if (silent === 'alerts')
    return (
      <span className="top-silent" role="img" aria-label={frame.noAlerts} title={frame.noAlerts}>
        <Icon name="muted" />
      </span>
    );
  return (
    <span className="top-silent" title={frame.noSound}>
      <Button look="quiet" icon="muted" aria-label={frame.noSound} onPress={() => onTrySound?.()} />
    </span>
  );
};
