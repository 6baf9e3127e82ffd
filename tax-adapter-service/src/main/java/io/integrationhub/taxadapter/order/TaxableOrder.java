package io.integrationhub.taxadapter.order;

import io.integrationhub.taxadapter.tax.TaxItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An order, as far as its taxes are concerned.
 *
 * @param number the order number, or the id if there is none
 * @param date day of the order in the tenant's time zone
 * @param sale empty if the taxes are not external, if the order has not reached the state that commits them, or if it
 *     was placed before orders are recorded
 * @param exact whether the engine calculated the taxes; otherwise they may be estimates
 * @param returns items that came back, and the shipping if it is refunded
 * @param unreturned what was refunded beyond that; empty if that is not known, or the tenant ignores it
 */
public record TaxableOrder(
        OrderId id,
        String number,
        LocalDate date,
        boolean cancelled,
        Optional<Sale> sale,
        boolean exact,
        List<Return> returns,
        Optional<UnreturnedAmount> unreturned) {

    /** An order of which no more than its returns was refunded. */
    public TaxableOrder(
            OrderId id,
            String number,
            LocalDate date,
            boolean cancelled,
            Optional<Sale> sale,
            boolean exact,
            List<Return> returns) {
        this(id, number, date, cancelled, sale, exact, returns, Optional.empty());
    }

    public TaxableOrder {
        returns = List.copyOf(returns);
    }

    /**
     * Returned pieces of one line.
     *
     * @param id id of the return item, which never changes
     * @param lineId id of the line; empty for the shipping
     * @param refunded whether the tax is to be refunded
     */
    public record Return(String id, String lineId, long quantity, boolean refunded) {}

    /** The items of a line, one per shipment; empty if the order has no such line. */
    public List<TaxItem> itemsOf(String lineId) {
        return sale.stream()
                .flatMap(sold -> sold.transaction().items().stream())
                .filter(item -> item.ref().id().equals(lineId))
                .toList();
    }

    /** Number of sold pieces of a line. */
    public long quantityOf(String lineId) {
        return itemsOf(lineId).stream().mapToLong(TaxItem::quantity).sum();
    }
}
