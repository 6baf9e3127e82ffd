package io.integrationhub.taxadapter.engine;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.ItemTaxes.ItemTax;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Items of a transaction that are payments, for example gift cards: a sale is taxed as if they were not there.
 *
 * @param sold the other items; empty if there are none
 */
record Payments(TaxableTransaction transaction, Optional<TaxableTransaction> sold) {

    private static final TaxRate NO_TAX = TaxRate.zero("No tax");

    static Payments of(Tenant tenant, TaxableTransaction transaction) {
        TaxSettings settings = tenant.section(TaxSettings.SECTION);
        List<TaxItem> others = transaction.items().stream()
                .filter(item -> !settings.isPayment(item))
                .toList();
        return new Payments(
                transaction, others.isEmpty() ? Optional.empty() : Optional.of(transaction.withItems(others)));
    }

    /** The taxes of all items, given those of the items that are sold. */
    ItemTaxes complete(ItemTaxes ofSold) {
        Map<String, ItemTax> taxes = new HashMap<>();
        for (TaxItem item : transaction.items()) {
            taxes.put(item.ref().number(), new ItemTax(item.ref(), item.amount().zero(), NO_TAX));
        }
        ofSold.items().forEach(tax -> taxes.put(tax.ref().number(), tax));
        return ItemTaxes.complete(transaction, taxes).orElseThrow();
    }

    /** The document as the engine stores it; empty if it only consists of payments. */
    static Optional<TaxDocument> without(Tenant tenant, TaxDocument document) {
        TaxableTransaction allSold = of(tenant, document.sold()).sold().orElse(document.sold());
        return of(tenant, document.content())
                .sold()
                .map(sold -> new TaxDocument(
                        document.code(),
                        document.refundOf(),
                        document.orderNumber(),
                        document.date(),
                        document.saleDate(),
                        sold,
                        document.charged(),
                        allSold));
    }
}
