import type { Check } from './check';
import { auditCoverage } from './checks/audit-coverage';
import { caps } from './checks/caps';
import { categorySum } from './checks/category-sum';
import { ceiling } from './checks/ceiling';
import { clock } from './checks/clock';
import { coverage } from './checks/coverage';
import { dates } from './checks/dates';
import { durability } from './checks/durability';
import { faultOrder } from './checks/fault-order';
import { faultRecovery } from './checks/fault-recovery';
import { fp16Limbs } from './checks/fp16-limbs';
import { gpuComputeMissing } from './checks/gpu-compute-missing';
import { gpuTotals } from './checks/gpu-totals';
import { iops } from './checks/iops';
import { jointLeaseTerms } from './checks/joint-lease-terms';
import { kpi } from './checks/kpi';
import { licences } from './checks/licences';
import { logRetention } from './checks/log-retention';
import { milestoneQuantity } from './checks/milestone-quantity';
import { nodeHost } from './checks/node-host';
import { nodeRestated } from './checks/node-restated';
import { outageBudget } from './checks/outage-budget';
import { paymentBeforeAcceptance } from './checks/payment-before-acceptance';
import { paymentShare } from './checks/payment-share';
import { paymentShares } from './checks/payment-shares';
import { paymentsAdvance } from './checks/payments-advance';
import { pricedTogether } from './checks/priced-together';
import { protocols } from './checks/protocols';
import { provisionalTotal } from './checks/provisional-total';
import { resizableUnpriced } from './checks/resizable-unpriced';
import { restated } from './checks/restated';
import { sameText } from './checks/same-text';
import { settlementOverlap } from './checks/settlement-overlap';
import { settlementTerm } from './checks/settlement-term';
import { sums } from './checks/sums';
import { term } from './checks/term';
import { unitPrice } from './checks/unit-price';
import { unquantified } from './checks/unquantified';
import { words } from './checks/words';

/** Every way in which a document is compared with itself: money first, then terms, quantities and minimums, duties, payments. */
export const checks: readonly Check[] = [
  sums,
  words,
  paymentShare,
  paymentShares,
  ceiling,
  categorySum,
  restated,
  caps,
  unitPrice,
  pricedTogether,
  provisionalTotal,
  resizableUnpriced,
  paymentsAdvance,
  settlementOverlap,
  settlementTerm,
  paymentBeforeAcceptance,
  dates,
  term,
  jointLeaseTerms,
  milestoneQuantity,
  nodeRestated,
  fp16Limbs,
  gpuTotals,
  nodeHost,
  gpuComputeMissing,
  clock,
  iops,
  durability,
  protocols,
  licences,
  sameText,
  unquantified,
  coverage,
  auditCoverage,
  logRetention,
  faultOrder,
  faultRecovery,
  outageBudget,
  kpi,
];
