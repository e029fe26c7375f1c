/** Addresses of what browsers load. The build writes the content's hash into each name, so that it may be cached for ever. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** Beside the server bundle in dist/, or from src/ui/ when the sources run as they are (in tests). */
const places = ['./assets.json', '../../dist/assets.json'].map((path) => new URL(path, import.meta.url));
let names: Readonly<Record<string, string>> | undefined;

export function assetUrl(name: string): string {
  names ??= readNames();
  return `/assets/${names[name] ?? name}`;
}

function readNames(): Readonly<Record<string, string>> {
  const place = places.find((url) => existsSync(url));
  return place ? z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(place, 'utf8'))) : {};
}
