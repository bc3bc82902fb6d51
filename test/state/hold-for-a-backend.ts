import type { StateProps } from '../../lib/constructs/state-backend';
import { contentOf, KeptStack } from './kept-stack';

interface Backend {
  readonly state: StateProps;
  readonly environment?: Readonly<Record<string, string>>;
  /** The state of a stack, as the backend itself keeps it. */
  stored(stack: string): string | Promise<string>;
}

/** What every backend that a team shares must do. */
export function holdForABackend(open: () => Backend | Promise<Backend>, secrets: readonly string[]): void {
  let backend: Backend;
  const stackOf = (id: string) => new KeptStack(id, backend.state, backend.environment);

  beforeAll(async () => {
    backend = await open();
  });

  test('each stack has a state of its own, and finds it again from another folder', async () => {
    for (const id of ['example-servers', 'example-metal']) {
      const stack = stackOf(id);
      expect(await stack.init()).toMatchObject({ status: 0 });
      expect(await stack.apply(`of ${id}`)).toMatchObject({ status: 0 });
    }
    expect(contentOf(await backend.stored('example-servers'))).toBe('of example-servers');
    expect(contentOf(await backend.stored('example-metal'))).toBe('of example-metal');
    const again = stackOf('example-servers');
    await again.init();
    expect(await again.apply('of example-servers')).toEqual({ status: 0, printed: expect.stringContaining('No changes.') });
  });

  test('while one applies, another is refused with the lock, and afterwards goes on', async () => {
    const [first, second] = [stackOf('example-services'), stackOf('example-services')];
    for (const stack of [first, second]) expect(await stack.init()).toMatchObject({ status: 0 });
    expect(await first.apply('made')).toMatchObject({ status: 0 });
    const letGo = await first.hold('first');
    expect(await second.apply('second')).toEqual({ status: 1, printed: expect.stringContaining('Error acquiring the state lock') });
    expect(await letGo()).toMatchObject({ status: 0 });
    expect(contentOf(await backend.stored('example-services'))).toBe('first');
    expect(await second.apply('second')).toMatchObject({ status: 0 });
    expect(contentOf(await backend.stored('example-services'))).toBe('second');
  });

  test('nothing secret is written into the folder of a stack', async () => {
    const stack = stackOf('example-entitlement');
    expect(await stack.init()).toMatchObject({ status: 0 });
    expect(secrets.filter((secret) => `${stack.noted}${stack.written}`.includes(secret))).toEqual([]);
  });
}
