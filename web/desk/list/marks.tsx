import type { Mark } from '../../data/list/row';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icons';
import { useWords } from '../../words/use-words';

const ICONS: Readonly<Record<Mark, IconName>> = {
  urgent: 'warning',
  'not-delivered': 'warning',
  unreachable: 'blocked',
  muted: 'muted',
  blocked: 'blocked',
  'number-reassigned': 'swap',
  'handed-over': 'hand',
  bot: 'bot',
};

/** Signs beside a name, each with its words for whoever can't see it, and for a pointer that rests on it. */
export const Marks = ({ marks }: { readonly marks: readonly Mark[] }) => {
  const { list } = useWords();
  return marks.map(mark => (
    <span key={mark} className={`mark mark-${mark}`} role="img" aria-label={list.marks[mark]} title={list.marks[mark]}>
      <Icon name={ICONS[mark]} size={15} />
    </span>
  ));
};
