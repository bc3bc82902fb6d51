/** Octavia's own provider; only it knows flavors with an active and a standby machine. */
export const AMPHORA = 'amphora';
