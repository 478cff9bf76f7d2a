#!/usr/bin/env bash
# install-quietly.sh PACKAGE…  (as root): installs packages without questions and without starting what they bring.
# Debian starts a Redis on 6379 and makes and starts a PostgreSQL cluster on 5432 when their packages arrive; the desk
# has its own, so both are held back for the length of the installation, and what holds them back is taken away again.
set -euo pipefail

policy=/usr/sbin/policy-rc.d
clusters=/etc/postgresql-common/createcluster.d
undo=()
restore() { local back; for back in "${undo[@]}"; do eval "$back"; done; }
trap restore EXIT

if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod 755 "$policy"
  undo+=("rm -f $policy")
fi

[ -d /etc/postgresql-common ] || undo=("rmdir /etc/postgresql-common 2>/dev/null || true" "${undo[@]}")
[ -d "$clusters" ] || undo=("rmdir $clusters 2>/dev/null || true" "${undo[@]}")
mkdir -p "$clusters"
echo 'create_main_cluster = false' >"$clusters/docreview.conf"
undo=("rm -f $clusters/docreview.conf" "${undo[@]}")

redis_before=$(command -v redis-server || true)
export DEBIAN_FRONTEND=noninteractive
apt="apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0"
$apt update || echo "apt-get update failed; trying with the lists that are here" >&2
$apt install -y --no-install-recommends "$@"

# A Redis that came with us is not to start at the next boot either.
if [ -z "$redis_before" ] && [ -d /run/systemd/system ]; then
  systemctl disable --quiet redis-server.service 2>/dev/null || true
fi
