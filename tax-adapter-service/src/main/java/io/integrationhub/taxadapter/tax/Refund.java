package io.integrationhub.taxadapter.tax;

import io.integrationhub.taxadapter.tax.TaxableOrder.Return;
import io.integrationhub.taxadapter.tax.TaxableOrder.Sale;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What of a line's price and tax goes back for some of its pieces.
 *
 * @param returnId of the return item it is for
 * @param before how many pieces went back earlier
 * @param pieces how many go back with this one
 */
public record Refund(String returnId, String lineId, long before, long pieces) {

    /**
     * The refund of a return.
     *
     * @param earlier those of other returns of this order
     * @return empty if the line is unknown, or all its pieces went back already
     */
    public static Optional<Refund> of(Return returned, TaxableOrder order, List<Refund> earlier) {
        long sold = order.itemsOf(returned.lineId()).stream()
                .mapToLong(TaxItem::quantity)
                .sum();
        long before = earlier.stream()
                .filter(refund -> refund.lineId().equals(returned.lineId()))
                .filter(refund -> !refund.returnId().equals(returned.id()))
                .mapToLong(Refund::pieces)
                .sum();
        long pieces = Math.min(returned.quantity(), sold - before);
        return pieces <= 0
                ? Optional.empty()
                : Optional.of(new Refund(returned.id(), returned.lineId(), before, pieces));
    }

    /**
     * The document of this refund. Shares of growing numbers of pieces are rounded towards zero, so all refunds of a
     * line together are never more than the line, and exactly it when all pieces are back.
     */
    public TaxDocument document(ReturnedSale from) {
        List<TaxItem> items = from.order().itemsOf(lineId);
        long whole = items.stream().mapToLong(TaxItem::quantity).sum();
        return takeBack(
                DocumentCode.ofRefund(from.order().id(), returnId),
                from,
                from.sold().about(items.size() == 1 ? pieces(items.getFirst()) : items),
                (_, money) -> money.share(before + pieces, whole).minus(money.share(before, whole)));
    }

    /** Of a line in several shipments it is not known which of them the pieces came with. */
    private List<TaxItem> pieces(TaxItem item) {
        return List.of(item.withQuantity(pieces));
    }

    /** The document that takes all that was not refunded back, the shipping too. */
    public static TaxDocument rest(ReturnedSale from, List<Refund> earlier) {
        TaxableOrder order = from.order();
        return takeBack(DocumentCode.ofCancellation(order.id()), from, from.sold(), (item, money) -> {
            String line = item.ref().id();
            long pieces =
                    order.itemsOf(line).stream().mapToLong(TaxItem::quantity).sum();
            long back = earlier.stream()
                    .filter(refund -> refund.lineId().equals(line))
                    .mapToLong(Refund::pieces)
                    .sum();
            return money.minus(money.share(back, pieces));
        });
    }

    private static TaxDocument takeBack(
            DocumentCode code, ReturnedSale from, Sale sold, BiFunction<TaxItem, Money, Money> share) {
        List<TaxItem> items = sold.question().items().stream()
                .map(item -> item.withAmount(share.apply(item, item.amount())))
                .toList();
        List<TaxedItem> taxes = sold.question().items().stream()
                .map(item -> {
                    TaxedItem taxed = sold.charged().of(item.ref());
                    Money tax = share.apply(item, taxed.tax());
                    return new TaxedItem(item.ref(), tax, taxed.rate());
                })
                .toList();
        return new TaxDocument(
                code,
                Optional.of(DocumentCode.ofSale(from.order().id())),
                from.order().number(),
                from.on(),
                from.order().date(),
                sold.question().about(items),
                new TaxAnswer(taxes));
    }
}
