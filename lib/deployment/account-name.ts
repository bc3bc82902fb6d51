import { isListedName } from './name-list';

/** Names that Linux has already, as users or groups, on a bastion's image or through its packages. */
const RESERVED = new Set(
  `adm admin apt audio avahi backup bin cdrom chrony cloud crontab daemon debian dialout dip disk docker fax floppy ftp games gnats
  haldaemon halt input irc kmem kvm landscape list lock lp lxd mail man messagebus mem nagios netdev network news nobody nogroup
  openeuler operator pactform plugdev polkitd pollinate postfix proxy render root rtkit saned sasl sgx shadow shutdown src ssh sshd
  staff statd sudo sync sys syslog systemd tape tcpdump tlog tss tty ubuntu usbmux users utempter utmp uucp uuidd video voice wheel
  www`.split(/\s+/),
);
/** Compounds of these belong to the system too: `systemd-network`, `www-data`, `pactform-accounts`. */
const SYSTEM_PREFIX = /^(systemd|www|pactform|cloud|lxd|landscape)-/;
/** Linux' limit. */
const LONGEST = 32;

/** Why Linux would refuse an account of a bastion, or has one of the name already; undefined where it takes it. */
export function accountNameProblem(name: string): string | undefined {
  if (!isListedName(name)) return "expected an account such as 'operator-01'";
  if (name.length > LONGEST)
    return `expected an account of at most ${LONGEST} characters, which is what Linux takes, and not ${name.length}`;
  if (RESERVED.has(name) || SYSTEM_PREFIX.test(name)) return 'expected an account that the system of the bastion has not itself';
  return undefined;
}
