# Starting, knowing and ending processes. Each gets a session of its own, so that Ctrl+C reaches only this shell, which
# then ends them in order, and so that whatever they started can be found. Should this shell be killed outright, the
# kernel signals them (PR_SET_PDEATHSIG), and what is left all the same is ended at the next start, from the pid files.
# shellcheck shell=bash

declare -A pid=()          # by name
declare -A tick=()         # by name, the kernel's start tick: with the pid it names one process for good
declare -A up_since=()     # by name, in SECONDS
this_boot=$(</proc/sys/kernel/random/boot_id)

# spawn NAME USER SIGNAL COMMAND…: in the background, output to the log, without a hold on this shell's lock (descriptor 9).
# USER "" means as we are; its input is the file $stdin, if set; SIGNAL is what the process understands as "please end".
spawn() {
  local name=$1 user=$2 signal=$3
  shift 3
  local become=()
  [ -z "$user" ] || become=(--reuid="$user" --regid="$(id -g "$user")" --clear-groups)
  setsid setpriv "${become[@]}" --pdeathsig "$signal" -- "$@" >>"$logs/$name.log" 2>&1 <"${stdin:-/dev/null}" 9>&- &
  adopt "$name" $!
}

# foreground NAME COMMAND…: shown at the terminal, yet in a session of its own; its exit status.
foreground() {
  local name=$1
  shift
  setsid setpriv --pdeathsig TERM -- "$@" </dev/null 9>&- &
  adopt "$name" $!
  complete "$name"
}

# adopt NAME PID
adopt() {
  local fields=()
  stat_of "$2" || true
  pid[$1]=$2 tick[$1]=${fields[19]:-0} up_since[$1]=$SECONDS
  # Whole or not at all, for whoever reads it meanwhile.
  echo "$2 ${tick[$1]} $this_boot" >"$data/pid.new" && mv "$data/pid.new" "$pids/$1"
}

forget() { unset "pid[$1]" "tick[$1]" && rm -f "$pids/$1"; }

# complete NAME: waits for one that ends by itself; its exit status. A signal to this shell is answered at once meanwhile.
complete() {
  local status=0
  wait "${pid[$1]}" || status=$?
  kill_session "${pid[$1]}"
  forget "$1"
  return "$status"
}

# as_user USER COMMAND…: in the foreground, "" as we are.
as_user() {
  local user=$1
  shift
  if [ -z "$user" ]; then "$@"; else setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups -- "$@"; fi
}

# stat_of PID: fills the caller's "fields" with the kernel's line about it, from the state on (0 state, 3 session, 19 start).
stat_of() {
  local line
  { read -r line <"/proc/$1/stat"; } 2>/dev/null || return 1
  read -ra fields <<<"${line##*) }"
}

# alive NAME: still the same process, and not one that only waits to be collected.
alive() {
  local fields
  [ -n "${pid[$1]:-}" ] && stat_of "${pid[$1]}" && [ "${fields[0]}" != Z ] && [ "${fields[19]}" = "${tick[$1]}" ]
}

# ask_to_end SIGNAL NAME…, then has_ended SECONDS NAME…: kills the session of whoever takes longer.
ask_to_end() {
  local signal=$1 name
  shift
  for name in "$@"; do
    ! alive "$name" || kill -s "$signal" "${pid[$name]}" 2>/dev/null || true
  done
}

has_ended() {
  local deadline=$((SECONDS + $1)) name
  shift
  for name in "$@"; do
    [ -n "${pid[$name]:-}" ] || continue
    while alive "$name" && [ "$SECONDS" -lt "$deadline" ]; do sleep 0.05; done
    if alive "$name"; then warn "  $name did not end in time: killed"; fi
    kill_session "${pid[$name]}"
    forget "$name"
  done
}

# kill_session LEADER: the process and all that it left behind in its session.
kill_session() {
  local process fields
  for process in /proc/[0-9]*; do
    process=${process#/proc/}
    stat_of "$process" && [ "${fields[3]}" = "$1" ] && kill -KILL "$process" 2>/dev/null
  done
  return 0
}

# end_leftovers: what a run that was killed left in the pid files. A pid is not used again while the session that it
# names has members, so within one boot a dead leader's session is known to be ours too.
end_leftovers() {
  local file name began boot
  for file in "$pids"/*; do
    [ -s "$file" ] || continue
    name=${file##*/}
    read -r "pid[$name]" began boot <"$file" || true
    tick[$name]=${began:-0}
    if [ "$boot" = "$this_boot" ] && alive "$name"; then
      say "  ending $name (${pid[$name]}), left over from an earlier run"
    else
      if [ "$boot" = "$this_boot" ] && [ ! -e "/proc/${pid[$name]}" ]; then kill_session "${pid[$name]}"; fi
      forget "$name"
    fi
  done
  ask_to_end INT postgres
  ask_to_end TERM "${!pid[@]}"
  has_ended 10 "${!pid[@]}"
}
