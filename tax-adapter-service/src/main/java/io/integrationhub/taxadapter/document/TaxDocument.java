package io.integrationhub.taxadapter.document;

import io.integrationhub.core.ContentHash;
import io.integrationhub.taxadapter.order.Sale;
import io.integrationhub.taxadapter.order.TaxableOrder;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.ItemTaxes.ItemTax;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document that an engine stores and reports to the tax authorities.
 *
 * @param refundOf the refunded sale; empty for a sale
 * @param orderNumber the order number that people know
 * @param date the day it is reported for: of the sale, or of the refund
 * @param saleDate the day of the sale, for a refund too: its tax is that of the sale
 * @param content the items; amounts of a refund are positive too
 * @param charged the tax that the customer paid or gets back
 * @param sold all items of the sale, for a refund too
 */
public record TaxDocument(
        DocumentCode code,
        Optional<DocumentCode> refundOf,
        String orderNumber,
        LocalDate date,
        LocalDate saleDate,
        TaxableTransaction content,
        ItemTaxes charged,
        TaxableTransaction sold) {

    /** The document of an order's sale. */
    public static TaxDocument ofSale(TaxableOrder order, Sale sale) {
        return new TaxDocument(
                DocumentCode.ofSale(order.id()),
                Optional.empty(),
                order.number(),
                order.date(),
                order.date(),
                sale.transaction(),
                sale.charged(),
                sale.transaction());
    }

    public boolean isRefund() {
        return refundOf.isPresent();
    }

    /**
     * A part of this document, for an engine that stores it in several.
     *
     * @param suffix makes the codes of the parts differ, those of the sale's parts and of the refund's alike
     * @param items items of this document
     */
    public TaxDocument part(String suffix, List<TaxItem> items) {
        List<ItemTax> taxes = items.stream().map(item -> charged.of(item.ref())).toList();
        return new TaxDocument(
                code.withSuffix(suffix),
                refundOf.map(sale -> sale.withSuffix(suffix)),
                orderNumber,
                date,
                saleDate,
                content.withItems(items),
                new ItemTaxes(taxes),
                sold);
    }

    /** Changes with everything that the engine stores. */
    public ContentHash fingerprint() {
        List<Object> values =
                new ArrayList<>(List.of(code.value(), content.fingerprint().hex()));
        charged.items().forEach(item -> values.add(item.tax().minor()));
        return ContentHash.ofFields(values);
    }
}
