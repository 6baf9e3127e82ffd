package io.integrationhub.taxadapter.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.ContentHash;
import io.integrationhub.taxadapter.SampleDocuments;
import io.integrationhub.taxadapter.document.TaxDocuments.Entry;
import io.integrationhub.taxadapter.order.TaxableOrder;
import io.integrationhub.taxadapter.order.TaxableOrder.Return;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaxDocumentsTest {

    private static final TaxableOrder ORDER = SampleDocuments.order(false);
    private static final ContentHash CONTENT = ORDER.sale().orElseThrow().fingerprint();
    private static final Entry SALE = sale(Optional.of(CONTENT), false);

    @Test
    void isSettledIfTheSaleIsSavedAsItIs() {
        assertThat(documents(SALE).isSettled(ORDER)).isTrue();
    }

    @Test
    void isNotSettledIfTheSaleIsUnknownOrIntendedOrDifferent() {
        assertThat(TaxDocuments.NONE.isSettled(ORDER)).isFalse();
        assertThat(documents(sale(Optional.empty(), false)).isSettled(ORDER)).isFalse();
        assertThat(documents(sale(Optional.of(new ContentHash("other")), false)).isSettled(ORDER))
                .isFalse();
    }

    @Test
    void isSettledIfTheLockedSaleWasReported() {
        // Given
        Entry before = sale(Optional.of(new ContentHash("other")), false);

        // When
        TaxDocuments documents = new TaxDocuments(List.of(before), CONTENT.hex());

        // Then
        assertThat(documents.isSettled(ORDER)).isTrue();
    }

    @Test
    void isSettledOnceTheSaleOfACancelledOrderIsVoided() {
        // Given
        TaxableOrder cancelled = SampleDocuments.order(true);

        // When
        // Then
        assertThat(TaxDocuments.NONE.isSettled(cancelled)).isTrue();
        assertThat(documents(SALE).isSettled(cancelled)).isFalse();
        assertThat(documents(sale(Optional.of(CONTENT), true)).isSettled(cancelled))
                .isTrue();
    }

    @Test
    void isSettledOnceARefundedReturnIsSaved() {
        // Given
        TaxableOrder returned = SampleDocuments.order(false, new Return("return-1", "line-1", 1, true));

        // When
        // Then
        assertThat(documents(SALE).isSettled(returned)).isFalse();
        assertThat(documents(SALE, refund(Optional.empty())).isSettled(returned))
                .isFalse();
        assertThat(documents(SALE, refund(Optional.of(CONTENT))).isSettled(returned))
                .isTrue();
    }

    @Test
    void ignoresReturnsThatCannotBeRefundedOrAreNot() {
        // Given
        TaxableOrder returned = SampleDocuments.order(
                false, new Return("return-2", "line-9", 1, true), new Return("return-3", "line-1", 1, false));

        // When
        // Then
        assertThat(documents(SALE).isSettled(returned)).isTrue();
    }

    private static TaxDocuments documents(Entry... entries) {
        return new TaxDocuments(List.of(entries), "");
    }

    private static Entry sale(Optional<ContentHash> savedContent, boolean voided) {
        return new Entry(
                DocumentCode.ofSale(SampleDocuments.ID), savedContent, voided, Optional.empty(), Instant.EPOCH);
    }

    private static Entry refund(Optional<ContentHash> savedContent) {
        return new Entry(
                DocumentCode.ofRefund(SampleDocuments.ID, "return-1"),
                savedContent,
                false,
                Optional.of(new Refund("return-1", "line-1", 0, 1)),
                Instant.EPOCH);
    }
}
