package io.integrationhub.taxadapter;

import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.OrderId;
import io.integrationhub.taxadapter.tax.Refund;
import io.integrationhub.taxadapter.tax.ReturnedSale;
import io.integrationhub.taxadapter.tax.TaxDocument;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxableOrder;
import io.integrationhub.taxadapter.tax.TaxableOrder.Return;
import io.integrationhub.taxadapter.tax.TaxableOrder.Sale;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Orders, and the documents that are kept of them, to test with. */
public final class SampleDocuments {

    public static final OrderId ID = new OrderId("0b1d7c5e-8c43-4c8c-9a4b-0d2f7d0e1a11");

    /** A month after the sale. */
    public static final LocalDate RETURNED = LocalDate.of(2026, 12, 2);

    private SampleDocuments() {}

    /** Three items to New York, taxed with 10 %. */
    public static TaxableOrder order(boolean cancelled, Return... returns) {
        TaxQuestion question = SampleQuestions.threeItems();
        return new TaxableOrder(
                ID,
                "SO-1",
                LocalDate.of(2026, 11, 2),
                cancelled,
                Optional.of(new Sale(question, SampleQuestions.at("0.1", question))),
                true,
                List.of(returns));
    }

    /** Its first two items are left. */
    public static TaxableOrder edited() {
        TaxableOrder before = order(false);
        TaxQuestion less = new TaxQuestion(
                false, Buyer.GUEST, SampleQuestions.threeItems().items().subList(0, 2));
        return new TaxableOrder(
                before.id(),
                before.number(),
                before.date(),
                false,
                Optional.of(new Sale(less, SampleQuestions.at("0.1", less))),
                true,
                List.of());
    }

    public static TaxDocument sale() {
        TaxableOrder order = order(false);
        return TaxDocument.sale(order, order.sold().orElseThrow());
    }

    /** One of the two pieces of the first line. */
    public static TaxDocument refund() {
        TaxableOrder order = order(false);
        return new Refund("return-1", "line-1", 0, 1)
                .document(new ReturnedSale(order, order.sold().orElseThrow(), SampleDocuments.RETURNED));
    }
}
