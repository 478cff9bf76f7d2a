#!/usr/bin/env bash
# samples.sh URL  (bearer token on stdin): uploads the sample invoices through the API, as a client would.
set -euo pipefail
samples=$(cd "$(dirname "$0")/../../samples" && pwd)
read -r token

sent=0
while IFS= read -r file; do
  # The same key at every start: uploading the samples again changes nothing.
  curl -fsS --max-time 60 -o /dev/null -H "Idempotency-Key: sample-${file##*/}" -F "files=@$file" \
    -H @- "$1/api/documents/upload" <<<"Authorization: Bearer $token"
  sent=$((sent + 1))
done < <(find "$samples" -type f \( -iname '*.pdf' -o -iname '*.png' -o -iname '*.jpg' -o -iname '*.jpeg' -o -iname '*.tif' \
  -o -iname '*.tiff' -o -iname '*.xml' \) | LC_ALL=C sort)
echo "uploaded $sent sample files"
