import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useToolWords } from '../../words/tools/use-tool-words';

/** A file that is on its way from here, or didn't get far. */
export type UploadShown = {
  readonly id: string;
  readonly name: string;
  readonly state:
    | { readonly is: 'sending'; readonly percent: number }
    | { readonly is: 'sent' }
    | { readonly is: 'refused'; readonly sentence: string }
    | { readonly is: 'cut' };
};

/** Files on their way to the customer, with how far they are, each to be called off or put away. */
export const Uploads = ({
  uploads,
  onCancel,
  onAgain,
}: {
  readonly uploads: readonly UploadShown[];
  readonly onCancel: (id: string) => void;
  readonly onAgain: (id: string) => void;
}) => {
  const { files: words } = useToolWords();
  return uploads.map(({ id, name, state }) => (
    <div key={id} className="held upload" role="status">
      <Icon name="file" size={16} />
      <span>
        {state.is === 'sending'
          ? words.sending(name, state.percent)
          : state.is === 'sent'
            ? words.sent(name)
            : state.is === 'refused'
              ? words.refused(name, state.sentence)
              : words.cut(name)}
        {state.is === 'sending' && <progress max={100} value={state.percent} aria-label={name} />}
      </span>
      {state.is === 'cut' && (
        <Button small onPress={() => onAgain(id)}>
          {words.again}
        </Button>
      )}
      {state.is !== 'sent' && (
        <Button small look="quiet" onPress={() => onCancel(id)}>
          {words.cancel}
        </Button>
      )}
    </div>
  ));
};
