import { wholeInternet } from '../../lib/deployment/whole-internet';

test.each([
  [['0.0.0.0/0']],
  [['::/0']],
  [['0.0.0.0/1', '128.0.0.0/1']],
  [['128.0.0.0/1']],
  [['0.0.0.0/2', '64.0.0.0/2']],
  [['2000::/3']],
  [['::0.0.0.0/0']],
  [['2000::/5', '2800::/5']],
])('%p is everyone', (networks) => {
  expect(wholeInternet(networks)).toEqual(networks);
});

test.each([
  [[]],
  [['10.0.0.0/8', '198.51.100.0/24', '203.0.113.7']],
  [['0.0.0.0/2', '64.0.0.0/3', '96.0.0.0/4', '96.0.0.0/4', '0.0.0.0/8']],
  [['fd00::/8']],
  [['2000::/5', '2000::/6', '0.0.0.0/2']],
  [['not a network', '10.0.0.0/33', '10.0.0.0/']],
])('%p is some', (networks) => {
  expect(wholeInternet(networks)).toEqual([]);
});

test('what is everyone by itself is named, and not what stands beside it', () => {
  expect(wholeInternet(['198.51.100.0/24', '::/0', '0.0.0.0/0', '2001:db8::/32'])).toEqual(['0.0.0.0/0', '::/0']);
});

test('the families are not added up', () => {
  expect(wholeInternet(['0.0.0.0/2', '2000::/5'])).toEqual([]);
});
