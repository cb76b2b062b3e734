import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type StackPerson = {
  readonly id: string;
  readonly name: string;
  readonly userPrincipalName: string;
  readonly roles: readonly string[];
};

/** Who may sign in on the local stack: every agent of the sample, a supervisor, an admin, and a wallboard. */
export const peopleOf = (configFile: string): readonly StackPerson[] => {
  const { agents = [] } = parse(readFileSync(configFile, 'utf8')) as {
    agents?: readonly { id: string; name: string; user: string }[];
  };
  return [
    ...agents.map(({ id, name, user }) => ({ id, name, userPrincipalName: user, roles: ['agent'] })),
    { id: 'sam', name: 'Sam Okafor', userPrincipalName: 'sam@contoso.example', roles: ['supervisor'] },
    { id: 'olga', name: 'Olga Brandt', userPrincipalName: 'olga@contoso.example', roles: ['admin'] },
    { id: 'wall', name: 'Wallboard', userPrincipalName: 'wall@contoso.example', roles: ['viewer'] },
  ];
};
