package io.integrationhub.taxadapter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.taxadapter.SampleDocuments;
import io.integrationhub.taxadapter.ledger.TaxBook.Entry;
import io.integrationhub.taxadapter.tax.DocumentCode;
import io.integrationhub.taxadapter.tax.Fingerprint;
import io.integrationhub.taxadapter.tax.Refund;
import io.integrationhub.taxadapter.tax.TaxableOrder;
import io.integrationhub.taxadapter.tax.TaxableOrder.Return;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaxBookTest {

    private static final TaxableOrder ORDER = SampleDocuments.order(false);
    private static final Fingerprint CONTENT = ORDER.sold().orElseThrow().fingerprint();
    private static final Entry SALE = sale(Optional.of(CONTENT), false);

    @Test
    void anOrderThatIsKeptAsItIsIsSettled() {
        assertThat(book(SALE).settles(ORDER)).isTrue();
    }

    @Test
    void anOrderThatNobodyLookedAtOrWasOnlyMeantToBeKeptOrWasEditedIsNot() {
        assertThat(TaxBook.EMPTY.settles(ORDER)).isFalse();
        assertThat(book(sale(Optional.empty(), false)).settles(ORDER)).isFalse();
        assertThat(book(sale(Optional.of(new Fingerprint("other")), false)).settles(ORDER))
                .isFalse();
    }

    @Test
    void anEditThatAPersonWasToldOfIsSettled() {
        // Given
        Entry before = sale(Optional.of(new Fingerprint("other")), false);

        // When
        TaxBook book = new TaxBook(List.of(before), CONTENT.value());

        // Then
        assertThat(book.settles(ORDER)).isTrue();
    }

    @Test
    void aCancelledOrderIsSettledOnceItsSaleIsOut() {
        // Given
        TaxableOrder cancelled = SampleDocuments.order(true);

        // When
        // Then
        assertThat(TaxBook.EMPTY.settles(cancelled)).isTrue();
        assertThat(book(SALE).settles(cancelled)).isFalse();
        assertThat(book(sale(Optional.of(CONTENT), true)).settles(cancelled)).isTrue();
    }

    @Test
    void aReturnWithItsMoneyBackIsSettledOnceItIsRefunded() {
        // Given
        TaxableOrder returned = SampleDocuments.order(false, new Return("return-1", "line-1", 1, true));

        // When
        // Then
        assertThat(book(SALE).settles(returned)).isFalse();
        assertThat(book(SALE, refund(Optional.empty())).settles(returned)).isFalse();
        assertThat(book(SALE, refund(Optional.of(CONTENT))).settles(returned)).isTrue();
    }

    @Test
    void aReturnOfMoreThanWasSoldOrWithoutMoneyLeavesNothingToDo() {
        // Given
        TaxableOrder returned = SampleDocuments.order(
                false, new Return("return-2", "line-9", 1, true), new Return("return-3", "line-1", 1, false));

        // When
        // Then
        assertThat(book(SALE).settles(returned)).isTrue();
    }

    private static TaxBook book(Entry... entries) {
        return new TaxBook(List.of(entries), "");
    }

    private static Entry sale(Optional<Fingerprint> kept, boolean voided) {
        return new Entry(DocumentCode.ofSale(SampleDocuments.ID), kept, voided, Optional.empty(), Instant.EPOCH);
    }

    private static Entry refund(Optional<Fingerprint> kept) {
        return new Entry(
                DocumentCode.ofRefund(SampleDocuments.ID, "return-1"),
                kept,
                false,
                Optional.of(new Refund("return-1", "line-1", 0, 1)),
                Instant.EPOCH);
    }
}
