package io.integrationhub.taxadapter;

import io.integrationhub.taxadapter.document.Refund;
import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.order.OrderId;
import io.integrationhub.taxadapter.order.Sale;
import io.integrationhub.taxadapter.order.TaxableOrder;
import io.integrationhub.taxadapter.order.TaxableOrder.Return;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Orders and documents for tests. */
public final class SampleDocuments {

    public static final OrderId ID = new OrderId("0b1d7c5e-8c43-4c8c-9a4b-0d2f7d0e1a11");

    /** A month after the sale. */
    public static final LocalDate RETURNED = LocalDate.of(2026, 12, 2);

    private SampleDocuments() {}

    /** Three items to New York at a rate of 10 %. */
    public static TaxableOrder order(boolean cancelled, Return... returns) {
        TaxableTransaction transaction = SampleTransactions.threeItems();
        return new TaxableOrder(
                ID,
                "SO-1",
                LocalDate.of(2026, 11, 2),
                cancelled,
                Optional.of(new Sale(transaction, SampleTransactions.at("0.1", transaction))),
                true,
                List.of(returns));
    }

    /** The order without its shipping. */
    public static TaxableOrder edited() {
        TaxableOrder before = order(false);
        TaxableTransaction less = SampleTransactions.threeItems()
                .withItems(SampleTransactions.threeItems().items().subList(0, 2));
        return new TaxableOrder(
                before.id(),
                before.number(),
                before.date(),
                false,
                Optional.of(new Sale(less, SampleTransactions.at("0.1", less))),
                true,
                List.of());
    }

    public static TaxDocument sale() {
        TaxableOrder order = order(false);
        return TaxDocument.ofSale(order, order.sale().orElseThrow());
    }

    /** One of the two pieces of the first line. */
    public static TaxDocument refund() {
        TaxableOrder order = order(false);
        return new Refund("return-1", "line-1", 0, 1)
                .document(new Refund.Basis(order, order.sale().orElseThrow(), SampleDocuments.RETURNED));
    }
}
