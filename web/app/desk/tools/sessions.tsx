import type { ComponentProps } from 'react';
import { SessionTabs } from '../../../desk/sessions/session-tabs';

const Sessions = (props: ComponentProps<typeof SessionTabs>) => <SessionTabs {...props} />;
export default Sessions;
