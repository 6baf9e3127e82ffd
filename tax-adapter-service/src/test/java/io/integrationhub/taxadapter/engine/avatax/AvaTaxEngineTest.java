package io.integrationhub.taxadapter.engine.avatax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemCall;
import io.integrationhub.taxadapter.PublicSchemas;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.SampleTransactions;
import io.integrationhub.taxadapter.engine.TaxEngineFault;
import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxRate.Part;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import io.integrationhub.taxadapter.vat.VatId;
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
    void requestsASalesOrderAndMatchesLinesByTheirId() {
        // Given
        respondsWith(200, response("line-1", "custom-1", "shipping"));

        // When
        ItemTaxes taxes = quote();

        // Then
        SystemCall call = avatax.calls().getFirst();
        PublicSchemas.assertValidForAvaTax("CreateTransactionModel", call);
        JsonNode body = PublicSchemas.body(call);
        assertThat(call.path()).isEqualTo("/api/v2/transactions/create?$include=Lines,Details");
        assertThat(body.path("type").asString()).isEqualTo("SalesOrder");
        assertThat(body.has("commit")).isFalse();
        assertThat(body.at("/lines/0/number").asString()).isEqualTo("line-1");
        assertThat(body.at("/lines/0/amount").decimalValue()).isEqualByComparingTo("40.00");
        assertThat(body.at("/lines/2/taxCode").asString()).isEqualTo("FR010000");
        assertThat(taxes.items().getFirst().tax().minor()).isEqualTo(340);
        assertThat(taxes.items().getFirst().rate().amount()).isEqualByComparingTo("0.085");
        assertThat(taxes.items().getFirst().rate().parts())
                .extracting(Part::name)
                .containsExactly("NEW YORK NY STATE TAX", "NEW YORK CITY NY CITY TAX");
    }

    @Test
    void rejectsAResponseThatLacksALine() {
        // Given
        respondsWith(200, response("line-1", "custom-1"));

        // When
        // Then
        assertThatThrownBy(this::quote)
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(TaxEngineFault.TAX_RESPONSE_UNREADABLE));
    }

    @Test
    void namesTheErrorCodeOfAvaTax() {
        // Given
        respondsWith(400, "{'error':{'code':'InvalidAddress','message':'secret street'}}");

        // When
        // Then
        assertThatThrownBy(this::quote)
                .isInstanceOf(PermanentFault.class)
                .hasMessage("AvaTax responded with status 400 and the code InvalidAddress");
    }

    @Test
    void sendsTheVatIdOfABusiness() {
        // Given
        respondsWith(201, response("line-1"));

        // When
        engine.quote(
                tenant,
                SampleTransactions.crossBorder(VatId.parse("FR40303265045")),
                Deadline.in(Duration.ofSeconds(1)));

        // Then
        SystemCall call = avatax.calls().getLast();
        PublicSchemas.assertValidForAvaTax("CreateTransactionModel", call);
        assertThat(PublicSchemas.body(call).path("businessIdentificationNo").asString())
                .isEqualTo("FR40303265045");
    }

    /** A discount is a line with a negative amount (AvaTax Developer Guide, 6.2). */
    @Test
    void sendsANegativeItemAsALineWithANegativeAmount() {
        // Given
        respondsWith(201, response("line-1", "coupon"));
        TaxItem line = SampleTransactions.threeItems().items().getFirst();
        TaxItem coupon = SampleTransactions.item(ItemRef.customLine("coupon", ""), -500, 1, "OD010000");
        TaxableTransaction transaction = new TaxableTransaction(false, Buyer.GUEST, List.of(line, coupon));

        // When
        engine.quote(tenant, transaction, Deadline.in(Duration.ofSeconds(1)));

        // Then
        SystemCall call = avatax.calls().getLast();
        PublicSchemas.assertValidForAvaTax("CreateTransactionModel", call);
        assertThat(PublicSchemas.body(call).at("/lines/1/amount").decimalValue())
                .isEqualByComparingTo("-5.00");
    }

    @ParameterizedTest
    @CsvSource({"JPY,0,1999,1999", "USD,2,1999,19.99", "KWD,3,1999,1.999"})
    void sendsAmountsInTheDigitsOfTheCurrency(String currency, int digits, long minor, String written) {
        // Given
        respondsWith(201, response("line-1"));
        TaxItem line = SampleTransactions.threeItems().items().getFirst();
        TaxableTransaction transaction = new TaxableTransaction(
                false, Buyer.GUEST, List.of(line.withAmount(new Money(currency, digits, minor))));

        // When
        engine.quote(tenant, transaction, Deadline.in(Duration.ofSeconds(1)));

        // Then
        String body = new String(avatax.calls().getLast().body(), StandardCharsets.UTF_8);
        assertThat(body).contains("\"amount\":" + written + ",");
    }

    @Test
    void readsTheRatesOfEachLine() {
        // Given
        String shipping = "{'lineNumber':'shipping','tax':0.2,'details':[{'jurisName':'NEW YORK',"
                + "'taxName':'NY STATE TAX','rate':0.04}]}";
        respondsWith(201, response("line-1", "custom-1").replace("]}]}", "]}," + shipping + "]}"));

        // When
        ItemTaxes taxes = quote();

        // Then
        assertThat(taxes.items().getLast().rate().amount()).isEqualByComparingTo("0.04");
        assertThat(taxes.items().getFirst().rate().amount()).isNotEqualByComparingTo("0.04");
    }

    private ItemTaxes quote() {
        return engine.quote(tenant, SampleTransactions.threeItems(), Deadline.in(Duration.ofSeconds(1)));
    }

    private void respondsWith(int status, String body) {
        avatax.responds(status, body.replace('\'', '"'));
    }

    private static String response(String... numbers) {
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
