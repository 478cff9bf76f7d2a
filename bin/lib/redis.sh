# A Redis of our own, on 127.0.0.1 at a free port with a generated password. It keeps nothing on disk: it only wakes
# readers up and caches; what counts is in PostgreSQL. Its configuration comes on stdin, so no password stands in "ps".
# shellcheck shell=bash

redis_start() {
  local user="" conf=$data/secrets/redis.conf
  [ "$(id -u)" -ne 0 ] || user=nobody
  (umask 077 && printf '%s\n' 'bind 127.0.0.1' "port $redis_port" "requirepass $(secret redis)" 'save ""' \
    'appendonly no' 'maxmemory 64mb' 'maxmemory-policy allkeys-lru' >"$conf")
  stdin=$conf spawn redis "$user" TERM redis-server -
}

redis_ready() { REDISCLI_AUTH=$(secret redis) redis-cli -h 127.0.0.1 -p "$redis_port" ping 2>/dev/null | grep -qx PONG; }

# As StackExchange.Redis wants it.
redis_connection() { echo "127.0.0.1:$redis_port,password=$(secret redis),abortConnect=false"; }
