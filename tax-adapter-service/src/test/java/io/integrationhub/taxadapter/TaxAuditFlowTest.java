package io.integrationhub.taxadapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.TaxAuditOutcome.AlreadyReported;
import io.integrationhub.taxadapter.TaxAuditOutcome.Difference;
import io.integrationhub.taxadapter.TaxAuditOutcome.Differs;
import io.integrationhub.taxadapter.TaxAuditOutcome.InSync;
import io.integrationhub.taxadapter.TaxAuditOutcome.Irrelevant;
import io.integrationhub.taxadapter.TaxAuditOutcome.Problem;
import io.integrationhub.taxadapter.TaxAuditOutcome.Repaired;
import io.integrationhub.taxadapter.commercetools.order.Orders;
import io.integrationhub.taxadapter.document.DocumentCode;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.ledger.TaxLedger;
import io.integrationhub.taxadapter.order.TaxableOrder;
import io.integrationhub.taxadapter.order.TaxableOrder.Return;
import io.integrationhub.test.fakes.CrashingProcess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every outcome of an audit, and the flow killed around each of its calls. */
class TaxAuditFlowTest {

    private static final int MAX_STEPS = 30;
    private static final DocumentCode SALE = DocumentCode.ofSale(SampleDocuments.ID);
    private static final Return BACK = new Return("return-1", "line-1", 1, true);

    private final Tenant tenant = SampleTenants.tenant("avatax", Map.of());
    private final FakeEngine engine = new FakeEngine();
    private final FakeTaxLedger ledger = new FakeTaxLedger();
    private Optional<TaxableOrder> order = Optional.of(SampleDocuments.order(false, BACK));

    static IntStream steps() {
        return IntStream.rangeClosed(1, MAX_STEPS);
    }

    @BeforeEach
    void recordTheOrder() {
        recording(new CrashingProcess(0)).record(tenant, SampleDocuments.ID);
    }

    @Test
    void isInSyncIfTheEngineHasAllDocuments() {
        // When
        TaxAuditOutcome outcome = audit();

        // Then
        assertThat(outcome).isEqualTo(new InSync("SO-1"));
        assertThat(engine.effects()).containsExactly("created sale", "created refund");
    }

    @Test
    void repairsNothingIfTaxesAreCalculatedOnly() {
        // Given
        engine.delete(SALE);
        Tenant calculating = SampleTenants.tenant("avatax", Map.of("record-documents", "false"));

        // When
        TaxAuditOutcome outcome = flow(new CrashingProcess(0)).audit(calculating, SampleDocuments.ID);

        // Then
        assertThat(outcome).isEqualTo(new Irrelevant(SampleDocuments.ID));
        assertThat(engine.effects()).containsExactly("created sale", "created refund");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void savesALostDocumentAgainWhereverTheProcessDies(int step) {
        // Given
        engine.delete(SALE);

        // When
        CrashingProcess process = new CrashingProcess(step);
        try {
            flow(process).audit(tenant, SampleDocuments.ID);
        } catch (CrashingProcess.Crash _) {
            ledger.expireLeases();
        }
        audit();

        // Then
        assertThat(engine.effects()).containsExactly("created sale", "created refund", "created sale");
        assertThat(audit()).isEqualTo(new InSync("SO-1"));
    }

    @Test
    void recordsChangesThatNoMessageAnnounced() {
        // Given
        order = Optional.of(SampleDocuments.order(false, BACK, new Return("return-2", "line-1", 1, true)));

        // When
        TaxAuditOutcome outcome = audit();

        // Then
        assertThat(outcome).isEqualTo(new Repaired("SO-1"));
        assertThat(engine.refunded().minor()).isEqualTo(400);
    }

    @Test
    void reportsAnUnannouncedEditOfALockedSaleOnce() {
        // Given
        engine.lock();
        order = Optional.of(SampleDocuments.edited());

        // When
        TaxAuditOutcome first = audit();
        TaxAuditOutcome second = audit();

        // Then
        assertThat(first).isEqualTo(new Differs("SO-1", List.of(new Difference(SALE, Problem.LOCKED))));
        assertThat(second).isEqualTo(new AlreadyReported("SO-1"));
    }

    @Test
    void reportsAChangedDocumentOnce() {
        // Given
        engine.changeByHand();

        // When
        TaxAuditOutcome first = audit();
        TaxAuditOutcome second = audit();

        // Then
        assertThat(first)
                .isInstanceOfSatisfying(
                        Differs.class,
                        it -> assertThat(it.differences())
                                .extracting(Difference::problem)
                                .containsExactly(Problem.CHANGED, Problem.CHANGED));
        assertThat(second).isEqualTo(new AlreadyReported("SO-1"));
        assertThat(engine.effects()).hasSize(2);
    }

    @Test
    void reportsASaleThatSomebodyVoided() {
        // Given
        engine.voidByHand();

        // When
        TaxAuditOutcome outcome = audit();

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Differs.class,
                        it -> assertThat(it.differences()).contains(new Difference(SALE, Problem.NOT_COMMITTED)));
    }

    @Test
    void reportsAMissingDocumentOfACancelledOrder() {
        // Given
        order = Optional.of(SampleDocuments.order(true, BACK));
        recording(new CrashingProcess(0)).record(tenant, SampleDocuments.ID);
        engine.delete(SALE);

        // When
        TaxAuditOutcome outcome = audit();

        // Then
        assertThat(outcome).isEqualTo(new Differs("SO-1", List.of(new Difference(SALE, Problem.MISSING))));
    }

    @Test
    void endsIrrelevantIfTheEngineCannotBeQueried() {
        // Given
        engine.isNotAuditable();

        // When
        TaxAuditOutcome outcome = audit();

        // Then
        assertThat(outcome).isEqualTo(new Irrelevant(SampleDocuments.ID));
    }

    @Test
    void endsIrrelevantIfTheOrderWasDeleted() {
        // Given
        order = Optional.empty();

        // When
        TaxAuditOutcome outcome = audit();

        // Then
        assertThat(outcome).isEqualTo(new Irrelevant(SampleDocuments.ID));
    }

    private TaxAuditOutcome audit() {
        return flow(new CrashingProcess(0)).audit(tenant, SampleDocuments.ID);
    }

    private TaxAuditFlow flow(CrashingProcess process) {
        Orders orders = (_, _) -> order;
        return new TaxAuditFlow(
                process.around(Orders.class, orders),
                process.around(TaxLedger.class, ledger),
                process.around(TaxEngine.class, engine),
                recording(process));
    }

    private TaxRecordFlow recording(CrashingProcess process) {
        Orders orders = (_, _) -> order;
        return new TaxRecordFlow(
                process.around(Orders.class, orders),
                process.around(TaxLedger.class, ledger),
                process.around(TaxEngine.class, engine));
    }
}
