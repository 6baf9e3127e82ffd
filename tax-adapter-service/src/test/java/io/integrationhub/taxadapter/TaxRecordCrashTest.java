package io.integrationhub.taxadapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.commercetools.Orders;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.ledger.TaxLedger;
import io.integrationhub.taxadapter.tax.DocumentCode;
import io.integrationhub.taxadapter.tax.TaxDocument;
import io.integrationhub.taxadapter.tax.TaxableOrder;
import io.integrationhub.taxadapter.tax.TaxableOrder.Return;
import io.integrationhub.test.fakes.CrashingProcess;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The flow killed before and after each call it makes. */
class TaxRecordCrashTest {

    /** No way makes as many calls. */
    private static final int MOST_STEPS = 30;

    private static final Return FIRST = new Return("return-1", "line-1", 1, true);
    private static final Return SECOND = new Return("return-2", "line-1", 1, true);
    private static final Return TOO_MANY = new Return("return-3", "line-1", 5, true);

    private final Tenant tenant = SampleTenants.tenant("avatax", Map.of());
    private final FakeEngine engine = new FakeEngine();
    private final FakeTaxLedger ledger = new FakeTaxLedger();
    private Optional<TaxableOrder> order = Optional.of(SampleDocuments.order(false));

    static IntStream steps() {
        return IntStream.rangeClosed(1, MOST_STEPS);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void commitsOnceWhereverItDies(int step) {
        // When
        recordDyingAt(step);

        // Then
        assertThat(engine.effects()).containsExactly("kept sale");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void adjustsOnceWhereverItDies(int step) {
        // Given
        recordDyingAt(0);
        order = Optional.of(SampleDocuments.edited());

        // When
        recordDyingAt(step);

        // Then
        assertThat(engine.effects()).containsExactly("kept sale", "adjusted sale");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void refundsEachReturnOnceAndNeverMoreThanTheSaleWhereverItDies(int step) {
        // Given
        recordDyingAt(0);
        order = Optional.of(SampleDocuments.order(false, FIRST));
        recordDyingAt(step);
        order = Optional.of(SampleDocuments.order(false, FIRST, SECOND, TOO_MANY));

        // When
        recordDyingAt(step);

        // Then
        assertThat(engine.effects()).containsExactly("kept sale", "kept refund", "kept refund");
        assertThat(engine.refunded().minor()).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void voidsOnceWhereverItDies(int step) {
        // Given
        recordDyingAt(0);
        order = Optional.of(SampleDocuments.order(true));

        // When
        recordDyingAt(step);

        // Then
        assertThat(engine.effects()).containsExactly("kept sale", "voided sale");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void takesTheRestBackWhereTheSaleIsLockedWhereverItDies(int step) {
        // Given
        recordDyingAt(0);
        engine.lock();
        order = Optional.of(SampleDocuments.order(true));

        // When
        recordDyingAt(step);

        // Then
        assertThat(engine.effects()).containsExactly("kept sale", "kept refund");
        assertThat(engine.refunded().minor()).isEqualTo(550);
    }

    @Test
    void givesNoMoreBackThanTheEngineMadeOfAnEstimate() {
        // Given
        engine.computesAnew(SampleQuestions.at("0.08", SampleQuestions.threeItems()));
        order = Optional.of(SampleDocuments.order(false, FIRST));
        recordDyingAt(0);
        order = Optional.of(SampleDocuments.order(true, FIRST));

        // When
        recordDyingAt(0);

        // Then
        assertThat(engine.refunded().minor()).isEqualTo(440);
    }

    @Test
    void takesOnlyTheRestBackWhereSomeWasRefunded() {
        // Given
        order = Optional.of(SampleDocuments.order(false, FIRST));
        recordDyingAt(0);
        order = Optional.of(SampleDocuments.order(true, FIRST));

        // When
        recordDyingAt(0);

        // Then
        assertThat(engine.refunded().minor()).isEqualTo(550);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void finishesARefundThatWasBegunWhereItsReturnHasAnotherIdByThen(int step) {
        // Given
        recordDyingAt(0);
        order = Optional.of(SampleDocuments.order(false, FIRST));
        dyingOnce(new CrashingProcess(step));
        order = Optional.of(SampleDocuments.order(false, SECOND, TOO_MANY));

        // When
        recordDyingAt(0);

        // Then
        assertThat(engine.refunded().minor()).isEqualTo(400);
        assertThat(ledger.read(SampleTenants.ACME, SampleDocuments.ID).settles(order.get()))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void givesAllBackWhereTheOrderIsCancelledWhileARefundIsOnItsWay(int step) {
        // Given
        recordDyingAt(0);
        order = Optional.of(SampleDocuments.order(false, FIRST));
        dyingOnce(new CrashingProcess(step));
        order = Optional.of(SampleDocuments.order(true, FIRST));

        // When
        recordDyingAt(0);

        // Then
        boolean voided = engine.effects().contains("voided sale");
        assertThat(engine.refunded().minor()).isEqualTo(voided ? 0 : 550);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void datesARefundWithTheDayItWasBegunAndItsTaxWithTheSales(int step) {
        // Given
        recordDyingAt(0);
        ledger.passesTo(Instant.parse("2026-12-01T09:00:00Z"));
        order = Optional.of(SampleDocuments.order(false, FIRST));
        dyingOnce(new CrashingProcess(step));
        boolean begun =
                ledger.read(SampleTenants.ACME, SampleDocuments.ID).entries().size() > 1;
        ledger.passesTo(Instant.parse("2027-01-01T09:00:00Z"));

        // When
        recordDyingAt(0);

        // Then
        assertThat(engine.document(DocumentCode.ofRefund(SampleDocuments.ID, FIRST.id())))
                .returns(LocalDate.parse(begun ? "2026-12-01" : "2027-01-01"), TaxDocument::date)
                .returns(SampleDocuments.order(false).date(), TaxDocument::saleDate);
    }

    /** The message is delivered again until it is acknowledged, as the broker does. */
    private void recordDyingAt(int step) {
        CrashingProcess process = new CrashingProcess(step);
        dyingOnce(process);
        if (process.isCrashed()) {
            flow(new CrashingProcess(0)).record(tenant, SampleDocuments.ID);
        }
    }

    private void dyingOnce(CrashingProcess process) {
        try {
            flow(process).record(tenant, SampleDocuments.ID);
        } catch (CrashingProcess.Crash _) {
            ledger.leasesRunOut();
        }
    }

    private TaxRecordFlow flow(CrashingProcess process) {
        Orders orders = (_, _) -> order;
        return new TaxRecordFlow(
                process.around(Orders.class, orders),
                process.around(TaxLedger.class, ledger),
                new Bookkeeping(process.around(TaxEngine.class, engine)));
    }
}
