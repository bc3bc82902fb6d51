import { PactformApp } from '../lib/constructs/pactform-app';
import type { Deployment } from '../lib/deployment/deployment';
import { addDeploymentStacks } from './add-deployment-stacks';
import type { DeploymentStack, DeploymentStackProps } from './deployment-stack';

interface Synthesized {
  readonly outdir: string;
  readonly stacks: readonly DeploymentStack[];
}

/** Writes the stacks of deployments. Where one cannot be made, nothing is left behind. */
export function synthesize(deployments: readonly Deployment[], how: Omit<DeploymentStackProps, 'deployment'>): Synthesized {
  const app = new PactformApp();
  try {
    const stacks = deployments.flatMap((deployment) => addDeploymentStacks(app, { deployment, ...how }));
    app.synth();
    return { outdir: app.outdir, stacks };
  } catch (error) {
    app.removeEmptyOutput();
    throw error;
  }
}
