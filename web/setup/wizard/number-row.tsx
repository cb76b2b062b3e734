import type { z } from 'zod';
import type { numberShape } from '../../../shared/api/setup/numbers';
import { type Item, nameOf } from '../../data/draft/items';
import { numberWords } from '../../data/list/number-words';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { SetupLink } from '../frame/setup-hand';
import { useSetupWords } from '../words';

export type OwnNumber = z.output<typeof numberShape>;

type Props = {
  readonly number: OwnNumber;
  /** The channel of the draft that has it. */
  readonly inDraft: Item | undefined;
  readonly onUpgrade: (() => void) | undefined;
  readonly onChoose: (() => void) | undefined;
};

/** A number of the resource: what it can do, who has it, and why it can't be chosen where it can't. */
export const NumberRow = ({ number, inDraft, onUpgrade, onChoose }: Props) => {
  const { wizard, choices } = useSetupWords();
  const { type, provider, sms, calls, usedBy, notChoosable, canUpgrade } = number;
  // In use by what the draft takes away is free to be chosen; in use by the draft is not, whatever is live.
  const isUsedLive = notChoosable?.why === 'in-use';
  const why =
    inDraft !== undefined
      ? isUsedLive && usedBy !== undefined
        ? wizard.inUseBy(usedBy.name)
        : wizard.inDraft(nameOf(inDraft))
      : isUsedLive
        ? undefined
        : notChoosable && wizard.why[notChoosable.why];
  return (
    <li className={`number-row${why === undefined ? '' : ' number-row-off'}`}>
      <div>
        <strong className="number-name">{numberWords(number.number)}</strong>
        <p className="quiet">
          {[type && choices[type][0], choices[provider][0], wizard.can[sms]].filter(Boolean).join(' · ')}
        </p>
        {calls && (
          <p className="quiet">
            <Icon name="phone" size={14} /> {wizard.calls}. {wizard.callsMeans}
          </p>
        )}
        {why !== undefined && (
          <p className="number-why" title={notChoosable?.sentence}>
            <Icon name="blocked" size={14} /> {why}
          </p>
        )}
      </div>
      <span className="ways-row">
        {canUpgrade && onUpgrade !== undefined && sms !== 'send-and-receive' && (
          <Button onPress={onUpgrade}>{wizard.upgrade}</Button>
        )}
        {inDraft !== undefined ? (
          <SetupLink section="wizard" steps={['language', inDraft.id]} className="button button-plain">
            {nameOf(inDraft)}
          </SetupLink>
        ) : (
          why === undefined &&
          onChoose !== undefined && (
            <Button look="primary" aria-label={`${wizard.choose1} ${numberWords(number.number)}`} onPress={onChoose}>
              {wizard.choose1}
            </Button>
          )
        )}
      </span>
    </li>
  );
};
