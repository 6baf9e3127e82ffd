package io.integrationhub.taxadapter.engine.taxjar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemCall;
import io.integrationhub.taxadapter.PublicSchemas;
import io.integrationhub.taxadapter.SampleDocuments;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.SampleTransactions;
import io.integrationhub.taxadapter.engine.DocumentState;
import io.integrationhub.taxadapter.engine.SaveResult;
import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxRate.Part;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import io.integrationhub.test.fakes.ScriptedSystem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TaxJarEngineTest {

    private static final TaxableTransaction ONE_LINE = new TaxableTransaction(
            false,
            Buyer.GUEST,
            List.of(
                    SampleTransactions.item(ItemRef.line("1", ""), 1500, 4, "20010"),
                    SampleTransactions.item(ItemRef.shipping(""), 150, 1, "")));

    private final ScriptedSystem taxjar = new ScriptedSystem("taxjar");
    private final TaxJarEngine engine = new TaxJarEngine((_, _) -> taxjar, (_, _) -> taxjar);
    private final Tenant tenant = SampleTenants.tenant("taxjar", Map.of());

    @Test
    void readsThePublicExampleOfTheUnitedStates() {
        // Given
        taxjar.responds(200, PublicSchemas.taxJar("taxes.json"));

        // When
        ItemTaxes taxes = quote(ONE_LINE);

        // Then
        assertThat(taxes.items().getFirst().tax().minor()).isEqualTo(105);
        assertThat(taxes.items().getFirst().rate().amount()).isEqualByComparingTo("0.07");
        assertThat(taxes.items().getLast().tax().minor()).isEqualTo(11);
        JsonNode body = PublicSchemas.body(taxjar.calls().getFirst());
        assertThat(body.path("amount").decimalValue()).isEqualByComparingTo("15.00");
        assertThat(body.path("shipping").decimalValue()).isEqualByComparingTo("1.50");
        assertThat(body.at("/line_items/0/unit_price").decimalValue()).isEqualByComparingTo("3.75");
    }

    @Test
    void readsTheRatesOfCanada() {
        // Given
        taxjar.responds(200, PublicSchemas.taxJar("taxes_ca.json"));

        // When
        ItemTaxes taxes = quote(ONE_LINE);

        // Then
        assertThat(taxes.items().getFirst().rate().parts())
                .extracting(Part::name)
                .containsExactly("GST", "PST");
    }

    @Test
    void sendsTheExactAmountOfALineThatDoesNotDivide() {
        // Given
        taxjar.responds(200, "{\"tax\":{\"amount_to_collect\":0}}");
        TaxableTransaction thirds = new TaxableTransaction(
                false, Buyer.GUEST, List.of(SampleTransactions.item(ItemRef.line("1", ""), 1000, 3, "")));

        // When
        ItemTaxes taxes = quote(thirds);

        // Then
        JsonNode line = PublicSchemas.body(taxjar.calls().getFirst()).at("/line_items/0");
        assertThat(line.path("unit_price").decimalValue()).isEqualByComparingTo("3.34");
        assertThat(line.path("discount").decimalValue()).isEqualByComparingTo("0.02");
        assertThat(taxes.total().minor()).isZero();
    }

    @Test
    void storesAnOrderOnce() {
        // Given
        taxjar.responds(404, "{}").responds(201, "{}");
        taxjar.responds(200, "{\"order\":{\"amount\":\"55.0\",\"shipping\":5,\"sales_tax\":\"5.5\"}}");

        // When
        SaveResult first = engine.save(tenant, SampleDocuments.sale());
        SaveResult second = engine.save(tenant, SampleDocuments.sale());

        // Then
        assertThat(List.of(first, second)).containsOnly(SaveResult.DONE);
        assertThat(taxjar.calls()).extracting(SystemCall::method).containsExactly("GET", "POST", "GET");
    }

    @Test
    void returnsTheStateOfADocument() {
        // Given
        String stored = "{\"order\":{\"amount\":55,\"shipping\":5,\"sales_tax\":5.5}}";
        taxjar.responds(200, stored).responds(200, stored.replace("5.5", "6")).responds(404, "{}");

        // When
        List<DocumentState> states = Stream.generate(() -> engine.state(tenant, SampleDocuments.sale()))
                .limit(3)
                .toList();

        // Then
        assertThat(states)
                .containsExactly(
                        new DocumentState.Found(true, true, SampleTransactions.usd(550)),
                        new DocumentState.Found(true, false, SampleTransactions.usd(600)),
                        new DocumentState.Missing());
    }

    @Test
    void sendsARefundWithNegativeAmountsAndTheSale() {
        // Given
        taxjar.responds(404, "{}").responds(201, "{}");

        // When
        engine.save(tenant, SampleDocuments.refund());

        // Then
        JsonNode body = PublicSchemas.body(taxjar.calls().getLast());
        assertThat(taxjar.calls().getLast().path()).isEqualTo("/transactions/refunds");
        assertThat(body.path("transaction_reference_id").asString()).isEqualTo(SampleDocuments.ID.value());
        assertThat(body.path("amount").decimalValue()).isEqualByComparingTo("-20");
        assertThat(body.path("sales_tax").decimalValue()).isEqualByComparingTo("-2");
        assertThat(body.at("/line_items/0/quantity").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"US, new york, NY", "USA, N.Y., NY", "CA, Québec, QC", "CA, quebec, QC", "CAN, QC, QC"})
    void sendsTheCodeOfAState(String country, String region, String code) {
        // Given
        taxjar.responds(200, "{\"tax\":{\"amount_to_collect\":0}}");

        // When
        quote(SampleTransactions.shippedTo(new Place(country, region, "", "", ""), ONE_LINE));

        // Then
        JsonNode body = PublicSchemas.body(taxjar.calls().getFirst());
        assertThat(body.path("to_state").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"FR, 97110, GP", "MC, 98000, FR", "IM, IM1 1AA, GB", "GB, BT1 5GS, GB", "DEU, 10115, DE"})
    void tellsTheCountryWhoseTaxApplies(String country, String postalCode, String expected) {
        // Given
        taxjar.responds(200, "{\"tax\":{\"amount_to_collect\":0}}");

        // When
        quote(SampleTransactions.shippedTo(new Place(country, "", postalCode, "", ""), ONE_LINE));

        // Then
        JsonNode body = PublicSchemas.body(taxjar.calls().getFirst());
        assertThat(body.path("to_country").asString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ES, 35001", "PT, 9000-039", "DE, 27498"})
    void doesNotAskForATerritoryThatIsNotTaxedAsItsCountry(String country, String postalCode) {
        // Given
        TaxableTransaction transaction =
                SampleTransactions.shippedTo(new Place(country, "", postalCode, "", ""), ONE_LINE);

        // When
        // Then
        assertThatThrownBy(() -> quote(transaction))
                .isInstanceOf(PermanentFault.class)
                .hasMessageContaining("choose another engine");
        assertThat(taxjar.calls()).isEmpty();
    }

    @Test
    void namesTheStatusOfTaxJar() {
        // Given
        taxjar.responds(400, PublicSchemas.taxJar("error.json"));

        // When
        // Then
        assertThatThrownBy(() -> quote(ONE_LINE))
                .isInstanceOf(PermanentFault.class)
                .hasMessage("TaxJar responded with status 400");
    }

    private ItemTaxes quote(TaxableTransaction transaction) {
        return engine.quote(tenant, transaction, Deadline.in(Duration.ofSeconds(1)));
    }
}
