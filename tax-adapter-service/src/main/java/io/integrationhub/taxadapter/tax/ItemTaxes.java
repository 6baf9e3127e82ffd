package io.integrationhub.taxadapter.tax;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tax of every item of a transaction. */
public record ItemTaxes(List<ItemTax> items) {

    /** The tax of one item. */
    public record ItemTax(ItemRef ref, Money tax, TaxRate rate) {}

    /** Taxes with the same name and rate, shown as one. */
    public record Portion(String name, BigDecimal rate) {}

    public ItemTaxes {
        items = List.copyOf(items);
    }

    /**
     * The taxes of a transaction, in the order of its items.
     *
     * @param byNumber taxes by the items' numbers; those of unknown items are ignored
     * @return empty if the tax of any item is missing
     */
    public static Optional<ItemTaxes> complete(TaxableTransaction transaction, Map<String, ItemTax> byNumber) {
        List<ItemTax> taxes = transaction.items().stream()
                .flatMap(item -> Stream.ofNullable(byNumber.get(item.ref().number())))
                .toList();
        return taxes.size() == transaction.items().size() ? Optional.of(new ItemTaxes(taxes)) : Optional.empty();
    }

    /** Applies a rate to every item; empty if any item has none. */
    public static Optional<ItemTaxes> applying(
            Function<TaxItem, Optional<TaxRate>> rates, TaxableTransaction transaction) {
        Map<String, ItemTax> taxes = new HashMap<>();
        for (TaxItem item : transaction.items()) {
            rates.apply(item).ifPresent(rate -> {
                Money tax = rate.taxOn(item.amount(), transaction.taxIncluded());
                taxes.put(item.ref().number(), new ItemTax(item.ref(), tax, rate));
            });
        }
        return complete(transaction, taxes);
    }

    /** Zero tax on every item, because the buyer accounts for it. */
    public static ItemTaxes untaxed(TaxableTransaction transaction, String name) {
        TaxRate zero = TaxRate.zero(name);
        return new ItemTaxes(transaction.items().stream()
                .map(item -> new ItemTax(item.ref(), item.amount().zero(), zero))
                .toList());
    }

    /** @throws IllegalArgumentException if the item is unknown */
    public ItemTax of(ItemRef ref) {
        return items.stream()
                .filter(item -> item.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no tax for item " + ref.number()));
    }

    public Money total() {
        return items.stream().map(ItemTax::tax).reduce(items.getFirst().tax().zero(), Money::plus);
    }

    /** Amounts by name and rate, as commercetools shows them on a cart; their sum is the total. */
    public Map<Portion, Money> portions() {
        Map<Portion, Money> portions = new LinkedHashMap<>();
        for (ItemTax item : items) {
            portions.merge(new Portion(item.rate().name(), item.rate().amount()), item.tax(), Money::plus);
        }
        return portions;
    }
}
