import { holdForABackend } from './hold-for-a-backend';
import { StateServer } from './state-server';

describe.each(['path', 'method'] as const)('locking by %s', (locking) => {
  const server = new StateServer(`Basic ${Buffer.from('team:word-of-the-team').toString('base64')}`);
  afterAll(() => server.close());

  holdForABackend(
    async () => ({
      state: { backend: 'http', address: `${await server.listen()}/states/`, locking },
      environment: { TF_HTTP_USERNAME: 'team', TF_HTTP_PASSWORD: 'word-of-the-team' },
      stored: (stack) => server.states.get(`/states/${stack}`) ?? '',
    }),
    ['word-of-the-team'],
  );
});
