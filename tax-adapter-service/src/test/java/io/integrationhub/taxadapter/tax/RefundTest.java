package io.integrationhub.taxadapter.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.taxadapter.SampleDocuments;
import io.integrationhub.taxadapter.SampleQuestions;
import io.integrationhub.taxadapter.tax.TaxableOrder.Return;
import io.integrationhub.taxadapter.tax.TaxableOrder.Sale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RefundTest {

    @Test
    void refundsOfALineAreNeverMoreThanItAndExactlyItInTheEnd() {
        // Given
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            long pieces = 1 + random.nextInt(12);
            TaxableOrder order = order(random.nextLong(0, 100_000), pieces);
            Sale sold = order.sold().orElseThrow();

            // When
            List<TaxDocument> refunds = refundInPieces(order, sold, random);

            // Then
            assertThat(sum(refunds, true))
                    .isEqualTo(sold.charged().items().getFirst().tax());
            assertThat(sum(refunds, false))
                    .isEqualTo(sold.question().items().getFirst().amount());
        }
    }

    @Test
    void givesNothingBackForPiecesThatWereNeverSold() {
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
    void theRestOfACancelledOrderIsWhatWasNotRefunded() {
        // Given
        TaxableOrder order = order(999, 2);
        Sale sold = order.sold().orElseThrow();
        Refund one = new Refund("r-1", "line-1", 0, 1);

        // When
        TaxDocument rest = Refund.rest(new ReturnedSale(order, sold, SampleDocuments.RETURNED), List.of(one));

        // Then
        Money back = one.document(new ReturnedSale(order, sold, SampleDocuments.RETURNED))
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
            documents.add(refund.get().document(new ReturnedSale(order, sold, SampleDocuments.RETURNED)));
        }
    }

    private static Money sum(List<TaxDocument> documents, boolean tax) {
        return documents.stream()
                .map(it -> tax ? it.charged().total() : it.content().total())
                .reduce(SampleQuestions.usd(0), Money::plus);
    }

    private static TaxableOrder order(long cents, long pieces) {
        TaxQuestion question = new TaxQuestion(
                false,
                Buyer.GUEST,
                List.of(
                        SampleQuestions.item(ItemRef.line("line-1", ""), cents, pieces, ""),
                        SampleQuestions.item(ItemRef.shipping(""), 499, 1, "")));
        return new TaxableOrder(
                new OrderId("order-1"),
                "SO-1",
                LocalDate.of(2026, 11, 2),
                false,
                Optional.of(new Sale(question, SampleQuestions.at("0.08875", question))),
                true,
                List.of());
    }
}
