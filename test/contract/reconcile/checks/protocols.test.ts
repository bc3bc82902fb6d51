import { protocols } from '../../../../lib/contract/reconcile/checks/protocols';
import { row } from '../contract-with';
import { foundBy } from '../found-by';

const storage = (...file: string[]) => ({
  lines: [
    row('object-storage', 'o', {
      requires: { protocols: { all: ['S3'], clause: 'row' }, fileProtocols: { all: file, clause: 'table' } },
    }),
  ],
});

test('protocols of the row that the table does not name are found', () => {
  expect(foundBy(protocols, storage('NFS', 'CIFS', 'SAMBA'))).toEqual(['protocols:o: S3 (row) and NFS, CIFS, SAMBA (table)']);
});

test('a table that names them too is fine', () => {
  expect(foundBy(protocols, storage('NFS', 'S3'))).toEqual([]);
});
