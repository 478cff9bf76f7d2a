#!/usr/bin/env bash
# samples.sh URL  (bearer token on stdin): uploads the sample invoices through the API, as a client would.
set -uo pipefail
read -r token
sent=0 refused=0
for file in "$(dirname "$0")"/../../samples/*.{pdf,jpg,png,tif,xml}; do
  [ -f "$file" ] || continue
  # The same key each time: what an earlier, broken upload has sent already is not sent twice.
  if answer=$(curl -sS --fail-with-body --max-time 60 -H "Idempotency-Key: sample-${file##*/}" -F "files=@$file" \
    -H @- "$1/api/documents/upload" <<<"Authorization: Bearer $token"); then
    sent=$((sent + 1))
  else
    refused=$((refused + 1))
    echo "${file##*/}: $answer"
  fi
done
echo "$sent sample files uploaded, $refused refused"
[ "$refused" -eq 0 ]
