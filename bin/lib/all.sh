# What every command here begins with: the strict shell, where the checkout is, and the parts below.
# shellcheck shell=bash

set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
root=$(dirname "$here")
. "$here/lib/say.sh"
. "$here/lib/packages.sh"
. "$here/lib/ports.sh"
. "$here/lib/processes.sh"
. "$here/lib/data.sh"
. "$here/lib/postgres.sh"
. "$here/lib/redis.sh"
. "$here/lib/dotnet.sh"
. "$here/lib/desk.sh"
. "$here/lib/instance.sh"
. "$here/lib/supervise.sh"
