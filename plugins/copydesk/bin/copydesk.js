#!/usr/bin/env node
const { existsSync } = require('node:fs');
const path = require('node:path');

const built = path.join(__dirname, '../dist/cli/copydesk.js');

if (existsSync(built)) require(built);
else {
  console.error('The command is not built yet. Run "npm run build:plugin" in the newsroom first.');
  process.exitCode = 2;
}
