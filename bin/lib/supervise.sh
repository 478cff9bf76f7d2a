# Watching the parts of a desk: whoever ends unasked is started again, after a pause that grows while it keeps ending.
# shellcheck shell=bash

declare -A pause=()    # by name, the seconds to wait before the next start
declare -A due=()      # by name, when to start it again, in SECONDS
stopping=""

# supervise: once a second, until a signal ends this shell. (Not "wait -n": it misses one of two that end together.)
supervise() {
  local name
  exec 7<> <(:)
  while :; do
    for name in "${desk_parts[@]}"; do
      if [ -n "${due[$name]:-}" ]; then
        [ "$SECONDS" -lt "${due[$name]}" ] || { unset "due[$name]" && start_part "$name"; }
      elif ! alive "$name"; then
        part_ended "$name"
      fi
    done
    read -rt 1 -u 7 || true
  done
}

# part_ended NAME: at once after a long life, up to 30 s later after short ones.
part_ended() {
  local lived=$((SECONDS - up_since[$1]))
  if [ "$lived" -gt 60 ]; then pause[$1]=0; fi
  local seconds=${pause[$1]:-0}
  warn "! $1 ended unasked after $lived s; starting it again in $seconds s; its log: $logs/$1.log"
  kill_session "${pid[$1]}"
  due[$1]=$((SECONDS + seconds))
  pause[$1]=$((seconds == 0 ? 1 : seconds >= 15 ? 30 : seconds * 2))
}

# stop_desk: whatever still runs. Web and Jobs first, with time to finish or hand back what they do; PostgreSQL last.
stop_desk() {
  stopping=yes
  [ "$current_step" != running ] || say "Stopping (once more to stop at once)…"
  local name users=()
  for name in "${!pid[@]}"; do
    case $name in postgres | redis) ;; *) users+=("$name") ;; esac
  done
  ask_to_end TERM "${users[@]}"
  has_ended 35 "${users[@]}"
  ask_to_end TERM redis
  has_ended 5 redis
  ask_to_end INT postgres
  has_ended 30 postgres
}

# signalled: the first signal ends the shell, whose exit trap stops the desk; a second one while that goes on means "at
# once". PostgreSQL recovers from its log at the next start, and a job that ran is handed out again.
signalled() {
  [ -n "$stopping" ] || exit 0
  local name
  for name in "${!pid[@]}"; do
    if [ "$name" = postgres ]; then ask_to_end QUIT postgres; else ask_to_end KILL "$name"; fi
  done
}
