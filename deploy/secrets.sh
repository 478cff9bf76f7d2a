#!/bin/sh
# Generates the passwords once, each into a volume of its own, so that a container sees only those it needs.
set -eu
for name in admin owner desk redis; do
  file=/run/docreview/$name/password
  if [ ! -s "$file" ]; then
    od -An -N32 -tx1 /dev/urandom | tr -d ' \n' >"$file.new"
    chmod 444 "$file.new"
    mv "$file.new" "$file"
  fi
done
