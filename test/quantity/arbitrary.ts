import fc from 'fast-check';
import { type Unit, unitOf } from '../../lib/quantity/unit';

/** A decimal as documents write it, not below zero: up to 18 digits and up to 12 behind the point. */
export function decimalText(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.bigInt({ min: 0n, max: 999_999_999_999_999_999n }), fc.stringMatching(/^[0-9]{0,12}$/))
    .map(([whole, fraction]) => (fraction === '' ? `${whole}` : `${whole}.${fraction}`));
}

/** An amount of yuan as contracts write it: up to 99 thousand million, to the fen. */
export function yuanText(): fc.Arbitrary<string> {
  return fc.bigInt({ min: 0n, max: 9_999_999_999_999n }).map((fen) => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`);
}

const SPELLINGS = [
  ['vCPU'],
  ['core', 'cores'],
  ['GB', 'TB'],
  ['MHz', 'GHz'],
  ['Mbps', 'Gbps', 'GB/s'],
  ['TFLOPS', 'PFLOPS'],
  ['minutes', 'hours'],
  ['months', 'years'],
  ['working days'],
  ['accounts'],
  ['sets'],
  ['IPs'],
];

function unit(spelling: string): Unit {
  const found = unitOf(spelling);
  if (found === undefined) throw new Error(`no unit is spelled '${spelling}'`);
  return found;
}

/** Two units of one dimension; often the same. */
export function likeUnits(): fc.Arbitrary<readonly [Unit, Unit]> {
  return fc
    .constantFrom(...SPELLINGS)
    .chain((like) => fc.tuple(fc.constantFrom(...like), fc.constantFrom(...like)))
    .map(([one, other]) => [unit(one), unit(other)]);
}
