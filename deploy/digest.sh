#!/bin/sh
# Prints one digest of a built site and its server configuration: equal for equal bytes.
# Usage: deploy/digest.sh dist
set -eu
site=${1:?the folder of the site}
cd "$(dirname "$site")"
name=$(basename "$site")
folders=$name
[ -d "$name.nginx" ] && folders="$name $name.nginx"
# shellcheck disable=SC2086
find $folders -type f -exec sha256sum {} + | LC_ALL=C sort -k 2 | sha256sum | cut -c 1-32
