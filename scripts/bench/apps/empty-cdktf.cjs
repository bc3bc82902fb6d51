// A cdktf app of one stack with nothing in it: `node empty-cdktf.cjs OUTDIR`.
const { App, TerraformStack } = require('cdktf');
const { reportRun } = require('./report-run.cjs');

const app = new App({ outdir: process.argv[2] });
new TerraformStack(app, 'empty');
app.synth();
reportRun();
