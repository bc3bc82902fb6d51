// Plans every stack with the real provider: looks for the programs that this needs, builds the provider, and runs test/plan.
// `npm run test:plan -- dsj` runs the files whose name has 'dsj'; `--programs` looks for the programs and no more.
import { GO, hasPrograms, jest, terraform, withProvider } from './run-with-provider.mjs';

if (!hasPrograms('plan', [terraform('1.4'), GO])) process.exitCode = 1;
else if (!process.argv.includes('--programs'))
  process.exitCode = withProvider(({ folder, configuration }) =>
    jest('jest.plan.config.js', { PACTFORM_PLAN_FOLDER: folder, PACTFORM_PLAN_CLI_CONFIGURATION: configuration }),
  );
