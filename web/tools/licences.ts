// Adds to the bundle what it carries of others: packages.json (name, version, licence) and licences.txt, their texts.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Plugin } from 'vite';

interface Described {
  name: string;
  version: string;
  license?: string;
}

const WEB = fileURLToPath(new URL('..', import.meta.url));
const TEXT = /^(licen[cs]e|copying|notice|ofl)/i;

const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Described;

/** The folder of the package that a file belongs to; null for our own files and what the bundler makes up. */
function packageOf(file: string): string | null {
  if (!file.includes('node_modules/')) return null;
  let folder = dirname(file.replace('\0', '').replace(/\?.*/, ''));
  while (/node_modules\/./.test(folder)) {
    if (existsSync(join(folder, 'package.json')) && read(folder).version) return folder;
    folder = dirname(folder);
  }
  return null;
}

function textOf(folder: string): string {
  const files = readdirSync(folder).filter((file) => TEXT.test(file));
  return files
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    .join('\n\n');
}

/** A plugin of the bundler; a package without a licence or its text ends the build. */
export function licences(): Plugin {
  return {
    name: 'riwaya-licences',
    apply: 'build',
    generateBundle(_, bundle) {
      const files = Object.values(bundle).flatMap((one) =>
        one.type === 'chunk' ? one.moduleIds : one.originalFileNames.map((name) => join(WEB, name)),
      );
      const folders = [...new Set(files.map(packageOf).filter((folder) => folder !== null))];
      const packages = folders.map((folder) => ({ ...read(folder), text: textOf(folder) }));
      packages.sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const { name, license, text } of packages) {
        if (!license || !text) this.error(`${name} tells no licence, or has no text of it.`);
      }
      const rows = packages.map(({ name, version, license }) => ({ name, version, licence: license }));
      this.emitFile({ type: 'asset', fileName: 'packages.json', source: `${JSON.stringify(rows, null, 1)}\n` });
      const texts = packages.map(({ name, version, text }) => `${name} ${version}\n\n${text}\n`);
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join(`\n${'-'.repeat(79)}\n\n`) });
    },
  };
}
