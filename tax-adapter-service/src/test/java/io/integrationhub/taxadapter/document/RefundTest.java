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

    @Test
    void allocatesAmountsExactlyAndTheWholeSaleInTheEnd() {
        // Given
        Random random = new Random(12);
        for (int round = 0; round < 300; round++) {
            TaxableOrder order = order(1 + random.nextLong(0, 100_000), 3);
            Sale sold = included(order.sale().orElseThrow(), random.nextBoolean());
            long paid = paid(sold.transaction().total(), sold.charged().total(), sold);
            long first = random.nextLong(1, paid);

            // When
            Refund.Basis basis = new Refund.Basis(order, sold, SampleDocuments.RETURNED);
            TaxDocument part = Refund.ofAmount(1, 0, first).document(basis);
            TaxDocument rest = Refund.ofAmount(2, first, paid - first).document(basis);

            // Then
            assertThat(paid(part.content().total(), part.charged().total(), sold))
                    .isEqualTo(first);
            assertThat(part.content().total().plus(rest.content().total()))
                    .isEqualTo(sold.transaction().total());
            assertThat(part.charged().total().plus(rest.charged().total()))
                    .isEqualTo(sold.charged().total());
        }
    }

    @Test
    void reversesWhatAnAmountLeaves() {
        // Given
        TaxableOrder order = order(999, 2);
        Sale sold = order.sale().orElseThrow();

        // When
        TaxDocument rest = Refund.reversal(
                new Refund.Basis(order, sold, SampleDocuments.RETURNED), List.of(Refund.ofAmount(1, 0, 700)));

        // Then
        assertThat(paid(rest.content().total(), rest.charged().total(), sold))
                .isEqualTo(paid(sold.transaction().total(), sold.charged().total(), sold) - 700);
    }

    private static Sale included(Sale sale, boolean included) {
        TaxableTransaction transaction = sale.transaction();
        return new Sale(new TaxableTransaction(included, transaction.buyer(), transaction.items()), sale.charged());
    }

    private static long paid(Money price, Money tax, Sale sale) {
        return price.minor() + (sale.transaction().taxIncluded() ? 0 : tax.minor());
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
