package io.integrationhub.taxadapter.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.taxadapter.SampleDocuments;
import io.integrationhub.taxadapter.SampleTransactions;
import io.integrationhub.taxadapter.order.OrderId;
import io.integrationhub.taxadapter.order.Sale;
import io.integrationhub.taxadapter.order.TaxableOrder;
import io.integrationhub.taxadapter.order.TaxableOrder.Return;
import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RefundTest {

    @Test
    void refundsExactlyTheLineOnceAllPiecesAreBack() {
        // Given
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            long pieces = 1 + random.nextInt(12);
            TaxableOrder order = order(random.nextLong(0, 100_000), pieces);
            Sale sold = order.sale().orElseThrow();

            // When
            List<TaxDocument> refunds = refundInPieces(order, sold, random);

            // Then
            assertThat(sum(refunds, true))
                    .isEqualTo(sold.charged().items().getFirst().tax());
            assertThat(sum(refunds, false))
                    .isEqualTo(sold.transaction().items().getFirst().amount());
        }
    }

    @Test
    void refundsNoPiecesThatWereNotSold() {
        // Given
        TaxableOrder order = order(1000, 2);
        Refund all = new Refund("r-1", "line-1", 0, 2);

        // When
        Optional<Refund> further = Refund.of(new Return("r-2", "line-1", 1, true), order, List.of(all));
        Optional<Refund> unknown = Refund.of(new Return("r-3", "line-9", 1, true), order, List.of());

        // Then
        assertThat(further).isEmpty();
        assertThat(unknown).isEmpty();
    }

    @Test
    void reversesWhatWasNotRefunded() {
        // Given
        TaxableOrder order = order(999, 2);
        Sale sold = order.sale().orElseThrow();
        Refund one = new Refund("r-1", "line-1", 0, 1);

        // When
        TaxDocument rest = Refund.reversal(new Refund.Basis(order, sold, SampleDocuments.RETURNED), List.of(one));

        // Then
        Money back = one.document(new Refund.Basis(order, sold, SampleDocuments.RETURNED))
                .charged()
                .total();
        assertThat(rest.charged().total().plus(back)).isEqualTo(sold.charged().total());
    }

    private static List<TaxDocument> refundInPieces(TaxableOrder order, Sale sold, Random random) {
        List<Refund> earlier = new ArrayList<>();
        List<TaxDocument> documents = new ArrayList<>();
        while (true) {
            String id = "r-" + documents.size();
            Return back = new Return(id, "line-1", 1 + random.nextInt(3), true);
            Optional<Refund> refund = Refund.of(back, order, earlier);
            if (refund.isEmpty()) {
                return documents;
            }
            earlier.add(refund.get());
            documents.add(refund.get().document(new Refund.Basis(order, sold, SampleDocuments.RETURNED)));
        }
    }

    private static Money sum(List<TaxDocument> documents, boolean tax) {
        return documents.stream()
                .map(it -> tax ? it.charged().total() : it.content().total())
                .reduce(SampleTransactions.usd(0), Money::plus);
    }

    private static TaxableOrder order(long cents, long pieces) {
        TaxableTransaction transaction = new TaxableTransaction(
                false,
                Buyer.GUEST,
                List.of(
                        SampleTransactions.item(ItemRef.line("line-1", ""), cents, pieces, ""),
                        SampleTransactions.item(ItemRef.shipping(""), 499, 1, "")));
        return new TaxableOrder(
                new OrderId("order-1"),
                "SO-1",
                LocalDate.of(2026, 11, 2),
                false,
                Optional.of(new Sale(transaction, SampleTransactions.at("0.08875", transaction))),
                true,
                List.of());
    }
}
