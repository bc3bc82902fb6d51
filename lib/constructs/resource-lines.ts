import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ISynthesisSession, TerraformResource, type TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';

/** File beside a stack's Terraform JSON: which contract lines each resource stands for. */
const RESOURCE_LINES_FILE = 'pactform.json';

/**
 * Contract lines by resource address, for the many resource types that take neither metadata nor tags. Elements of a keyed
 * resource share its address. One that stands for no line has an empty list.
 */
export function resourceLines(
  stack: TerraformStack,
  linesOf: ReadonlyMap<IConstruct, readonly string[]>,
): Record<string, readonly string[]> {
  const resources = stack.node.findAll().filter((each) => each instanceof TerraformResource);
  const entries = resources.map((resource) => {
    const nearest = [...resource.node.scopes].reverse().find((scope) => linesOf.has(scope));
    const lines = (nearest && linesOf.get(nearest)) ?? [];
    return [`${resource.terraformResourceType}.${resource.friendlyUniqueId}`, lines] as const;
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function writeResourceLines(
  stack: TerraformStack & { readonly contract: { readonly id: string } },
  linesOf: ReadonlyMap<IConstruct, readonly string[]>,
  { outdir, manifest }: ISynthesisSession,
): void {
  const file = join(outdir, manifest.forStack(stack).workingDirectory, RESOURCE_LINES_FILE);
  const content = { contract: stack.contract.id, stack: stack.node.id, resources: resourceLines(stack, linesOf) };
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}
