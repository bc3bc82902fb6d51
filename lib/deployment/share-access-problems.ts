import { isIPv4 } from 'node:net';
import { together, wholeInternet } from './whole-internet';

/** Who may use a share: a network, or for CIFS a user that the share's back end knows. */
export interface ShareAccess {
  readonly from?: string | undefined;
  readonly user?: string | undefined;
  readonly level: 'rw' | 'ro';
}

interface AccessProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Manila's own rule is wider by a few signs, none of which a directory's user name has. */
const USER = /^[A-Za-z0-9._-]{4,255}$/;

/**
 * What Manila would refuse of a share's access, or nobody would sign. The provider speaks Manila's API 2.7, which takes IPv4 networks alone.
 * An NFS share is given to networks; a CIFS share to users, by most back ends, so that it has no default.
 */
export function shareAccessProblems(protocol: 'NFS' | 'CIFS', access: readonly ShareAccess[]): AccessProblem[] {
  const none =
    'expected who may use the share: a CIFS share is given to users such as { user: scanner, level: rw }, and to networks by some back ends';
  if (protocol === 'CIFS' && access.length === 0) return [{ path: ['access'], message: none }];
  const everyone = wholeInternet(access.flatMap(({ from }) => from ?? []));
  return access.flatMap(({ from, user }, index) => {
    const problem = (key: string, message: string) => [{ path: ['access', index, key], message }];
    if ((from === undefined) === (user === undefined)) return problem('from', 'expected either a network (from) or a user');
    if (user !== undefined && protocol === 'NFS') return problem('user', 'expected a network (from), to which an NFS share is given');
    if (user !== undefined) return USER.test(user) ? [] : problem('user', 'expected a user name of 4 to 255 letters, digits and ._-');
    const [address = '', prefix] = (from ?? '').split('/');
    if (!isIPv4(address) || prefix === undefined) return problem('from', "expected an IPv4 network such as '10.30.0.0/16'");
    if (!everyone.includes(from ?? '')) return [];
    return problem('from', `expected the networks that may mount the share, not everyone${together(everyone)}`);
  });
}
