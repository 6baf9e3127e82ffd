package io.integrationhub.taxadapter.document;

import io.integrationhub.taxadapter.order.OrderId;
import io.integrationhub.taxadapter.order.Sale;
import io.integrationhub.taxadapter.order.TaxableOrder;
import io.integrationhub.taxadapter.order.TaxableOrder.Return;
import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.ItemTaxes.ItemTax;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The refund of some pieces of a line, or of an amount that all lines have a share in.
 *
 * @param returnId id of the return item; of an amount its number
 * @param lineId {@link #ALL_LINES} for an amount
 * @param earlierQuantity pieces of the line that were refunded before; of an amount the smallest units of the currency
 * @param quantity pieces that this refund covers; of an amount the smallest units of the currency
 */
public record Refund(String returnId, String lineId, long earlierQuantity, long quantity) {

    private static final String ALL_LINES = "*";

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

    /** The refund of an amount, including tax, in the smallest unit of the currency. */
    static Refund ofAmount(int number, long earlier, long amount) {
        return new Refund("amount-" + number, ALL_LINES, earlier, amount);
    }

    /**
     * Whether an amount can be allocated to the items of a sale: it is not more than what the returns leave, and no
     * item has a negative price, whose share would be an additional charge.
     */
    static boolean isAllocatable(Money amount, TaxableOrder order, Sale sale) {
        List<TaxItem> items = sale.transaction().items();
        return items.stream().noneMatch(item -> item.amount().minor() < 0)
                && amount.minor()
                        <= items.stream()
                                .mapToLong(
                                        item -> notReturned(item, order, sale).minor())
                                .sum();
    }

    private static Money notReturned(TaxItem item, TaxableOrder order, Sale sale) {
        String line = item.ref().id();
        long sold = order.quantityOf(line);
        long returned = order.returns().stream()
                .filter(one -> one.refunded() && one.lineId().equals(line))
                .mapToLong(one -> Math.min(one.quantity(), sold))
                .sum();
        Money paid = sale.transaction().taxIncluded()
                ? item.amount()
                : item.amount().plus(sale.charged().of(item.ref()).tax());
        return paid.minus(paid.share(Math.min(returned, sold), sold));
    }

    boolean isAmount() {
        return lineId.equals(ALL_LINES);
    }

    public DocumentCode code(OrderId order) {
        return DocumentCode.ofRefund(order, returnId);
    }

    /**
     * The document of this refund. Shares of growing numbers of pieces are rounded towards zero, so the refunds of a
     * line never exceed it, and add up to it exactly once all pieces are back.
     */
    public TaxDocument document(Basis basis) {
        DocumentCode code = code(basis.order().id());
        if (isAmount()) {
            AmountShares before = AmountShares.of(earlierQuantity, basis.sale());
            AmountShares after = AmountShares.of(earlierQuantity + quantity, basis.sale());
            return document(
                    code,
                    basis,
                    basis.sale(),
                    (part, item, _) -> part.of(item, after).minus(part.of(item, before)));
        }
        List<TaxItem> items = basis.order().itemsOf(lineId);
        long sold = basis.order().quantityOf(lineId);
        // Nobody knows which shipment the pieces came from, so a line with several shipments keeps all of its items.
        Sale refunded = basis.sale()
                .withItems(items.size() == 1 ? List.of(items.getFirst().withQuantity(quantity)) : items);
        return document(
                code,
                basis,
                refunded,
                (_, _, money) ->
                        money.share(earlierQuantity + quantity, sold).minus(money.share(earlierQuantity, sold)));
    }

    /** The document that reverses everything that was not refunded, including the shipping. */
    public static TaxDocument reversal(Basis basis, List<Refund> earlier) {
        TaxableOrder order = basis.order();
        AmountShares amounts = AmountShares.of(
                earlier.stream()
                        .filter(Refund::isAmount)
                        .mapToLong(Refund::quantity)
                        .sum(),
                basis.sale());
        return document(DocumentCode.ofReversal(order.id()), basis, basis.sale(), (part, item, money) -> {
            String line = item.ref().id();
            long refunded = earlier.stream()
                    .filter(refund -> refund.lineId().equals(line))
                    .mapToLong(Refund::quantity)
                    .sum();
            return money.minus(money.share(refunded, order.quantityOf(line))).minus(part.of(item, amounts));
        });
    }

    /** The price or the tax of an item. */
    private enum Part {
        PRICE,
        TAX;

        private Money of(TaxItem item, AmountShares shares) {
            Map<ItemRef, Money> all = this == PRICE ? shares.prices() : shares.taxes();
            return all.getOrDefault(item.ref(), item.amount().zero());
        }
    }

    /** Computes what is refunded of the price or the tax of an item. */
    @FunctionalInterface
    private interface Share {

        Money of(Part part, TaxItem item, Money charged);
    }

    private static TaxDocument document(DocumentCode code, Basis basis, Sale refunded, Share share) {
        List<TaxItem> items = new ArrayList<>();
        List<ItemTax> taxes = new ArrayList<>();
        for (TaxItem item : refunded.transaction().items()) {
            ItemTax charged = refunded.charged().of(item.ref());
            items.add(item.withAmount(share.of(Part.PRICE, item, item.amount())));
            taxes.add(new ItemTax(item.ref(), share.of(Part.TAX, item, charged.tax()), charged.rate()));
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
