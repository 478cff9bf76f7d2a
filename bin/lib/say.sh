# Words to the person at the terminal. A closed terminal must not stop a clean-up, hence the "|| true".
# shellcheck shell=bash

say() { printf '%s\n' "$@" 2>/dev/null || true; }
warn() { printf '%s\n' "$@" >&2 2>/dev/null || true; }

# step WORDS: what is being done now; fail names it.
current_step="starting" told=""
step() { current_step=$1; say "· $1"; }

# fail WHY [WHAT TO DO…]: ends the command; the exit trap of the caller cleans up.
fail() {
  told=yes
  warn "✗ $current_step: $1"
  shift
  local line
  for line in "$@"; do warn "  $line"; done
  exit 1
}

# unexpected STATUS, from the exit trap: no command ends without a word about where.
unexpected() {
  [ "$1" -eq 0 ] || [ -n "$told" ] || warn "✗ $current_step: ended unexpectedly (exit $1)" \
    "  to see where: bash -x $0"
}

# show_tail FILE: the end of a log, for a failure that is about to be told.
show_tail() {
  [ -s "$1" ] || return 0
  warn "  --- last lines of $1"
  tail -n "${2:-15}" "$1" 2>/dev/null | cut -c1-400 | sed 's/^/  | /' >&2 || true
}

# usage: the comment at the head of the command.
usage() { awk 'NR > 1 && !/^#/ { exit } NR > 1 { sub(/^# ?/, ""); print }' "$0"; }
