package io.integrationhub.taxadapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.golive.DryRunStop;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.TaxRecordOutcome.AlreadyRecorded;
import io.integrationhub.taxadapter.TaxRecordOutcome.Deleted;
import io.integrationhub.taxadapter.TaxRecordOutcome.Locked;
import io.integrationhub.taxadapter.TaxRecordOutcome.NothingToRecord;
import io.integrationhub.taxadapter.TaxRecordOutcome.Recorded;
import io.integrationhub.taxadapter.TaxRecordOutcome.RecordingOff;
import io.integrationhub.taxadapter.TaxRecordOutcome.Step;
import io.integrationhub.taxadapter.order.TaxableOrder;
import io.integrationhub.taxadapter.order.TaxableOrder.Return;
import io.integrationhub.taxadapter.order.UnreturnedAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every outcome. */
class TaxRecordFlowTest {

    private final Tenant tenant = SampleTenants.tenant("avatax", Map.of());
    private final FakeEngine engine = new FakeEngine();
    private final FakeTaxLedger ledger = new FakeTaxLedger();
    private Optional<TaxableOrder> order = Optional.of(SampleDocuments.order(false));

    @Test
    void changesNothingIfTheMessageIsRepeated() {
        // Given
        record();

        // When
        TaxRecordOutcome again = record();

        // Then
        assertThat(again).isEqualTo(new AlreadyRecorded("SO-1"));
        assertThat(engine.effects()).hasSize(1);
    }

    @Test
    void recordsNothingOfAnOrderCancelledBeforeItWasRecorded() {
        // Given
        order = Optional.of(SampleDocuments.order(true));

        // When
        TaxRecordOutcome outcome = record();

        // Then
        assertThat(outcome).isEqualTo(new NothingToRecord("SO-1"));
        assertThat(engine.effects()).isEmpty();
    }

    @Test
    void isLockedIfTheOrderWasEditedAfterTheReport() {
        // Given
        record();
        engine.lock();
        order = Optional.of(SampleDocuments.edited());

        // When
        TaxRecordOutcome outcome = record();

        // Then
        assertThat(outcome).isEqualTo(new Locked("SO-1"));
    }

    @Test
    void endsIfTheOrderWasDeleted() {
        // Given
        order = Optional.empty();

        // When
        TaxRecordOutcome outcome = record();

        // Then
        assertThat(outcome).isEqualTo(new Deleted(SampleDocuments.ID));
    }

    @Test
    void recordsNothingIfTaxesAreCalculatedOnly() {
        // Given
        Tenant calculating = SampleTenants.tenant("avatax", Map.of("record-documents", "false"));
        record();
        order = Optional.of(SampleDocuments.order(true));

        // When
        TaxRecordOutcome outcome = flow().record(calculating, SampleDocuments.ID);

        // Then
        assertThat(outcome).isEqualTo(new RecordingOff(SampleDocuments.ID));
        assertThat(engine.effects()).containsExactly("created sale");
    }

    @Test
    void tellsOncePerAmountThatMoreWasRefundedThanReturned() {
        // Given
        order = Optional.of(refunded(500, false));

        // When
        List<String> codes = new ArrayList<>(List.of(record().code(), record().code()));
        order = Optional.of(refunded(800, false));
        codes.add(record().code());

        // Then
        assertThat(codes).containsExactly("refunded-without-return", "already-recorded", "refunded-without-return");
        assertThat(engine.effects()).containsExactly("created sale");
    }

    @Test
    void refundsTheTaxOfAnAmountThatIsAllocated() {
        // Given
        order = Optional.of(refunded(550, true));

        // When
        List<String> codes = new ArrayList<>(List.of(record().code(), record().code()));
        order = Optional.of(refunded(1100, true));
        codes.add(record().code());

        // Then
        assertThat(codes).containsExactly("recorded", "already-recorded", "recorded");
        assertThat(engine.effects()).containsExactly("created sale", "created refund", "created refund");
        assertThat(engine.refunded()).isEqualTo(SampleTransactions.usd(100));
    }

    @Test
    void voidsTheRefundOfAnAmountThatReturnsExplain() {
        // Given
        order = Optional.of(refunded(1100, true));
        record();
        Return returned = new Return("return-1", "line-1", 1, true);

        // When
        order = Optional.of(refunded(220, true, returned));
        TaxRecordOutcome outcome = record();
        TaxRecordOutcome again = record();

        // Then
        assertThat(outcome).isEqualTo(new Recorded("SO-1", List.of(Step.REFUNDED, Step.REFUND_VOIDED, Step.REFUNDED)));
        assertThat(again).isEqualTo(new AlreadyRecorded("SO-1"));
        assertThat(engine.effects())
                .containsExactly("created sale", "created refund", "created refund", "voided refund", "created refund");
    }

    @Test
    void isLockedIfTheRefundOfAnAmountWasReportedBeforeReturnsExplainIt() {
        // Given
        order = Optional.of(refunded(1100, true));
        record();
        engine.lock();

        // When
        order = Optional.of(refunded(0, true));
        TaxRecordOutcome outcome = record();
        TaxRecordOutcome again = record();

        // Then
        assertThat(outcome).isEqualTo(new Locked("SO-1"));
        assertThat(again).isEqualTo(new AlreadyRecorded("SO-1"));
    }

    @Test
    void leavesAnAmountBeyondTheSaleToAPerson() {
        // Given
        order = Optional.of(refunded(1_000_000, true));

        // When
        TaxRecordOutcome outcome = record();

        // Then
        assertThat(outcome.code()).isEqualTo("refunded-without-return");
        assertThat(engine.effects()).containsExactly("created sale");
    }

    private static TaxableOrder refunded(long cents, boolean allocated, Return... returns) {
        TaxableOrder plain = SampleDocuments.order(false, returns);
        return new TaxableOrder(
                plain.id(),
                plain.number(),
                plain.date(),
                false,
                plain.sale(),
                true,
                plain.returns(),
                Optional.of(new UnreturnedAmount(SampleTransactions.usd(cents), allocated)));
    }

    /** What the ledger intended in dry run must not keep the live run from sending it. */
    @Test
    void recordsOnceLiveWhatADryRunStopped() {
        // Given
        engine.isInDryRun();
        assertThatThrownBy(this::record).isInstanceOf(DryRunStop.class);
        assertThatThrownBy(this::record).isInstanceOf(DryRunStop.class);
        assertThat(engine.effects()).isEmpty();

        // When
        engine.recovers();
        record();
        record();

        // Then
        assertThat(engine.effects()).containsExactly("created sale");
    }

    private TaxRecordOutcome record() {
        return flow().record(tenant, SampleDocuments.ID);
    }

    private TaxRecordFlow flow() {
        return new TaxRecordFlow((_, _) -> order, ledger, engine);
    }
}
