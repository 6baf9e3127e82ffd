package io.integrationhub.taxadapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.TaxRecordOutcome.AlreadyRecorded;
import io.integrationhub.taxadapter.TaxRecordOutcome.Deleted;
import io.integrationhub.taxadapter.TaxRecordOutcome.Locked;
import io.integrationhub.taxadapter.TaxRecordOutcome.NothingToRecord;
import io.integrationhub.taxadapter.TaxRecordOutcome.RecordingOff;
import io.integrationhub.taxadapter.order.TaxableOrder;
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

    private TaxRecordOutcome record() {
        return flow().record(tenant, SampleDocuments.ID);
    }

    private TaxRecordFlow flow() {
        return new TaxRecordFlow((_, _) -> order, ledger, engine);
    }
}
