// Keeps states in real servers with real locks: looks for Terraform, builds the provider, and runs test/state.
import { GO, hasPrograms, jest, terraform, withProvider } from './run-with-provider.mjs';

process.exitCode = hasPrograms('state', [terraform('1.10'), GO])
  ? withProvider(({ configuration }) => jest('jest.state.config.js', { PACTFORM_PLAN_CLI_CONFIGURATION: configuration }))
  : 1;
