#!/usr/bin/env bash
# Installs the servers that test/state keeps states in: PostgreSQL, from Debian, and moto, an S3 server, in the cache of node_modules.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v apt-get >/dev/null || {
  echo "install-state-tools: needs apt-get (Debian 12 or later); elsewhere install by hand: PostgreSQL 10 or newer, python3 with venv" >&2
  exit 1
}

missing=()
[ "$(dpkg-query -W -f '${db:Status-Status}' postgresql 2>/dev/null)" = installed ] || missing+=(postgresql)
python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3 python3-venv)

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
log=$(mktemp)
quietly() { "$@" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }; }

if [ ${#missing[@]} -gt 0 ]; then
  # the tests run PostgreSQL themselves: no daemon of the system may start with the installation
  policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    trap 'as_root rm -f "$policy"' EXIT
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
    as_root chmod 755 "$policy"
  fi
  quietly as_root apt-get -qq update
  quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends "${missing[@]}"
fi

tools=node_modules/.cache/state-tools
[ -x "$tools/bin/moto_server" ] || {
  quietly python3 -m venv "$tools"
  quietly "$tools/bin/pip" install --quiet --disable-pip-version-check 'moto[server]==5.2.5'
}
rm -f "$log"
