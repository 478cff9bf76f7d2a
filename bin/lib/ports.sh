# Ports on the loopback, and waiting for what listens there.
# shellcheck shell=bash

# port_taken PORT: whether anything listens on it. Read from the kernel: no tool beyond the base system, no connection made.
port_taken() {
  local hex
  hex=$(printf ':%04X' "$1")
  awk -v port="$hex" '$4 == "0A" && substr($2, length($2) - 4) == port { found = 1 } END { exit !found }' \
    /proc/net/tcp /proc/net/tcp6 2>/dev/null
}

# choose_ports: free ones for what has none yet, below the range that the kernel hands out to clients, so that no passing connection takes
# them meanwhile.
choose_ports() {
  local port=$((20000 + RANDOM % 12000)) free=()
  while [ ${#free[@]} -lt 4 ]; do
    port_taken "$port" || free+=("$port")
    port=$((port + 1))
  done
  pg_port=${free[0]} redis_port=${free[1]} jobs_port=${free[2]} web_port=${web_port:-${free[3]}}
}

# wait_until SECONDS NAME COMMAND…: until the command succeeds; false when the time is up or the process NAME has ended.
wait_until() {
  local deadline=$((SECONDS + $1)) name=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    alive "$name" && [ "$SECONDS" -lt "$deadline" ] || return 1
    sleep 0.1
  done
}
