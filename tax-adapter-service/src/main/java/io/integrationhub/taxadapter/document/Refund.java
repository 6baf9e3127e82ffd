package io.integrationhub.taxadapter.document;

import io.integrationhub.taxadapter.order.OrderId;
import io.integrationhub.taxadapter.order.Sale;
import io.integrationhub.taxadapter.order.TaxableOrder;
import io.integrationhub.taxadapter.order.TaxableOrder.Return;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.ItemTaxes.ItemTax;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The refund of some pieces of a line.
 *
 * @param returnId id of the return item
 * @param earlierQuantity pieces of the line that were refunded before
 * @param quantity pieces that this refund covers
 */
public record Refund(String returnId, String lineId, long earlierQuantity, long quantity) {

    /**
     * What a refund is computed from.
     *
     * @param sale the sale, with the tax that can be refunded
     * @param date the day the refund is reported for
     */
    public record Basis(TaxableOrder order, Sale sale, LocalDate date) {}

    /**
     * The refund of a return.
     *
     * @param earlier refunds of this order's other returns
     * @return empty if the line is unknown, or all of its pieces were refunded before
     */
    public static Optional<Refund> of(Return returned, TaxableOrder order, List<Refund> earlier) {
        long before = earlier.stream()
                .filter(refund -> refund.lineId().equals(returned.lineId()))
                .filter(refund -> !refund.returnId().equals(returned.id()))
                .mapToLong(Refund::quantity)
                .sum();
        long quantity = Math.min(returned.quantity(), order.quantityOf(returned.lineId()) - before);
        return quantity > 0
                ? Optional.of(new Refund(returned.id(), returned.lineId(), before, quantity))
                : Optional.empty();
    }

    public DocumentCode code(OrderId order) {
        return DocumentCode.ofRefund(order, returnId);
    }

    /**
     * The document of this refund. Shares of growing numbers of pieces are rounded towards zero, so the refunds of a
     * line never exceed it, and add up to it exactly once all pieces are back.
     */
    public TaxDocument document(Basis basis) {
        List<TaxItem> items = basis.order().itemsOf(lineId);
        long sold = basis.order().quantityOf(lineId);
        // Nobody knows which shipment the pieces came from, so a line with several shipments keeps all of its items.
        Sale refunded = basis.sale()
                .withItems(items.size() == 1 ? List.of(items.getFirst().withQuantity(quantity)) : items);
        return document(
                code(basis.order().id()),
                basis,
                refunded,
                (_, money) -> money.share(earlierQuantity + quantity, sold).minus(money.share(earlierQuantity, sold)));
    }

    /** The document that reverses everything that was not refunded, including the shipping. */
    public static TaxDocument reversal(Basis basis, List<Refund> earlier) {
        TaxableOrder order = basis.order();
        return document(DocumentCode.ofReversal(order.id()), basis, basis.sale(), (item, money) -> {
            String line = item.ref().id();
            long refunded = earlier.stream()
                    .filter(refund -> refund.lineId().equals(line))
                    .mapToLong(Refund::quantity)
                    .sum();
            return money.minus(money.share(refunded, order.quantityOf(line)));
        });
    }

    private static TaxDocument document(
            DocumentCode code, Basis basis, Sale refunded, BiFunction<TaxItem, Money, Money> share) {
        List<TaxItem> items = new ArrayList<>();
        List<ItemTax> taxes = new ArrayList<>();
        for (TaxItem item : refunded.transaction().items()) {
            ItemTax charged = refunded.charged().of(item.ref());
            items.add(item.withAmount(share.apply(item, item.amount())));
            taxes.add(new ItemTax(item.ref(), share.apply(item, charged.tax()), charged.rate()));
        }
        return new TaxDocument(
                code,
                Optional.of(DocumentCode.ofSale(basis.order().id())),
                basis.order().number(),
                basis.date(),
                basis.order().date(),
                refunded.transaction().withItems(items),
                new ItemTaxes(taxes),
                basis.sale().transaction());
    }
}
