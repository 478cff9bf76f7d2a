# Starting, knowing and ending processes. Each gets a session of its own, so that Ctrl+C reaches only this shell, which
# then ends them in order, and so that whatever they started can be found. Should this shell be killed outright, the
# kernel signals them (PR_SET_PDEATHSIG), and what is left all the same is ended at the next start, from the pid files.
# shellcheck shell=bash

declare -A pid=()          # by name
declare -A up_since=()     # by name, in SECONDS

# spawn NAME USER SIGNAL COMMAND…: in the background, output to the log, without a hold on this shell's lock (descriptor 9).
# USER "" means as we are; its input is the file $stdin, if set; SIGNAL is what the process understands as "please end".
spawn() {
  local name=$1 user=$2 signal=$3
  shift 3
  local become=()
  [ -z "$user" ] || become=(--reuid="$user" --regid="$(id -g "$user")" --clear-groups)
  setsid setpriv "${become[@]}" --pdeathsig "$signal" -- "$@" >>"$logs/$name.log" 2>&1 <"${stdin:-/dev/null}" 9>&- &
  pid[$name]=$!
  up_since[$name]=$SECONDS
  echo "$! $(started_at $!)" >"$pids/$name"
}

# complete NAME: waits for one that ends by itself; its exit status. A signal to this shell is answered at once meanwhile.
complete() {
  local status=0
  wait "${pid[$1]}" || status=$?
  kill_session "${pid[$1]}"
  unset "pid[$1]"
  rm -f "$pids/$1"
  return "$status"
}

# as_user USER COMMAND…: in the foreground, "" as we are.
as_user() {
  local user=$1
  shift
  if [ -z "$user" ]; then "$@"; else setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups -- "$@"; fi
}

# started_at PID: the kernel's start tick; with the pid it names one process for good, where a pid alone is used again.
started_at() { local fields; stat_of "$1" && echo "${fields[19]}"; }

# stat_of PID: fills the caller's "fields" with the kernel's line about it, from the state on (0 state, 3 session, 19 start).
stat_of() {
  local line
  { read -r line <"/proc/$1/stat"; } 2>/dev/null || return 1
  read -ra fields <<<"${line##*) }"
}

alive() { [ -n "${pid[$1]:-}" ] && kill -0 "${pid[$1]}" 2>/dev/null; }

# ask_to_end SIGNAL NAME…, then has_ended SECONDS NAME…: kills the session of whoever takes longer.
ask_to_end() {
  local signal=$1 name
  shift
  for name in "$@"; do
    [ -z "${pid[$name]:-}" ] || kill -s "$signal" "${pid[$name]}" 2>/dev/null || true
  done
}

has_ended() {
  local deadline=$((SECONDS + $1)) name
  shift
  for name in "$@"; do
    [ -n "${pid[$name]:-}" ] || continue
    while running "${pid[$name]}" && [ "$SECONDS" -lt "$deadline" ]; do sleep 0.05; done
    if running "${pid[$name]}"; then warn "  $name did not end in time: killed"; fi
    kill_session "${pid[$name]}"
    unset "pid[$name]"
    rm -f "$pids/$name"
  done
}

# running PID: alive and not just waiting to be collected.
running() { local fields; stat_of "$1" && [ "${fields[0]}" != Z ]; }

# kill_session LEADER: the process and all that it left behind in its session.
kill_session() {
  local process fields
  for process in /proc/[0-9]*; do
    process=${process#/proc/}
    stat_of "$process" && [ "${fields[3]}" = "$1" ] && kill -KILL "$process" 2>/dev/null
  done
  return 0
}

# end_leftovers: what a run that was killed, or a machine that went down, left in the pid files.
end_leftovers() {
  local file name process tick
  for file in "$pids"/*; do
    [ -f "$file" ] || continue
    name=${file##*/}
    read -r process tick <"$file" || true
    if [ -n "${tick:-}" ] && [ "$(started_at "$process")" = "$tick" ]; then
      say "  ending $name ($process), left over from an earlier run"
      pid[$name]=$process
      ask_to_end "$([ "$name" = postgres ] && echo INT || echo TERM)" "$name"
    fi
  done
  has_ended 10 "${!pid[@]}"
  rm -f "$pids"/*
}
