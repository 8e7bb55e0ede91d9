/**
 * The configuration for nginx (1.18 or later, with ngx_brotli's static module): the headers of each
 * address, how the site is served, and an example of a whole server.
 *
 * `/` does not choose a language by `Accept-Language`: a shared cache would have to keep an answer
 * for each of the thousands of values of that header, or give readers each other's language.
 */
import { notFound, patternExpression } from '../edition/addresses.ts';
import { otherHost, type Site } from '../edition/site.ts';
import { propertiesOf } from '../site/outputs.ts';
import { CONTENT_TYPES, isCompressible, TYPED_KINDS } from './content-types.ts';
import { type HeaderField, STRICT_TRANSPORT } from './headers.ts';

export interface NginxServer {
  readonly host: string;
  /** The host that redirects to it, if there is one. */
  readonly other: string | undefined;
  /** The built site. */
  readonly root: string;
  /** Folder of the two files that the server includes. */
  readonly include: string;
  /** Path of the certificate and of its key. */
  readonly certificate: string;
  readonly key: string;
  /** As `listen` takes them: `443`, `127.0.0.1:8443`. */
  readonly secure: readonly string[];
  readonly plain: readonly string[];
}

/** The first words of both files that the server includes. */
export const WRITTEN_BY = '# Written by "policy build"';

/** `headers.conf`, for the http block: one variable for each header that differs by address. */
export function headersConf(fields: readonly HeaderField[]): string {
  const maps = fields.flatMap(({ values }, i) =>
    isConstant(fields[i])
      ? []
      : [
          `map $uri ${variable(i)} {\n    default "";\n${values
            .map(({ on, value }) => `    "~${grouped(on.expression)}" ${quoted(value)};\n`)
            .join('')}}\n`,
        ],
  );
  return `${WRITTEN_BY}; the hashes are those of the pages built with it.
# Include in the http block.

${maps.join('\n')}
map $request_method $policy_allow {
    default "GET, HEAD";
    GET "";
    HEAD "";
}
`;
}

/** `site.conf`, for the server block. */
export function siteConf(fields: readonly HeaderField[]): string {
  const headers = fields.map(
    ({ name, values }, i) =>
      `add_header ${name} ${isConstant(fields[i]) ? quoted(values[0]?.value ?? '') : variable(i)} always;`,
  );
  return `${WRITTEN_BY} together with headers.conf. Include in the server block.

server_tokens off;
absolute_redirect off;
index index.html;
etag on;
# What was not compressed by the build is compressed as it is sent.
gzip on;
gzip_comp_level 6;
gzip_proxied any;
gzip_types ${namesOf(isCompressible).join(' ')};
gzip_static on;
gzip_vary on;
brotli_static on;
client_max_body_size 1k;

${typesBlock()}
default_type application/octet-stream;
charset utf-8;
charset_types ${namesOf((type) => type.includes('charset=')).join(' ')};

${headers.join('\n')}
add_header Allow $policy_allow always;

error_page 404 ${notFound()};
# A folder without a page of its own.
error_page 403 =404 ${notFound()};

if ($policy_allow) {
    return 405;
}

# What only servers read, and the compressed forms, which answer for their files.
location ~ (?:/[._]|\\.(?:br|gz)$) {
    return 404;
}

location = ${notFound()} {
    internal;
}

${TYPED_KINDS.map(
  (kind) => `location ~ "${patternExpression(kind)}" {
    types { }
    default_type ${propertiesOf(kind).mediaType.split(';')[0]};
}

`,
).join('')}location / {
    try_files $uri $uri/ =404;
}
`;
}

/** `example.conf`: a whole server that includes the other two. */
export function exampleConf(server: NginxServer): string {
  const { host, other, root, include, certificate, key, secure, plain } = server;
  const tls = `    ssl_certificate ${certificate};
    ssl_certificate_key ${key};
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_session_cache shared:policy:1m;
    ssl_session_tickets off;`;
  const listen = (addresses: readonly string[], rest: string) =>
    addresses.map((address) => `    listen ${address}${rest};`).join('\n');
  return `# An example for /etc/nginx/conf.d; needs the module ngx_http_brotli_static (Debian:
# libnginx-mod-http-brotli-static). Change the paths to yours.

include ${include}/headers.conf;

server {
${listen(secure, ' ssl http2')}
    server_name ${host};
${tls}
    root ${root};
    sendfile on;
    tcp_nopush on;
    include ${include}/site.conf;
}

${
  other === undefined
    ? ''
    : `server {
${listen(secure, ' ssl http2')}
    server_name ${other};
${tls}
    server_tokens off;
    add_header ${STRICT_TRANSPORT.name} "${STRICT_TRANSPORT.value}" always;
    return 301 https://${host}$request_uri;
}

`
}${[host, ...(other === undefined ? [] : [other])].map((name) => plainServer(name, listen(plain, ''))).join('\n')}`;
}

/** Each host name redirects to itself over HTTPS, where it sends Strict-Transport-Security. */
function plainServer(host: string, listen: string): string {
  return `server {
${listen}
    server_name ${host};
    server_tokens off;

    location /.well-known/acme-challenge/ {
        root /var/www/acme;
    }

    location / {
        return 301 https://${host}$request_uri;
    }
}
`;
}

/** Values for the example that fit a Debian server with certbot. */
export function exampleServer(site: Pick<Site, 'origin' | 'www'>): NginxServer {
  const { host } = new URL(site.origin);
  return {
    host,
    other: otherHost(site),
    root: `/var/www/${host}`,
    include: `/etc/nginx/${host}`,
    certificate: `/etc/letsencrypt/live/${host}/fullchain.pem`,
    key: `/etc/letsencrypt/live/${host}/privkey.pem`,
    secure: ['443', '[::]:443'],
    plain: ['80', '[::]:80'],
  };
}

function typesBlock(): string {
  const lines = Object.entries(CONTENT_TYPES).map(
    ([extension, type]) => `    ${type.split(';')[0]} ${extension};`,
  );
  return `types {\n${lines.join('\n')}\n}`;
}

/** Names of media types for a directive that has `text/html` anyway. */
function namesOf(isAmong: (mediaType: string) => boolean): readonly string[] {
  const types = [
    ...Object.values(CONTENT_TYPES),
    ...TYPED_KINDS.map((kind) => propertiesOf(kind).mediaType),
  ];
  const names = new Set(types.filter(isAmong).map((type) => type.replace(/;.*/, '')));
  return [...names].filter((name) => name !== 'text/html');
}

/** Prefixes the names of groups, since a variable of nginx exists once for all sites. */
function grouped(expression: string): string {
  return expression.replaceAll('(?<', '(?<policy_');
}

/** Whether the field has one value, the same everywhere. */
function isConstant(field: HeaderField | undefined): boolean {
  return field?.values.length === 1 && field.values[0]?.on.path === '/*';
}

function variable(index: number): string {
  return `$policy_header_${index}`;
}

/**
 * Values have no quote, backslash or `$`, which mean something to nginx. The variables of a value
 * are the groups of its expression, which become variables of nginx.
 */
function quoted(value: string): string {
  return `"${value.replace(/\{([a-z]+)\}/g, '$policy_$1')}"`;
}
