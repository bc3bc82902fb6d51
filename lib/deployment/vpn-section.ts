import * as z from 'zod';
import { identifier } from '../document/fields';
import { address, cidr } from './address-fields';
import type { Scope } from './scope';

/**
 * What a tunnel may be made of, weakest first: AES with 256 bits, SHA-2 with 256 bits or more, and Diffie-Hellman groups of 2048 bits or
 * more or of an elliptic curve of 256 bits or more. Neutron knows weaker ones too.
 */
export const VPN_STRENGTH = {
  encryption: ['aes-256', 'aes-256-ccm-16', 'aes-256-gcm-16'],
  integrity: ['sha256', 'sha384', 'sha512'],
  pfs: ['group14', 'group15', 'group16', 'group17', 'group18', 'group19', 'group20', 'group21', 'group31'],
} as const;

/** An IPsec tunnel to a site. */
export function vpn(scope: Scope) {
  return z.strictObject({
    name: identifier,
    line: scope.line('vpn'),
    peerAddress: address,
    peerNetworks: z.array(cidr).min(1),
    /** Cipher of key exchange and traffic. */
    encryption: oneOf('encryption').optional(),
    integrity: oneOf('integrity').optional(),
    /** Diffie-Hellman group of key exchange and perfect forward secrecy. */
    pfs: oneOf('pfs').optional(),
  });
}

function oneOf<K extends keyof typeof VPN_STRENGTH>(key: K) {
  return z.enum(VPN_STRENGTH[key], { error: () => `expected one of ${VPN_STRENGTH[key].join(', ')}: what is weaker is not used` });
}
