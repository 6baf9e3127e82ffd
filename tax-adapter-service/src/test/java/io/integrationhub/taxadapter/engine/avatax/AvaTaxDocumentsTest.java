package io.integrationhub.taxadapter.engine.avatax;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.SystemCall;
import io.integrationhub.taxadapter.PublicSchemas;
import io.integrationhub.taxadapter.SampleDocuments;
import io.integrationhub.taxadapter.SampleQuestions;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.engine.Keeping;
import io.integrationhub.taxadapter.engine.Standing;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.ScriptedSystem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What AvaTax keeps. */
class AvaTaxDocumentsTest {

    /** The sample sale as AvaTax shows it. */
    private static final String COMMITTED = "{'status':'Committed','totalTax':5.50,'lines':["
            + "{'lineNumber':'line-1','lineAmount':40.0},"
            + "{'lineNumber':'custom-1','lineAmount':10,'tax':1},"
            + "{'lineNumber':'shipping','lineAmount':5.00}]}";

    private final ScriptedSystem avatax = new ScriptedSystem("avatax");
    private final AvaTaxEngine engine =
            new AvaTaxEngine((_, _) -> avatax, (_, _) -> avatax, () -> Instant.parse("2026-11-02T10:00:00Z"));
    private final Tenant tenant = BoundSections.with(
            SampleTenants.tenant("avatax", Map.of()),
            BoundSections.entry(AvaTaxSettings.SECTION, Map.of("company-code", "ACME")));

    @Test
    void keepsASaleUnderItsCodeIfItIsNotThereYet() {
        // Given
        answers(404, "{'error':{'code':'EntityNotFoundError'}}");
        answers(201, "{'status':'Committed'}");

        // When
        Keeping keeping = engine.keep(tenant, SampleDocuments.sale());

        // Then
        assertThat(keeping).isEqualTo(Keeping.DONE);
        SystemCall call = avatax.calls().getLast();
        PublicSchemas.assertAvaTaxTakes("CreateOrAdjustTransactionModel", call);
        assertThat(call.repeatable()).isFalse();
        JsonNode model = PublicSchemas.body(call).path("createTransactionModel");
        assertThat(model.path("code").asString()).isEqualTo(SampleDocuments.ID.value());
        assertThat(model.path("commit").asBoolean()).isTrue();
        assertThat(model.path("type").asString()).isEqualTo("SalesInvoice");
    }

    @Test
    void changesNothingThatIsThereAlready() {
        // Given
        String mark = AvaTaxRequest.mark(SampleDocuments.sale());
        answers(200, "{'status':'Committed','description':'" + mark + "'}");

        // When
        Keeping keeping = engine.keep(tenant, SampleDocuments.sale());

        // Then
        assertThat(keeping).isEqualTo(Keeping.DONE);
        assertThat(avatax.calls()).hasSize(1);
    }

    @Test
    void adjustsADocumentOfAnotherContentWhateverItsAmounts() {
        // Given
        answers(200, COMMITTED.replace("'status'", "'description':'other','status'"));
        answers(201, "{}");

        // When
        engine.keep(tenant, SampleDocuments.sale());

        // Then
        JsonNode body = PublicSchemas.body(avatax.calls().getLast());
        assertThat(body.path("adjustmentReason").asString()).isEqualTo("Other");
    }

    @Test
    void tellsHowADocumentStands() {
        // Given
        answers(200, COMMITTED);
        answers(200, COMMITTED.replace("10,", "11,").replace("5.50", "5.60"));
        answers(200, COMMITTED.replace("Committed", "Cancelled"));
        answers(404, "{'error':{'code':'EntityNotFoundError'}}");

        // When
        List<Standing> standings = Stream.generate(() -> engine.standing(tenant, SampleDocuments.sale()))
                .limit(4)
                .toList();

        // Then
        assertThat(standings)
                .containsExactly(
                        new Standing.Kept(true, true, SampleQuestions.usd(550)),
                        new Standing.Kept(true, false, SampleQuestions.usd(560)),
                        new Standing.Kept(false, true, SampleQuestions.usd(550)),
                        new Standing.Missing());
    }

    @Test
    void givesTheVeryTaxBackThatWasCharged() {
        // Given
        answers(404, "{}");
        answers(201, "{}");

        // When
        engine.keep(tenant, SampleDocuments.refund());

        // Then
        SystemCall call = avatax.calls().getLast();
        PublicSchemas.assertAvaTaxTakes("CreateOrAdjustTransactionModel", call);
        JsonNode model = PublicSchemas.body(call).path("createTransactionModel");
        assertThat(model.path("type").asString()).isEqualTo("ReturnInvoice");
        assertThat(model.path("code").asString()).hasSizeLessThanOrEqualTo(50);
        assertThat(model.at("/lines/0/amount").decimalValue()).isEqualByComparingTo("-20");
        assertThat(model.at("/lines/0/taxOverride/taxAmount").decimalValue()).isEqualByComparingTo("-2");
        assertThat(model.path("date").asString()).isEqualTo("2026-12-02");
        assertThat(model.at("/lines/0/taxOverride/taxDate").asString()).isEqualTo("2026-11-02");
    }

    @Test
    void tellsWhichTaxesItMadeOfASale() {
        // Given
        answers(404, "{'error':{'code':'EntityNotFoundError'}}");
        answers(
                200,
                "{'lines':[{'lineNumber':'line-1','tax':3.2},{'lineNumber':'custom-1','tax':0.8},"
                        + "{'lineNumber':'shipping','tax':0.4}]}");

        // When
        // Then
        assertThat(engine.ownTaxes(tenant, SampleDocuments.sale())).isEmpty();
        assertThat(engine.ownTaxes(tenant, SampleDocuments.sale()))
                .hasValueSatisfying(it -> assertThat(it.total().minor()).isEqualTo(440));
    }

    @Test
    void saysWhenADocumentIsLocked() {
        // Given
        answers(400, "{'error':{'code':'CannotModifyLockedTransaction'}}");

        // When
        Keeping keeping = engine.takeOut(tenant, SampleDocuments.sale());

        // Then
        assertThat(keeping).isEqualTo(Keeping.LOCKED);
        PublicSchemas.assertAvaTaxTakes("VoidTransactionModel", avatax.calls().getFirst());
    }

    @Test
    void voidingTwiceIsHarmless() {
        // Given
        answers(200, "{}");
        answers(400, "{'error':{'code':'TransactionAlreadyCancelled'}}");

        // When
        Keeping once = engine.takeOut(tenant, SampleDocuments.sale());
        Keeping twice = engine.takeOut(tenant, SampleDocuments.sale());

        // Then
        assertThat(once).isEqualTo(Keeping.DONE);
        assertThat(twice).isEqualTo(Keeping.DONE);
    }

    private void answers(int status, String body) {
        avatax.responds(status, body.replace('\'', '"'));
    }
}
