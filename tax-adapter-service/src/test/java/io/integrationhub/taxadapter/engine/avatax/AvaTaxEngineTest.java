package io.integrationhub.taxadapter.engine.avatax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.starter.fault.PermanentFault;
import io.integrationhub.starter.system.Deadline;
import io.integrationhub.starter.system.SystemCall;
import io.integrationhub.starter.tenant.Tenant;
import io.integrationhub.taxadapter.PublicSchemas;
import io.integrationhub.taxadapter.SampleDocuments;
import io.integrationhub.taxadapter.SampleQuestions;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.engine.Keeping;
import io.integrationhub.taxadapter.engine.Standing;
import io.integrationhub.taxadapter.engine.TaxEngineFault;
import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxRate.Part;
import io.integrationhub.taxadapter.tax.VatId;
import io.integrationhub.test.fakes.ScriptedSystem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AvaTaxEngineTest {

    /** The sample sale as AvaTax shows it. */
    private static final String COMMITTED =
            "{'status':'Committed','totalTax':5.50,'lines':["
                    + "{'lineNumber':'line-1','lineAmount':40.0},"
                    + "{'lineNumber':'custom-1','lineAmount':10,'tax':1},"
                    + "{'lineNumber':'shipping','lineAmount':5.00}]}";

    private static final String NEW_YORK =
            "'details':[{'jurisName':'NEW YORK','taxName':'NY STATE TAX','rate':0.04,'tax':1},"
                    + "{'jurisName':'NEW YORK CITY','taxName':'NY CITY TAX','rate':0.045,'tax':1},"
                    + "{'jurisName':'NOWHERE','taxName':'NO TAX','rate':0,'tax':0}]";

    private final ScriptedSystem avatax = new ScriptedSystem("avatax");
    private final AvaTaxEngine engine =
            new AvaTaxEngine(
                    (_, _) -> avatax,
                    (_, _) -> avatax,
                    () -> Instant.parse("2026-11-02T10:00:00Z"));
    private final Tenant tenant =
            SampleTenants.with(
                    SampleTenants.tenant("avatax", Map.of()),
                    SampleTenants.bound(AvaTaxSettings.SECTION, Map.of("company-code", "ACME")));

    @Test
    void asksForAnOrderThatIsNotKeptAndMatchesByLineId() {
        // Given
        answers(200, answer("line-1", "custom-1", "shipping"));

        // When
        TaxAnswer answer = quote();

        // Then
        SystemCall call = avatax.calls().getFirst();
        PublicSchemas.assertAvaTaxTakes("CreateTransactionModel", call);
        JsonNode body = PublicSchemas.body(call);
        assertThat(call.path()).isEqualTo("/api/v2/transactions/create?$include=Lines");
        assertThat(body.path("type").asString()).isEqualTo("SalesOrder");
        assertThat(body.has("commit")).isFalse();
        assertThat(body.at("/lines/0/number").asString()).isEqualTo("line-1");
        assertThat(body.at("/lines/0/amount").decimalValue()).isEqualByComparingTo("40.00");
        assertThat(body.at("/lines/2/taxCode").asString()).isEqualTo("FR010000");
        assertThat(answer.items().getFirst().tax().minor()).isEqualTo(340);
        assertThat(answer.items().getFirst().rate().amount()).isEqualByComparingTo("0.085");
        assertThat(answer.items().getFirst().rate().parts())
                .extracting(Part::name)
                .containsExactly("NEW YORK NY STATE TAX", "NEW YORK CITY NY CITY TAX");
    }

    @Test
    void takesNoAnswerThatLeavesALineOut() {
        // Given
        answers(200, answer("line-1", "custom-1"));

        // When
        // Then
        assertThatThrownBy(this::quote)
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault ->
                                assertThat(fault.code())
                                        .isEqualTo(TaxEngineFault.TAX_ANSWER_UNREADABLE));
    }

    @Test
    void saysWhyAvaTaxRefuses() {
        // Given
        answers(400, "{'error':{'code':'InvalidAddress','message':'secret street'}}");

        // When
        // Then
        assertThatThrownBy(this::quote)
                .isInstanceOf(PermanentFault.class)
                .hasMessage("AvaTax answers with status 400 and the code InvalidAddress");
    }

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
    void tellsTheVatIdOfABusiness() {
        // Given
        answers(201, answer("line-1"));

        // When
        engine.quote(
                tenant,
                SampleQuestions.acrossTheUnion(VatId.parse("FR40303265045")),
                Deadline.in(Duration.ofSeconds(1)));

        // Then
        SystemCall call = avatax.calls().getLast();
        PublicSchemas.assertAvaTaxTakes("CreateTransactionModel", call);
        assertThat(PublicSchemas.body(call).path("businessIdentificationNo").asString())
                .isEqualTo("FR40303265045");
    }

    @ParameterizedTest
    @CsvSource({"JPY,0,1999,1999", "USD,2,1999,19.99", "KWD,3,1999,1.999"})
    void writesAmountsInTheCurrencysDigits(
            String currency, int digits, long minor, String written) {
        // Given
        answers(201, answer("line-1"));
        TaxItem line = SampleQuestions.threeItems().items().getFirst();
        TaxQuestion question =
                new TaxQuestion(
                        false,
                        Buyer.GUEST,
                        List.of(line.withAmount(new Money(currency, digits, minor))));

        // When
        engine.quote(tenant, question, Deadline.in(Duration.ofSeconds(1)));

        // Then
        String body = new String(avatax.calls().getLast().body(), StandardCharsets.UTF_8);
        assertThat(body).contains("\"amount\":" + written + ",");
    }

    @Test
    void everyLineHasTheRatesOfItsOwn() {
        // Given
        String shipping =
                "{'lineNumber':'shipping','tax':0.2,'details':[{'jurisName':'NEW YORK',"
                        + "'taxName':'NY STATE TAX','rate':0.04}]}";
        answers(201, answer("line-1", "custom-1").replace("]}]}", "]}," + shipping + "]}"));

        // When
        TaxAnswer answer = quote();

        // Then
        assertThat(answer.items().getLast().rate().amount()).isEqualByComparingTo("0.04");
        assertThat(answer.items().getFirst().rate().amount()).isNotEqualByComparingTo("0.04");
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
        List<Standing> standings =
                Stream.generate(() -> engine.standing(tenant, SampleDocuments.sale()))
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
        assertThat(model.at("/lines/0/taxOverride/taxAmount").decimalValue())
                .isEqualByComparingTo("-2");
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

    private TaxAnswer quote() {
        return engine.quote(
                tenant, SampleQuestions.threeItems(), Deadline.in(Duration.ofSeconds(1)));
    }

    private void answers(int status, String body) {
        avatax.answers(status, body.replace('\'', '"'));
    }

    private static String answer(String... numbers) {
        StringBuilder lines = new StringBuilder();
        for (String number : numbers) {
            lines.append(lines.isEmpty() ? "" : ",")
                    .append("{'lineNumber':'")
                    .append(number)
                    .append("','itemCode':'SKU-1','tax':3.40,")
                    .append(NEW_YORK)
                    .append("}");
        }
        return "{'status':'Temporary','lines':[" + lines + "]}";
    }
}
