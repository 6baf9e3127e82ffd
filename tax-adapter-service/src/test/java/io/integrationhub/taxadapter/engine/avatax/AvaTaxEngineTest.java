package io.integrationhub.taxadapter.engine.avatax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemCall;
import io.integrationhub.taxadapter.PublicSchemas;
import io.integrationhub.taxadapter.SampleQuestions;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.engine.TaxEngineFault;
import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxRate.Part;
import io.integrationhub.taxadapter.tax.VatId;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.ScriptedSystem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AvaTaxEngineTest {

    private static final String NEW_YORK =
            "'details':[{'jurisName':'NEW YORK','taxName':'NY STATE TAX','rate':0.04,'tax':1},"
                    + "{'jurisName':'NEW YORK CITY','taxName':'NY CITY TAX','rate':0.045,'tax':1},"
                    + "{'jurisName':'NOWHERE','taxName':'NO TAX','rate':0,'tax':0}]";

    private final ScriptedSystem avatax = new ScriptedSystem("avatax");
    private final AvaTaxEngine engine =
            new AvaTaxEngine((_, _) -> avatax, (_, _) -> avatax, () -> Instant.parse("2026-11-02T10:00:00Z"));
    private final Tenant tenant = BoundSections.with(
            SampleTenants.tenant("avatax", Map.of()),
            BoundSections.entry(AvaTaxSettings.SECTION, Map.of("company-code", "ACME")));

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
                        fault -> assertThat(fault.code()).isEqualTo(TaxEngineFault.TAX_ANSWER_UNREADABLE));
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
    void writesAmountsInTheCurrencysDigits(String currency, int digits, long minor, String written) {
        // Given
        answers(201, answer("line-1"));
        TaxItem line = SampleQuestions.threeItems().items().getFirst();
        TaxQuestion question =
                new TaxQuestion(false, Buyer.GUEST, List.of(line.withAmount(new Money(currency, digits, minor))));

        // When
        engine.quote(tenant, question, Deadline.in(Duration.ofSeconds(1)));

        // Then
        String body = new String(avatax.calls().getLast().body(), StandardCharsets.UTF_8);
        assertThat(body).contains("\"amount\":" + written + ",");
    }

    @Test
    void everyLineHasTheRatesOfItsOwn() {
        // Given
        String shipping = "{'lineNumber':'shipping','tax':0.2,'details':[{'jurisName':'NEW YORK',"
                + "'taxName':'NY STATE TAX','rate':0.04}]}";
        answers(201, answer("line-1", "custom-1").replace("]}]}", "]}," + shipping + "]}"));

        // When
        TaxAnswer answer = quote();

        // Then
        assertThat(answer.items().getLast().rate().amount()).isEqualByComparingTo("0.04");
        assertThat(answer.items().getFirst().rate().amount()).isNotEqualByComparingTo("0.04");
    }

    private TaxAnswer quote() {
        return engine.quote(tenant, SampleQuestions.threeItems(), Deadline.in(Duration.ofSeconds(1)));
    }

    private void answers(int status, String body) {
        avatax.responds(status, body.replace('\'', '"'));
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
