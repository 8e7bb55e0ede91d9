# docker build --build-arg POLICY_TODAY=2026-12-01 -t policy .
# docker run --read-only --tmpfs /tmp --cap-drop ALL -p 8080:8080 policy
FROM node:24-slim AS build
WORKDIR /policy
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY . .
# The day for which the site is built; the day in Kazakhstan where it is empty.
ARG POLICY_TODAY=
RUN POLICY_TODAY="$POLICY_TODAY" npm run build

FROM debian:trixie-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends nginx libnginx-mod-http-brotli-static \
    && rm -rf /var/lib/apt/lists/*
COPY deploy/nginx.conf /etc/policy/nginx.conf
COPY --from=build /policy/dist /srv/policy/dist
COPY --from=build /policy/dist.nginx /srv/policy/dist.nginx
USER www-data
EXPOSE 8080
STOPSIGNAL SIGQUIT
ENTRYPOINT ["nginx", "-e", "/dev/stderr", "-c", "/etc/policy/nginx.conf"]
