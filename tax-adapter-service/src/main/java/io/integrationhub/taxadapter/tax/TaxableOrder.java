package io.integrationhub.taxadapter.tax;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An order as far as tax depends on it.
 *
 * @param number what people call it
 * @param date on which it was placed, where the tenant is
 * @param sold what was sold and what tax the customer was charged; empty if its taxes are not from outside, or its
 *     state does not commit it yet
 * @param exact whether the engine is known to have given the taxes; otherwise they may have been estimated
 * @param returns what came back
 */
public record TaxableOrder(
        OrderId id,
        String number,
        LocalDate date,
        boolean cancelled,
        Optional<Sale> sold,
        boolean exact,
        List<Return> returns) {

    public TaxableOrder {
        returns = List.copyOf(returns);
    }

    /** What was sold, and the tax that was charged for it. */
    public record Sale(TaxQuestion question, TaxAnswer charged) {

        /** The same sale of some of its items. */
        Sale about(List<TaxItem> items) {
            return new Sale(question.about(items), charged);
        }

        /** The same sale, with no more tax of any item than this. */
        public Sale atMost(TaxAnswer kept) {
            List<TaxedItem> least = new ArrayList<>();
            for (TaxedItem item : charged.items()) {
                TaxedItem other = kept.of(item.ref());
                boolean less = other.tax().minor() < item.tax().minor();
                least.add(new TaxedItem(item.ref(), less ? other.tax() : item.tax(), item.rate()));
            }
            return new Sale(question, new TaxAnswer(least));
        }

        /**
         * Changes when what an engine keeps of it has to change: with what stands on the order, but not with a tax code
         * or warehouse that the shop changed since.
         */
        public Fingerprint fingerprint() {
            List<Object> values = new ArrayList<>();
            for (TaxItem item : question.items()) {
                values.addAll(List.of(item.ref().number(), item.amount().minor()));
                values.addAll(
                        List.of(item.quantity(), charged.of(item.ref()).tax().minor()));
                values.addAll(List.of(item.to().country(), item.to().region()));
                values.addAll(List.of(item.to().postalCode(), item.to().city()));
                values.add(item.to().street());
            }
            return Fingerprint.of(values);
        }
    }

    /**
     * Pieces of one line that came back.
     *
     * @param id of the return item, the same for ever
     * @param refunded whether the customer got the money for them
     */
    public record Return(String id, String lineId, long quantity, boolean refunded) {}

    /** The line's parts, one per shipment; empty if the order has no such line. */
    public List<TaxItem> itemsOf(String lineId) {
        return sold.map(Sale::question).map(TaxQuestion::items).orElse(List.of()).stream()
                .filter(item -> item.ref().id().equals(lineId))
                .toList();
    }
}
