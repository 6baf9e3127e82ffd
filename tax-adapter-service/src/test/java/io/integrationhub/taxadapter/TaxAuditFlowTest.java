package io.integrationhub.taxadapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.TaxAuditOutcome.Agrees;
import io.integrationhub.taxadapter.TaxAuditOutcome.Difference;
import io.integrationhub.taxadapter.TaxAuditOutcome.Differs;
import io.integrationhub.taxadapter.TaxAuditOutcome.Mended;
import io.integrationhub.taxadapter.TaxAuditOutcome.NothingToAudit;
import io.integrationhub.taxadapter.TaxAuditOutcome.Problem;
import io.integrationhub.taxadapter.TaxAuditOutcome.StillDiffers;
import io.integrationhub.taxadapter.commercetools.Orders;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.ledger.TaxLedger;
import io.integrationhub.taxadapter.tax.DocumentCode;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxableOrder;
import io.integrationhub.taxadapter.tax.TaxableOrder.Return;
import io.integrationhub.taxadapter.tax.TaxableOrder.Sale;
import io.integrationhub.test.fakes.CrashingProcess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every ending of a question to the engine, and the flow killed around each call it makes. */
class TaxAuditFlowTest {

    private static final int MOST_STEPS = 30;
    private static final DocumentCode SALE = DocumentCode.ofSale(SampleDocuments.ID);
    private static final Return BACK = new Return("return-1", "line-1", 1, true);

    private final Tenant tenant = SampleTenants.tenant("avatax", Map.of());
    private final FakeEngine engine = new FakeEngine();
    private final FakeTaxLedger ledger = new FakeTaxLedger();
    private Optional<TaxableOrder> order = Optional.of(SampleDocuments.order(false, BACK));

    static IntStream steps() {
        return IntStream.rangeClosed(1, MOST_STEPS);
    }

    @BeforeEach
    void recordTheOrder() {
        recording(new CrashingProcess(0)).record(tenant, SampleDocuments.ID);
    }

    @Test
    void agreesWhereTheEngineHasAllOfIt() {
        // When
        TaxAuditOutcome outcome = audit();

        // Then
        assertThat(outcome).isEqualTo(new Agrees("SO-1"));
        assertThat(engine.effects()).containsExactly("kept sale", "kept refund");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void keepsWhatTheEngineLostAnewWhereverItDies(int step) {
        // Given
        engine.loses(SALE);

        // When
        CrashingProcess process = new CrashingProcess(step);
        try {
            flow(process).audit(tenant, SampleDocuments.ID);
        } catch (CrashingProcess.Crash _) {
            ledger.leasesRunOut();
        }
        audit();

        // Then
        assertThat(engine.effects()).containsExactly("kept sale", "kept refund", "kept sale");
        assertThat(audit()).isEqualTo(new Agrees("SO-1"));
    }

    @Test
    void recordsFirstWhatNobodyToldOf() {
        // Given
        order = Optional.of(SampleDocuments.order(false, BACK, new Return("return-2", "line-1", 1, true)));

        // When
        TaxAuditOutcome outcome = audit();

        // Then
        assertThat(outcome).isEqualTo(new Mended("SO-1"));
        assertThat(engine.refunded().minor()).isEqualTo(400);
    }

    @Test
    void tellsOnceOfAnEditThatCameAfterTheReportAndNobodyToldOf() {
        // Given
        engine.lock();
        order = Optional.of(edited());

        // When
        TaxAuditOutcome first = audit();
        TaxAuditOutcome second = audit();

        // Then
        assertThat(first).isEqualTo(new Differs("SO-1", List.of(new Difference(SALE, Problem.LOCKED))));
        assertThat(second).isEqualTo(new StillDiffers("SO-1"));
    }

    /** Half of it costs nothing any more. */
    private static TaxableOrder edited() {
        TaxableOrder before = SampleDocuments.order(false);
        TaxQuestion less = SampleQuestions.threeItems()
                .about(SampleQuestions.threeItems().items().subList(0, 2));
        return new TaxableOrder(
                before.id(),
                before.number(),
                before.date(),
                false,
                Optional.of(new Sale(less, SampleQuestions.at("0.1", less))),
                true,
                List.of());
    }

    @Test
    void tellsOnceThatSomebodyChangedADocument() {
        // Given
        engine.isChangedByHand();

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
        assertThat(second).isEqualTo(new StillDiffers("SO-1"));
        assertThat(engine.effects()).hasSize(2);
    }

    @Test
    void tellsThatSomebodyTookASaleOut() {
        // Given
        engine.isVoidedByHand();

        // When
        TaxAuditOutcome outcome = audit();

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Differs.class,
                        it -> assertThat(it.differences()).contains(new Difference(SALE, Problem.DOES_NOT_COUNT)));
    }

    @Test
    void tellsThatADocumentOfACancelledOrderIsGone() {
        // Given
        order = Optional.of(SampleDocuments.order(true, BACK));
        recording(new CrashingProcess(0)).record(tenant, SampleDocuments.ID);
        engine.loses(SALE);

        // When
        TaxAuditOutcome outcome = audit();

        // Then
        assertThat(outcome).isEqualTo(new Differs("SO-1", List.of(new Difference(SALE, Problem.GONE))));
    }

    @Test
    void asksNothingOfAnEngineThatDoesNotTell() {
        // Given
        engine.keepsStill();

        // When
        TaxAuditOutcome outcome = audit();

        // Then
        assertThat(outcome).isEqualTo(new NothingToAudit(SampleDocuments.ID));
    }

    @Test
    void asksNothingOfAnOrderThatWasDeleted() {
        // Given
        order = Optional.empty();

        // When
        TaxAuditOutcome outcome = audit();

        // Then
        assertThat(outcome).isEqualTo(new NothingToAudit(SampleDocuments.ID));
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
                new Bookkeeping(process.around(TaxEngine.class, engine)));
    }
}
