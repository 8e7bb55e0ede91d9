#!/bin/sh
# Publishes a built site on a server with nginx, in one moment: uploads it beside the earlier ones and
# then switches the link "current". If the bytes are those that are published, nothing happens.
#
# Usage: deploy/nginx.sh dist user@host:/var/www/policy    (rsync and ssh)
#        deploy/nginx.sh dist /var/www/policy              (on the server itself)
#
# nginx has "root /var/www/policy/current/dist" and includes the files of
# /var/www/policy/current/dist.nginx. RELOAD is run where the configuration has changed; the default is
# "sudo nginx -t && sudo nginx -s reload", and RELOAD=: does nothing. The last KEEP releases stay
# (default 5): to go back, switch the link to one of them.
set -eu
site=${1:?the folder of the site}
to=${2:?where to: user@host:/folder, or /folder}
site=${site%/}
[ -f "$site/api/v1/index.json" ] || { echo "$site is not a built site" >&2; exit 2; }
[ -d "$site.nginx" ] || { echo "$site.nginx is missing" >&2; exit 2; }
digest=$("$(dirname "$0")/digest.sh" "$site")
case $to in
  *:*) host=${to%%:*}; root=${to#*:} ;;
  *) host=; root=$to ;;
esac
case $root in
  *[!A-Za-z0-9._/-]*|'') echo "$root is not a plain path" >&2; exit 2 ;;
esac
remote() { if [ -n "$host" ]; then ssh "$host" "$1"; else sh -c "$1"; fi; }

published=$(remote "mkdir -p '$root/releases' && readlink '$root/current' || true")
if [ "$published" = "releases/$digest" ]; then
  echo "unchanged: $digest"
  exit 0
fi

new=$root/releases/.new-$digest
remote "rm -rf '$new' && mkdir -p '$new'"
if [ -n "$host" ]; then
  # What did not change is linked to the release before, not sent again.
  rsync -a --checksum --link-dest="$root/current/dist/" "$site/" "$host:$new/dist/"
  rsync -a --checksum "$site.nginx/" "$host:$new/dist.nginx/"
else
  cp -R "$site" "$new/dist"
  cp -R "$site.nginx" "$new/dist.nginx"
fi

remote "set -eu
cd '$root'
rm -rf 'releases/$digest'
mv '$new' 'releases/$digest'
before=\$(readlink current || true)
# Renaming a link over another is one step of the file system; 'ln -sf' alone would be two.
ln -s 'releases/$digest' .current-new
mv -T .current-new current
if [ -z \"\$before\" ] || ! diff -r \"\$before/dist.nginx\" current/dist.nginx >/dev/null 2>&1; then
  if ! ( ${RELOAD:-sudo nginx -t && sudo nginx -s reload} ); then
    if [ -n \"\$before\" ]; then ln -s \"\$before\" .current-new && mv -T .current-new current; fi
    echo 'nginx refused the configuration; the earlier site is back' >&2
    exit 1
  fi
fi
ls -1t releases | tail -n +$((${KEEP:-5} + 1)) | while read -r old; do rm -rf \"releases/\$old\"; done"
echo "published: $digest"
