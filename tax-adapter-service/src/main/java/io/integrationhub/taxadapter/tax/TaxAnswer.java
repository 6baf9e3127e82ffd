package io.integrationhub.taxadapter.tax;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tax of each item of a question: of all of them, or it is no answer. */
public record TaxAnswer(List<TaxedItem> items) {

    public TaxAnswer {
        items = List.copyOf(items);
    }

    /**
     * The answer to a question, in the question's order.
     *
     * @param byNumber what was answered, by the items' numbers; further ones do not matter
     * @return empty if any item was left out
     */
    public static Optional<TaxAnswer> complete(TaxQuestion question, Map<String, TaxedItem> byNumber) {
        boolean all = question.items().stream()
                .allMatch(it -> byNumber.containsKey(it.ref().number()));
        return all
                ? Optional.of(new TaxAnswer(question.items().stream()
                        .map(item -> byNumber.get(item.ref().number()))
                        .toList()))
                : Optional.empty();
    }

    /** Nothing is due: the buyer owes the tax. */
    public static TaxAnswer untaxed(TaxQuestion question, String name) {
        TaxRate none = new TaxRate(name, BigDecimal.ZERO, List.of());
        return new TaxAnswer(question.items().stream()
                .map(item -> new TaxedItem(item.ref(), item.amount().zero(), none))
                .toList());
    }

    /**
     * What an item is taxed.
     *
     * @throws IllegalArgumentException if it was left out
     */
    public TaxedItem of(ItemRef ref) {
        return items.stream()
                .filter(item -> item.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no answer for " + ref.number()));
    }

    /** All taxes together. */
    public Money total() {
        return items.stream().map(TaxedItem::tax).reduce(items.getFirst().tax().zero(), Money::plus);
    }

    /**
     * The taxes of one name and rate together, as carts show them; their sum is the total.
     *
     * @return amounts by name and rate, in the items' order
     */
    public Map<Portion, Money> portions() {
        Map<Portion, Money> portions = new LinkedHashMap<>();
        for (TaxedItem item : items) {
            portions.merge(new Portion(item.rate().name(), item.rate().amount()), item.tax(), Money::plus);
        }
        return portions;
    }

    /** Taxes that are shown as one. */
    public record Portion(String name, BigDecimal rate) {}
}
