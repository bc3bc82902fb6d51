#!/usr/bin/env bash
# Installs the programs that test/guest-real runs for real: what the servers of a contract run, and what reads their user data.
set -euo pipefail

PACKAGES=(
  bubblewrap
  cloud-init
  e2fsprogs
  libnginx-mod-http-lua
  libnginx-mod-http-modsecurity
  modsecurity-crs
  nginx
  openssh-client
  openssh-server
  openssl
  python3
  python3-keystonemiddleware
  python3-openstacksdk
  python3-yaml
  rsyslog
  rsyslog-gnutls
  tlog
)

command -v apt-get >/dev/null || {
  echo "install-guest-tools: needs apt-get (Debian 12 or later); elsewhere install by hand: ${PACKAGES[*]}" >&2
  exit 1
}

missing=()
for package in "${PACKAGES[@]}"; do
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# the tests run the programs themselves: no daemon of the system may start with the installation
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  trap 'as_root rm -f "$policy"' EXIT
  printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
  as_root chmod 755 "$policy"
fi

log=$(mktemp)
quietly() { "$@" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }; }
quietly as_root apt-get -qq update
quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends "${missing[@]}"
rm -f "$log"
