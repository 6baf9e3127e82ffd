package io.integrationhub.taxadapter.tax;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an engine keeps and reports.
 *
 * @param of the sale that a refund takes back; empty for a sale
 * @param orderNumber what people call the order
 * @param date on which it was sold, or went back: the period it is reported in
 * @param saleDate of the sale, for a refund too: its tax is that of then
 * @param content the items; amounts are positive in a refund too
 * @param charged the tax that the customer paid, or gets back
 */
public record TaxDocument(
        DocumentCode code,
        Optional<DocumentCode> of,
        String orderNumber,
        LocalDate date,
        LocalDate saleDate,
        TaxQuestion content,
        TaxAnswer charged) {

    public boolean isRefund() {
        return of.isPresent();
    }

    /** The document of an order's sale. */
    public static TaxDocument sale(TaxableOrder order, TaxableOrder.Sale sold) {
        return new TaxDocument(
                DocumentCode.ofSale(order.id()),
                Optional.empty(),
                order.number(),
                order.date(),
                order.date(),
                sold.question(),
                sold.charged());
    }

    /** Changes with all that an engine keeps of it. */
    public Fingerprint fingerprint() {
        List<Object> values = new ArrayList<>();
        values.addAll(List.of(code, content.fingerprint()));
        charged.items().forEach(item -> values.add(item.tax().minor()));
        return Fingerprint.of(values);
    }
}
