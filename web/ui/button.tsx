import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import { Icon } from './icon';
import type { IconName } from './icons';

type Props = Omit<ButtonProps, 'children' | 'className'> & {
  /** One `primary` at most stands in a place. `quiet` shows its shape under the pointer only. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'harm';
  readonly icon?: IconName;
  readonly small?: boolean;
  readonly children?: React.ReactNode;
};

export const Button = ({ look = 'plain', icon, small = false, children, ...rest }: Props) => (
  <AriaButton
    {...rest}
    className={`button button-${look}${small ? ' button-small' : ''}${children === undefined ? ' button-icon' : ''}`}
  >
    {icon !== undefined && <Icon name={icon} />}
    {children}
  </AriaButton>
);
