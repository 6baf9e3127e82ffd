package io.integrationhub.taxadapter.engine.avatax;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.calllog.MaskedContent;
import io.integrationhub.taxadapter.PublicSchemas;
import io.integrationhub.taxadapter.SampleDocuments;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.SampleTransactions;
import io.integrationhub.taxadapter.engine.DocumentState;
import io.integrationhub.taxadapter.engine.SaveResult;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.ScriptedSystem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Documents at AvaTax. */
class AvaTaxDocumentsTest {

    /** The sample sale as AvaTax returns it. */
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
    void createsASaleUnderItsCode() {
        // Given
        respondsWith(404, "{'error':{'code':'EntityNotFoundError'}}");
        respondsWith(201, "{'status':'Committed'}");

        // When
        SaveResult result = engine.save(tenant, SampleDocuments.sale());

        // Then
        assertThat(result).isEqualTo(SaveResult.DONE);
        SystemCall call = avatax.calls().getLast();
        PublicSchemas.assertValidForAvaTax("CreateOrAdjustTransactionModel", call);
        assertThat(call.idempotent()).isFalse();
        JsonNode model = PublicSchemas.body(call).path("createTransactionModel");
        assertThat(model.path("code").asString()).isEqualTo(SampleDocuments.ID.value());
        assertThat(model.path("commit").asBoolean()).isTrue();
        assertThat(model.path("type").asString()).isEqualTo("SalesInvoice");
    }

    @Test
    void encodesACompanyCodeWithASpaceAsASegmentOfThePath() {
        // Given
        respondsWith(200, COMMITTED);
        Tenant spaced = BoundSections.with(
                tenant, BoundSections.entry(AvaTaxSettings.SECTION, Map.of("company-code", "ACME US/2")));

        // When
        engine.state(spaced, SampleDocuments.sale());

        // Then
        assertThat(avatax.calls().getLast().path()).startsWith("/api/v2/companies/ACME%20US_-ava2f-_2/transactions/");
    }

    @Test
    void doesNotChangeADocumentThatMatches() {
        // Given
        String mark = AvaTaxRequest.mark(SampleDocuments.sale());
        respondsWith(200, "{'status':'Committed','description':'" + mark + "'}");

        // When
        SaveResult result = engine.save(tenant, SampleDocuments.sale());

        // Then
        assertThat(result).isEqualTo(SaveResult.DONE);
        assertThat(avatax.calls()).hasSize(1);
    }

    @Test
    void adjustsADocumentWithOtherContent() {
        // Given
        respondsWith(200, COMMITTED.replace("'status'", "'description':'other','status'"));
        respondsWith(201, "{}");

        // When
        engine.save(tenant, SampleDocuments.sale());

        // Then
        JsonNode body = PublicSchemas.body(avatax.calls().getLast());
        assertThat(body.path("adjustmentReason").asString()).isEqualTo("Other");
    }

    @Test
    void returnsTheStateOfADocument() {
        // Given
        respondsWith(200, COMMITTED);
        respondsWith(200, COMMITTED.replace("10,", "11,").replace("5.50", "5.60"));
        respondsWith(200, COMMITTED.replace("Committed", "Cancelled"));
        respondsWith(404, "{'error':{'code':'EntityNotFoundError'}}");

        // When
        List<DocumentState> states = Stream.generate(() -> engine.state(tenant, SampleDocuments.sale()))
                .limit(4)
                .toList();

        // Then
        assertThat(states)
                .containsExactly(
                        new DocumentState.Found(true, true, SampleTransactions.usd(550)),
                        new DocumentState.Found(true, false, SampleTransactions.usd(560)),
                        new DocumentState.Found(false, true, SampleTransactions.usd(550)),
                        new DocumentState.Missing());
    }

    @Test
    void refundsExactlyTheTaxThatWasCharged() {
        // Given
        respondsWith(404, "{}");
        respondsWith(201, "{}");

        // When
        engine.save(tenant, SampleDocuments.refund());

        // Then
        SystemCall call = avatax.calls().getLast();
        PublicSchemas.assertValidForAvaTax("CreateOrAdjustTransactionModel", call);
        JsonNode model = PublicSchemas.body(call).path("createTransactionModel");
        assertThat(model.path("type").asString()).isEqualTo("ReturnInvoice");
        assertThat(model.path("code").asString()).hasSizeLessThanOrEqualTo(50);
        assertThat(model.at("/lines/0/amount").decimalValue()).isEqualByComparingTo("-20");
        assertThat(model.at("/lines/0/taxOverride/taxAmount").decimalValue()).isEqualByComparingTo("-2");
        assertThat(model.path("date").asString()).isEqualTo("2026-12-02");
        assertThat(model.at("/lines/0/taxOverride/taxDate").asString()).isEqualTo("2026-11-02");
    }

    @Test
    void returnsTheTaxesThatAvaTaxCalculated() {
        // Given
        respondsWith(404, "{'error':{'code':'EntityNotFoundError'}}");
        respondsWith(
                200,
                "{'lines':[{'lineNumber':'line-1','tax':3.2},{'lineNumber':'custom-1','tax':0.8},"
                        + "{'lineNumber':'shipping','tax':0.4}]}");

        // When
        // Then
        assertThat(engine.calculatedTaxes(tenant, SampleDocuments.sale())).isEmpty();
        assertThat(engine.calculatedTaxes(tenant, SampleDocuments.sale()))
                .hasValueSatisfying(it -> assertThat(it.total().minor()).isEqualTo(440));
    }

    @Test
    void reportsALockedDocument() {
        // Given
        respondsWith(400, "{'error':{'code':'CannotModifyLockedTransaction'}}");

        // When
        SaveResult result = engine.voidDocument(tenant, SampleDocuments.sale());

        // Then
        assertThat(result).isEqualTo(SaveResult.LOCKED);
        PublicSchemas.assertValidForAvaTax(
                "VoidTransactionModel", avatax.calls().getFirst());
    }

    /** As the client of a tenant in dry run does. */
    @Test
    void showsInDryRunTheAmountsThatWouldBeRecordedAndNoAddress() {
        // Given
        respondsWith(404, "{'error':{'code':'EntityNotFoundError'}}");
        respondsWith(201, "{'status':'Committed'}");
        engine.save(tenant, SampleDocuments.sale());
        SystemCall call = avatax.calls().getLast();

        // When
        String shown = MaskedContent.of(call.body());

        // Then
        assertThat(call.reads()).isFalse();
        JsonNode line = PublicSchemas.body(call).at("/createTransactionModel/lines/0");
        assertThat(shown)
                .contains("\"amount\":" + line.path("amount").asString(), "\"SalesInvoice\"")
                .doesNotContain(line.at("/addresses/shipTo/city").asString("no city"))
                .doesNotContain(line.at("/addresses/shipTo/postalCode").asString("no code"));
        assertThat(line.at("/addresses/shipTo/postalCode").asString("")).isNotEmpty();
    }

    @Test
    void voidsASaleTwiceWithoutHarm() {
        // Given
        respondsWith(200, "{}");
        respondsWith(400, "{'error':{'code':'TransactionAlreadyCancelled'}}");

        // When
        SaveResult once = engine.voidDocument(tenant, SampleDocuments.sale());
        SaveResult twice = engine.voidDocument(tenant, SampleDocuments.sale());

        // Then
        assertThat(once).isEqualTo(SaveResult.DONE);
        assertThat(twice).isEqualTo(SaveResult.DONE);
    }

    private void respondsWith(int status, String body) {
        avatax.responds(status, body.replace('\'', '"'));
    }
}
