import type { Config } from '../../../shared/domain/config/config';
import type { Principal } from '../principal';

/** Whether somebody may take a transcript of this workstream away. One that is no more forbids nothing. */
export const mayDownload = (
  { workstreams }: Pick<Config, 'workstreams'>,
  workstream: string | undefined,
  { roles }: Pick<Principal, 'roles'>,
): boolean => {
  switch (workstreams[workstream ?? '']?.downloadTranscript ?? 'everybody') {
    case 'everybody':
      return true;
    case 'supervisors':
      return roles.includes('supervisor') || roles.includes('admin');
    case 'nobody':
      return false;
  }
};
