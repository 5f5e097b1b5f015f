// Writes src/lib/api/schema.d.ts from the description of the API. `--check`: only says whether it is stale.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import openapi, { astToString } from 'openapi-typescript';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const TARGET = at('../src/lib/api/schema.d.ts');
const PYTHON = process.env.RIWAYA_PYTHON ?? at('../../.venv/bin/python');
const HEAD = '// Written by `npm run types` from the description of the API. Do not edit.\n';

function describe() {
  const folder = mkdtempSync(join(tmpdir(), 'riwaya-'));
  try {
    const file = join(folder, 'openapi.json');
    const program = ['-m', 'riwaya.api.describe', file];
    execFileSync(PYTHON, program, { cwd: at('../..'), stdio: ['ignore', 'inherit', 'inherit'] });
    return JSON.parse(readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const given = process.argv.find((one) => one.endsWith('.json'));
const document = given === undefined ? describe() : JSON.parse(readFileSync(given, 'utf8'));
const written = HEAD + astToString(await openapi(document));
if (!process.argv.includes('--check')) {
  writeFileSync(TARGET, written);
} else if (readFileSync(TARGET, 'utf8') !== written) {
  console.error('web/src/lib/api/schema.d.ts is stale: run `npm run types` in web/.');
  process.exit(1);
}
