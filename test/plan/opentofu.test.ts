import { spawnSync } from 'node:child_process';
import { firstPlan } from './plan';
import { KINDS, synthesized } from './synthesized';
import { TERRAFORM } from './terraform';

/** Whatever is here of what can stand in place of each other. */
const programs = [TERRAFORM, 'tofu'].filter((program) => spawnSync(program, ['version']).error === undefined);

test.each(KINDS)(`${programs.join(' and ')} plan the %s stack of the example alike`, (kind) => {
  const [one, ...others] = programs.map((program) => {
    const { resource_changes } = firstPlan(synthesized('example')[kind], program);
    return Object.fromEntries(resource_changes.map(({ address, change: { actions, after } }) => [address, { actions, after }]));
  });
  expect(Object.values(one ?? {}).map(({ actions }) => actions.join())).toEqual(Array(Object.keys(one ?? {}).length).fill('create'));
  expect(others).toEqual(others.map(() => one));
});
