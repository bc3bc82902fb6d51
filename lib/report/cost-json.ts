import type { Cost } from '../cost/cost';
import type { GroupCost } from '../cost/group-cost';
import type { Limit } from '../cost/limit';
import type { Charge, LineCost } from '../cost/line-cost';
import type { Preview } from '../cost/preview';
import type { Price } from '../cost/price';

/**
 * A cost preview as JSON, indented, with a line break at its end. Names are those of FinOps FOCUS where it has one, figures are
 * exact strings: contracted unit price × pricing quantity = contracted cost. What does not apply is left out; what nobody knows is null.
 */
export function costJson({ contract, basis, assumptions, lines, groups, ceilings, total, foreignLines }: Preview): string {
  const report = {
    contract,
    billingCurrency: 'CNY',
    basis,
    assumptions,
    lines: lines.map(lineFields),
    groups: groups.map(groupFields),
    ceilings: ceilings.map(({ projected, atFullUse, remaining, remainingAtFullUse, ...ceiling }) => ({
      ...ceiling,
      ...costFields(projected),
      atFullUse: costFields(atFullUse),
      remaining: remaining ?? null,
      remainingAtFullUse: remainingAtFullUse ?? null,
    })),
    total: {
      statedCost: total.stated ?? null,
      provisional: total.provisional,
      ceilings: total.ceilings,
      ...costFields(total.projected),
      atFullUse: costFields(total.atFullUse),
      limit: total.limit && limitFields(total.limit),
    },
    foreignLines,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function lineFields({ line, name, clause, term, contracted, drawn, billable, remaining, undetermined, pricing }: LineCost) {
  return {
    line,
    name,
    clause,
    months: term.in('month').toString(),
    contractedQuantity: contracted,
    drawnQuantity: drawn,
    billableQuantity: billable,
    remainingQuantity: remaining,
    undetermined: undetermined.length > 0 ? undetermined : undefined,
    pricing: pricing.kind,
    ...(pricing.kind === 'together' ? { measuredOn: pricing.measuredOn } : {}),
    ...(pricing.kind === 'priced'
      ? { ...priceFields(pricing.price), ...chargeFields(pricing.projected), atFullUse: chargeFields(pricing.atFullUse) }
      : {}),
  };
}

function priceFields({ amount, per, source }: Price) {
  return {
    contractedUnitPrice: amount,
    pricingUnit: `${per.amount.eq(1) ? '' : `${per.amount} `}${per.unit}-Months`,
    priceSource: source,
    estimated: source.kind === 'estimate',
  };
}

function chargeFields({ pricingQuantity, monthlyCost, contractedCost }: Charge) {
  return { pricingQuantity: pricingQuantity.toString(), monthlyCost, contractedCost };
}

function groupFields({
  group,
  name,
  clause,
  billing,
  stated,
  provisional,
  lines,
  parts,
  monthlyCost,
  monthlyAverage,
  itemised,
  projected,
  atFullUse,
  limit,
}: GroupCost) {
  return {
    group,
    name,
    clause,
    billing,
    statedCost: stated,
    provisional,
    lines,
    parts,
    monthlyCost: billing === 'metered' ? (monthlyCost ?? null) : undefined,
    monthlyAverage: monthlyAverage && { derived: true, amount: monthlyAverage.amount, months: monthlyAverage.term.in('month').toString() },
    itemised: itemised && { ...costFields(itemised.projected), atFullUse: costFields(itemised.atFullUse) },
    ...costFields(projected),
    atFullUse: costFields(atFullUse),
    limit: limit && limitFields(limit),
  };
}

function costFields({ contractedCost, billedCost, coverage, estimated }: Cost) {
  const known = coverage !== 'unknown';
  return { contractedCost: known ? contractedCost : null, billedCost: known ? billedCost : null, coverage, estimated };
}

function limitFields(limit: Limit) {
  return { ...limit, reading: limit.reading ?? null };
}
