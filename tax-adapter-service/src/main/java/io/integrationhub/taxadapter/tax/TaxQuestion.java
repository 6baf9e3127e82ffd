package io.integrationhub.taxadapter.tax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that an engine needs to know to tell the tax of a cart or an order.
 *
 * @param taxIncluded whether the amounts contain the tax (B2C in Europe) or get it on top
 * @param items at least one, all of one currency
 */
public record TaxQuestion(boolean taxIncluded, Buyer buyer, List<TaxItem> items) {

    public TaxQuestion {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("nothing bears tax");
        }
        Set<String> numbers = new HashSet<>();
        for (TaxItem item : items) {
            if (!numbers.add(item.ref().number())) {
                throw new IllegalArgumentException(
                        "two items are called " + item.ref().number());
            }
        }
    }

    /** What all items cost together. */
    public Money total() {
        return items.stream()
                .map(TaxItem::amount)
                .reduce(items.getFirst().amount().zero(), Money::plus);
    }

    /** The same question about some of the items. */
    public TaxQuestion about(List<TaxItem> some) {
        return new TaxQuestion(taxIncluded, buyer, some);
    }

    /** The same question about another buyer. */
    public TaxQuestion by(Buyer other) {
        return new TaxQuestion(taxIncluded, other, items);
    }

    /**
     * Whether the buyer owes the tax instead of the seller: a business in the European Union that is sold to from
     * another member (article 138 of directive 2006/112/EC).
     */
    public boolean isReverseCharged() {
        return buyer.vatId()
                .filter(id -> items.stream().allMatch(item -> Union.isCrossedBy(item) && !Union.isDomestic(id, item)))
                .isPresent();
    }

    /** Where the first item goes: its country decides about the engine. */
    public Place destination() {
        return items.getFirst().to();
    }

    /** Changes exactly when something changes that the tax may depend on. */
    public Fingerprint fingerprint() {
        List<Object> values = new ArrayList<>();
        values.addAll(List.of("v1", taxIncluded, buyer.code(), buyer.entityUse()));
        values.add(buyer.certificate());
        buyer.vatId().ifPresent(id -> values.add(id.whole()));
        for (TaxItem item : items) {
            values.addAll(List.of(item.ref().kind(), item.ref().id(), item.ref().shippingKey()));
            values.addAll(List.of(item.amount().currency(), item.amount().minor()));
            values.addAll(List.of(item.quantity(), item.taxCode()));
            add(values, item.from());
            add(values, item.to());
        }
        return Fingerprint.of(values);
    }

    private static void add(List<Object> values, Place place) {
        values.addAll(List.of(place.country(), place.region(), place.postalCode(), place.city(), place.street()));
    }
}
