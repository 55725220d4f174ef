#!/usr/bin/env node
require('../dist/cli/copydesk.js');
