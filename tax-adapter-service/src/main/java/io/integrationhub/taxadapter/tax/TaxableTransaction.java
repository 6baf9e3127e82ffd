package io.integrationhub.taxadapter.tax;

import io.integrationhub.core.ContentHash;
import io.integrationhub.taxadapter.vat.EuropeanUnion;
import io.integrationhub.taxadapter.vat.VatId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is taxed: the items of a cart or an order, and the buyer.
 *
 * @param taxIncluded whether the amounts include the tax (B2C in Europe) or the tax is added to them
 * @param items at least one, all in one currency
 */
public record TaxableTransaction(boolean taxIncluded, Buyer buyer, List<TaxItem> items) {

    public TaxableTransaction {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a transaction requires a taxable item");
        }
        Set<String> numbers = new HashSet<>();
        for (TaxItem item : items) {
            if (!numbers.add(item.ref().number())) {
                throw new IllegalArgumentException(
                        "duplicate item " + item.ref().number());
            }
        }
    }

    public Money total() {
        return items.stream()
                .map(TaxItem::amount)
                .reduce(items.getFirst().amount().zero(), Money::plus);
    }

    public TaxableTransaction withItems(List<TaxItem> others) {
        return new TaxableTransaction(taxIncluded, buyer, others);
    }

    public TaxableTransaction withBuyer(Buyer other) {
        return new TaxableTransaction(taxIncluded, other, items);
    }

    /**
     * Whether the buyer accounts for the tax instead of the seller: a business in the European Union that buys from
     * another member state (article 138 of directive 2006/112/EC).
     */
    public boolean isReverseCharged() {
        return buyer.vatId()
                .filter(id -> items.stream().allMatch(item -> isReverseCharged(id, item)))
                .isPresent();
    }

    private static boolean isReverseCharged(VatId id, TaxItem item) {
        String from = item.from().territory().vatArea();
        return EuropeanUnion.isCrossBorder(from, item.to().territory().vatArea()) && !id.isIssuedBy(from);
    }

    /** Whether the region of every destination is known, or irrelevant, or not entered yet. */
    public boolean hasKnownRegions() {
        return items.stream().map(TaxItem::to).allMatch(to -> to.region().isEmpty() || to.hasKnownRegion());
    }

    /** The destination of the first item, which determines the engine. */
    public Place destination() {
        return items.getFirst().to();
    }

    /** Changes exactly when something changes that the tax may depend on. */
    public ContentHash fingerprint() {
        List<Object> values = new ArrayList<>();
        values.addAll(List.of("v1", taxIncluded, buyer.code(), buyer.entityUse()));
        values.add(buyer.certificate());
        buyer.vatId().ifPresent(id -> values.add(id.value()));
        for (TaxItem item : items) {
            values.addAll(List.of(item.ref().kind(), item.ref().id(), item.ref().shippingKey()));
            values.addAll(List.of(item.amount().currency(), item.amount().minor()));
            values.addAll(List.of(item.quantity(), item.taxCode()));
            add(values, item.from());
            add(values, item.to());
        }
        return ContentHash.ofFields(values);
    }

    private static void add(List<Object> values, Place place) {
        values.addAll(List.of(place.country(), place.region(), place.postalCode(), place.city(), place.street()));
    }
}
