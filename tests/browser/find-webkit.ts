/**
 * Finds WebKitGTK with its driver (Debian: webkit2gtk-driver, xvfb), the closest to iOS's WKWebView
 * that runs on Linux.
 */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface WebKit {
  readonly driver: string;
  readonly browser: string;
  /** Runs a program with a virtual screen. */
  readonly screen: string;
}

/** @returns where it is, or what is missing */
export function findWebKit(): WebKit | string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const installed = (name: string) =>
    folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  const driver = installed('WebKitWebDriver');
  const screen = installed('xvfb-run');
  const browser = miniBrowser();
  if (driver && browser && screen) return { driver, browser, screen };
  const missing = [
    ...(driver ? [] : ['WebKitWebDriver']),
    ...(browser ? [] : ['MiniBrowser']),
    ...(screen ? [] : ['xvfb-run']),
  ];
  return `WebKit is not installed (${missing.join(', ')} missing): install webkit2gtk-driver and xvfb`;
}

/** Debian keeps it in the folder of the library: /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/. */
function miniBrowser(): string | undefined {
  const libraries = ['/usr/lib', '/usr/libexec'].filter((folder) => existsSync(folder));
  const folders = libraries.flatMap((folder) => [
    folder,
    ...readdirSync(folder)
      .filter((name) => name.endsWith('-linux-gnu'))
      .map((name) => join(folder, name)),
  ]);
  return folders
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.startsWith('webkit2gtk-') || name.startsWith('webkitgtk-'))
        .map((name) => join(folder, name, 'MiniBrowser')),
    )
    .find((path) => existsSync(path));
}
