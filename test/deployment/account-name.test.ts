import { accountNameProblem } from '../../lib/deployment/account-name';
import { problemsWith } from './problems-with';

const ACCOUNTS = '"operator-[01-04]"';
const RESERVED = 'expected an account that the system of the bastion has not itself';

test.each(['operator-01', 'a', 'o'.repeat(32), 'rooted', 'sshd-operator'])("an account may be called '%s'", (name) => {
  expect(accountNameProblem(name)).toBeUndefined();
});

test.each(['root', 'daemon', 'nobody', 'bin', 'sshd', 'sudo', 'wheel', 'tlog', 'systemd-network', 'www-data', 'pactform-accounts'])(
  "no account is called '%s', which Linux has already",
  (name) => {
    expect(accountNameProblem(name)).toBe(RESERVED);
  },
);

test('a name of 33 characters is longer than Linux takes', () => {
  expect(accountNameProblem('o'.repeat(33))).toBe('expected an account of at most 32 characters, which is what Linux takes, and not 33');
});

test('a deployment is told where the account stands', () => {
  expect(problemsWith([ACCOUNTS, 'operator-01, root, nobody'])).toEqual([
    `80:27: remoteAccess.accounts[1]: ${RESERVED}: 'root', received "root"`,
    `80:33: remoteAccess.accounts[2]: ${RESERVED}: 'nobody', received "nobody"`,
  ]);
});

test('a range of accounts that are too long is told once', () => {
  const long = `${'o'.repeat(31)}-[01-09]`;
  expect(problemsWith([ACCOUNTS, `"${long}"`])).toEqual([
    `80:14: remoteAccess.accounts[0]: ${accountNameProblem(`${'o'.repeat(31)}-01`)}: '${'o'.repeat(31)}-01', received "${long}"`,
  ]);
});

test('what is no name at all is told by the list of names alone', () => {
  expect(problemsWith([ACCOUNTS, 'Root'])).toHaveLength(1);
});
