package io.integrationhub.taxadapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.commercetools.order.Orders;
import io.integrationhub.taxadapter.document.DocumentCode;
import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.ledger.TaxLedger;
import io.integrationhub.taxadapter.order.TaxableOrder;
import io.integrationhub.taxadapter.order.TaxableOrder.Return;
import io.integrationhub.test.fakes.CrashingProcess;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The flow killed before and after each of its calls. */
class TaxRecordCrashTest {

    /** More than any flow makes. */
    private static final int MAX_STEPS = 30;

    private static final Return FIRST = new Return("return-1", "line-1", 1, true);
    private static final Return SECOND = new Return("return-2", "line-1", 1, true);
    private static final Return TOO_MANY = new Return("return-3", "line-1", 5, true);

    private final Tenant tenant = SampleTenants.tenant("avatax", Map.of());
    private final FakeEngine engine = new FakeEngine();
    private final FakeTaxLedger ledger = new FakeTaxLedger();
    private Optional<TaxableOrder> order = Optional.of(SampleDocuments.order(false));

    static IntStream steps() {
        return IntStream.rangeClosed(1, MAX_STEPS);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void commitsOnceWhereverTheProcessDies(int step) {
        // When
        recordAndCrashAt(step);

        // Then
        assertThat(engine.effects()).containsExactly("created sale");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void adjustsOnceWhereverTheProcessDies(int step) {
        // Given
        recordAndCrashAt(0);
        order = Optional.of(SampleDocuments.edited());

        // When
        recordAndCrashAt(step);

        // Then
        assertThat(engine.effects()).containsExactly("created sale", "adjusted sale");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void refundsEachReturnOnceWhereverTheProcessDies(int step) {
        // Given
        recordAndCrashAt(0);
        order = Optional.of(SampleDocuments.order(false, FIRST));
        recordAndCrashAt(step);
        order = Optional.of(SampleDocuments.order(false, FIRST, SECOND, TOO_MANY));

        // When
        recordAndCrashAt(step);

        // Then
        assertThat(engine.effects()).containsExactly("created sale", "created refund", "created refund");
        assertThat(engine.refunded().minor()).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void voidsOnceWhereverTheProcessDies(int step) {
        // Given
        recordAndCrashAt(0);
        order = Optional.of(SampleDocuments.order(true));

        // When
        recordAndCrashAt(step);

        // Then
        assertThat(engine.effects()).containsExactly("created sale", "voided sale");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void reversesALockedSaleOnceWhereverTheProcessDies(int step) {
        // Given
        recordAndCrashAt(0);
        engine.lock();
        order = Optional.of(SampleDocuments.order(true));

        // When
        recordAndCrashAt(step);

        // Then
        assertThat(engine.effects()).containsExactly("created sale", "created refund");
        assertThat(engine.refunded().minor()).isEqualTo(550);
    }

    @Test
    void refundsNoMoreThanTheEngineCalculatedInsteadOfAnEstimate() {
        // Given
        engine.calculatesAnew(SampleTransactions.at("0.08", SampleTransactions.threeItems()));
        order = Optional.of(SampleDocuments.order(false, FIRST));
        recordAndCrashAt(0);
        order = Optional.of(SampleDocuments.order(true, FIRST));

        // When
        recordAndCrashAt(0);

        // Then
        assertThat(engine.refunded().minor()).isEqualTo(440);
    }

    @Test
    void reversesTheRestOfAPartlyRefundedSale() {
        // Given
        order = Optional.of(SampleDocuments.order(false, FIRST));
        recordAndCrashAt(0);
        order = Optional.of(SampleDocuments.order(true, FIRST));

        // When
        recordAndCrashAt(0);

        // Then
        assertThat(engine.refunded().minor()).isEqualTo(550);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void finishesAnIntendedRefundWhoseReturnWasReplaced(int step) {
        // Given
        recordAndCrashAt(0);
        order = Optional.of(SampleDocuments.order(false, FIRST));
        crashOnce(new CrashingProcess(step));
        order = Optional.of(SampleDocuments.order(false, SECOND, TOO_MANY));

        // When
        recordAndCrashAt(0);

        // Then
        assertThat(engine.refunded().minor()).isEqualTo(400);
        assertThat(ledger.documents(SampleTenants.ACME, SampleDocuments.ID).isSettled(order.get()))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void returnsAllTaxOfAnOrderCancelledDuringARefund(int step) {
        // Given
        recordAndCrashAt(0);
        order = Optional.of(SampleDocuments.order(false, FIRST));
        crashOnce(new CrashingProcess(step));
        order = Optional.of(SampleDocuments.order(true, FIRST));

        // When
        recordAndCrashAt(0);

        // Then
        boolean voided = engine.effects().contains("voided sale");
        assertThat(engine.refunded().minor()).isEqualTo(voided ? 0 : 550);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void datesARefundWithTheDayItWasIntendedAndItsTaxWithTheSale(int step) {
        // Given
        recordAndCrashAt(0);
        ledger.setTime(Instant.parse("2026-12-01T09:00:00Z"));
        order = Optional.of(SampleDocuments.order(false, FIRST));
        crashOnce(new CrashingProcess(step));
        boolean intended = ledger.documents(SampleTenants.ACME, SampleDocuments.ID)
                        .entries()
                        .size()
                > 1;
        ledger.setTime(Instant.parse("2027-01-01T09:00:00Z"));

        // When
        recordAndCrashAt(0);

        // Then
        assertThat(engine.document(DocumentCode.ofRefund(SampleDocuments.ID, FIRST.id())))
                .returns(LocalDate.parse(intended ? "2026-12-01" : "2027-01-01"), TaxDocument::date)
                .returns(SampleDocuments.order(false).date(), TaxDocument::saleDate);
    }

    /** Delivers the message again until it is acknowledged, as the broker does. */
    private void recordAndCrashAt(int step) {
        CrashingProcess process = new CrashingProcess(step);
        crashOnce(process);
        if (process.isCrashed()) {
            flow(new CrashingProcess(0)).record(tenant, SampleDocuments.ID);
        }
    }

    private void crashOnce(CrashingProcess process) {
        try {
            flow(process).record(tenant, SampleDocuments.ID);
        } catch (CrashingProcess.Crash _) {
            ledger.expireLeases();
        }
    }

    private TaxRecordFlow flow(CrashingProcess process) {
        Orders orders = (_, _) -> order;
        return new TaxRecordFlow(
                process.around(Orders.class, orders),
                process.around(TaxLedger.class, ledger),
                process.around(TaxEngine.class, engine));
    }
}
