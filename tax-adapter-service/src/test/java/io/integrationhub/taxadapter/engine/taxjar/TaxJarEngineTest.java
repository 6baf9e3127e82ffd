package io.integrationhub.taxadapter.engine.taxjar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemCall;
import io.integrationhub.taxadapter.PublicSchemas;
import io.integrationhub.taxadapter.SampleDocuments;
import io.integrationhub.taxadapter.SampleQuestions;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.engine.Keeping;
import io.integrationhub.taxadapter.engine.Standing;
import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxRate.Part;
import io.integrationhub.test.fakes.ScriptedSystem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TaxJarEngineTest {

    private static final TaxQuestion ONE_LINE = new TaxQuestion(
            false,
            Buyer.GUEST,
            List.of(
                    SampleQuestions.item(ItemRef.line("1", ""), 1500, 4, "20010"),
                    SampleQuestions.item(ItemRef.shipping(""), 150, 1, "")));

    private final ScriptedSystem taxjar = new ScriptedSystem("taxjar");
    private final TaxJarEngine engine = new TaxJarEngine((_, _) -> taxjar, (_, _) -> taxjar);
    private final Tenant tenant = SampleTenants.tenant("taxjar", Map.of());

    @Test
    void readsThePublicExampleOfTheUnitedStates() {
        // Given
        taxjar.responds(200, PublicSchemas.taxJar("taxes.json"));

        // When
        TaxAnswer answer = quote(ONE_LINE);

        // Then
        assertThat(answer.items().getFirst().tax().minor()).isEqualTo(105);
        assertThat(answer.items().getFirst().rate().amount()).isEqualByComparingTo("0.07");
        assertThat(answer.items().getLast().tax().minor()).isEqualTo(11);
        JsonNode body = PublicSchemas.body(taxjar.calls().getFirst());
        assertThat(body.path("amount").decimalValue()).isEqualByComparingTo("15.00");
        assertThat(body.path("shipping").decimalValue()).isEqualByComparingTo("1.50");
        assertThat(body.at("/line_items/0/unit_price").decimalValue()).isEqualByComparingTo("3.75");
    }

    @Test
    void keepsTheRatesOfCanadasTaxes() {
        // Given
        taxjar.responds(200, PublicSchemas.taxJar("taxes_ca.json"));

        // When
        TaxAnswer answer = quote(ONE_LINE);

        // Then
        assertThat(answer.items().getFirst().rate().parts())
                .extracting(Part::name)
                .containsExactly("GST", "PST");
    }

    @Test
    void aLineCostsJustWhatItCostsWhereItsPiecesDoNotDivideIt() {
        // Given
        taxjar.responds(200, "{\"tax\":{\"amount_to_collect\":0}}");
        TaxQuestion thirds =
                new TaxQuestion(false, Buyer.GUEST, List.of(SampleQuestions.item(ItemRef.line("1", ""), 1000, 3, "")));

        // When
        TaxAnswer answer = quote(thirds);

        // Then
        JsonNode line = PublicSchemas.body(taxjar.calls().getFirst()).at("/line_items/0");
        assertThat(line.path("unit_price").decimalValue()).isEqualByComparingTo("3.34");
        assertThat(line.path("discount").decimalValue()).isEqualByComparingTo("0.02");
        assertThat(answer.total().minor()).isZero();
    }

    @Test
    void keepsAnOrderOnceAndFindsItAgain() {
        // Given
        taxjar.responds(404, "{}").responds(201, "{}");
        taxjar.responds(200, "{\"order\":{\"amount\":\"55.0\",\"shipping\":5,\"sales_tax\":\"5.5\"}}");

        // When
        Keeping first = engine.keep(tenant, SampleDocuments.sale());
        Keeping second = engine.keep(tenant, SampleDocuments.sale());

        // Then
        assertThat(List.of(first, second)).containsOnly(Keeping.DONE);
        assertThat(taxjar.calls()).extracting(SystemCall::method).containsExactly("GET", "POST", "GET");
    }

    @Test
    void tellsHowADocumentStands() {
        // Given
        String kept = "{\"order\":{\"amount\":55,\"shipping\":5,\"sales_tax\":5.5}}";
        taxjar.responds(200, kept).responds(200, kept.replace("5.5", "6")).responds(404, "{}");

        // When
        List<Standing> standings = Stream.generate(() -> engine.standing(tenant, SampleDocuments.sale()))
                .limit(3)
                .toList();

        // Then
        assertThat(standings)
                .containsExactly(
                        new Standing.Kept(true, true, SampleQuestions.usd(550)),
                        new Standing.Kept(true, false, SampleQuestions.usd(600)),
                        new Standing.Missing());
    }

    @Test
    void aRefundHasNegativeAmountsAndNamesTheSale() {
        // Given
        taxjar.responds(404, "{}").responds(201, "{}");

        // When
        engine.keep(tenant, SampleDocuments.refund());

        // Then
        JsonNode body = PublicSchemas.body(taxjar.calls().getLast());
        assertThat(taxjar.calls().getLast().path()).isEqualTo("/transactions/refunds");
        assertThat(body.path("transaction_reference_id").asString()).isEqualTo(SampleDocuments.ID.value());
        assertThat(body.path("amount").decimalValue()).isEqualByComparingTo("-20");
        assertThat(body.path("sales_tax").decimalValue()).isEqualByComparingTo("-2");
        assertThat(body.at("/line_items/0/quantity").asInt()).isEqualTo(1);
    }

    @Test
    void saysWithWhichStatusTaxJarRefuses() {
        // Given
        taxjar.responds(400, PublicSchemas.taxJar("error.json"));

        // When
        // Then
        assertThatThrownBy(() -> quote(ONE_LINE))
                .isInstanceOf(PermanentFault.class)
                .hasMessage("TaxJar answers with status 400");
    }

    private TaxAnswer quote(TaxQuestion question) {
        return engine.quote(tenant, question, Deadline.in(Duration.ofSeconds(1)));
    }
}
