package io.integrationhub.taxadapter.engine.taxjar;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.taxadapter.engine.TaxEngineFault;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.ItemTaxes.ItemTax;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The negative lines of a transaction, which TaxJar rejects: a line has a price, and at most that price as its
 * discount. So they are allocated to the other lines as discounts, in proportion to their prices.
 *
 * @param original with the negative lines
 * @param discounts by the number of the discounted line
 */
record NegativeLines(TaxableTransaction original, Map<String, Money> discounts) {

    /** @throws PermanentFault {@code TAX_ENGINE_REJECTED} if they exceed the prices of the other lines */
    static NegativeLines of(TaxableTransaction transaction) {
        List<TaxItem> priced = transaction.items().stream()
                .filter(item -> !TaxJarRequest.isShipping(item) && !isNegative(item))
                .toList();
        Money off = sum(
                transaction,
                transaction.items().stream()
                        .filter(NegativeLines::isNegative)
                        .map(TaxItem::amount)
                        .toList());
        Money prices = sum(transaction, priced.stream().map(TaxItem::amount).toList());
        if (prices.plus(off).minor() < 0) {
            throw new PermanentFault(
                    TaxEngineFault.TAX_ENGINE_REJECTED,
                    "the negative lines exceed the prices of all others, which TaxJar does not accept: state lines that"
                            + " are payments, for example gift cards, in payment-codes");
        }
        Map<String, Money> discounts = new HashMap<>();
        if (off.minor() != 0) {
            List<Money> parts = off.negated()
                    .allocate(priced.stream().map(item -> item.amount().minor()).toList());
            for (int index = 0; index < parts.size(); index++) {
                discounts.put(priced.get(index).ref().number(), parts.get(index));
            }
        }
        return new NegativeLines(transaction, Map.copyOf(discounts));
    }

    Money discountOf(TaxItem item) {
        return Optional.ofNullable(discounts.get(item.ref().number()))
                .orElseGet(() -> item.amount().zero());
    }

    /** All other items, at their reduced prices. */
    TaxableTransaction reduced() {
        return original.withItems(others().stream()
                .map(item -> item.withAmount(item.amount().minus(discountOf(item))))
                .toList());
    }

    /** All other items, at their full prices. */
    List<TaxItem> others() {
        return original.items().stream().filter(item -> !isNegative(item)).toList();
    }

    /**
     * The taxes of all items, from those of the reduced prices: every line has the tax on its full price, and the
     * negative lines take off the rest. The total stays as TaxJar calculated it.
     */
    Map<String, ItemTax> spread(Map<String, ItemTax> reduced) {
        Map<String, ItemTax> taxes = new HashMap<>(reduced);
        List<TaxItem> negative =
                original.items().stream().filter(NegativeLines::isNegative).toList();
        if (negative.isEmpty()) {
            return taxes;
        }
        Money rest = original.total().zero();
        List<TaxRate> rates = new ArrayList<>();
        for (TaxItem item : others()) {
            ItemTax known = reduced.get(item.ref().number());
            if (known != null && discounts.containsKey(item.ref().number())) {
                Money full = known.rate().taxOn(item.amount(), original.taxIncluded());
                taxes.put(item.ref().number(), new ItemTax(item.ref(), full, known.rate()));
                rest = rest.plus(known.tax()).minus(full);
                rates.add(known.rate());
            }
        }
        List<Money> parts = rest.allocate(
                negative.stream().map(item -> -item.amount().minor()).toList());
        for (int index = 0; index < parts.size(); index++) {
            TaxItem item = negative.get(index);
            Money tax = parts.get(index);
            TaxRate rate = rates.isEmpty()
                    ? TaxJarResponse.NO_TAX
                    : rates.getFirst().effectiveFor(item.amount(), tax, original.taxIncluded());
            taxes.put(item.ref().number(), new ItemTax(item.ref(), tax, rate));
        }
        return taxes;
    }

    /** The tax of every other line as it was charged, with its share of the tax that the negative lines take off. */
    Map<String, Money> taxes(ItemTaxes charged) {
        Map<String, Money> taxes = new HashMap<>();
        List<TaxItem> lines = others().stream()
                .filter(item -> !TaxJarRequest.isShipping(item))
                .toList();
        Money off = sum(
                original,
                original.items().stream()
                        .filter(NegativeLines::isNegative)
                        .map(item -> charged.of(item.ref()).tax())
                        .toList());
        List<Money> parts = lines.isEmpty()
                ? List.of()
                : off.allocate(lines.stream()
                        .map(item -> Math.max(0, charged.of(item.ref()).tax().minor()))
                        .toList());
        for (int index = 0; index < parts.size(); index++) {
            TaxItem item = lines.get(index);
            taxes.put(item.ref().number(), charged.of(item.ref()).tax().plus(parts.get(index)));
        }
        return taxes;
    }

    private static boolean isNegative(TaxItem item) {
        return item.amount().minor() < 0;
    }

    private static Money sum(TaxableTransaction transaction, List<Money> amounts) {
        return amounts.stream().reduce(transaction.total().zero(), Money::plus);
    }
}
