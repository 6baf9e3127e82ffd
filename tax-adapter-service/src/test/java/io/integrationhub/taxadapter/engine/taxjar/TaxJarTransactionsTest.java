package io.integrationhub.taxadapter.engine.taxjar;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.SystemCall;
import io.integrationhub.taxadapter.PublicSchemas;
import io.integrationhub.taxadapter.SampleDocuments;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.SampleTransactions;
import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.engine.DocumentState;
import io.integrationhub.taxadapter.order.Sale;
import io.integrationhub.taxadapter.order.TaxableOrder;
import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import io.integrationhub.test.fakes.ScriptedSystem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** TaxJar stores one transaction per origin and destination. */
class TaxJarTransactionsTest {

    private static final Place MIAMI = new Place("US", "FL", "33101", "Miami", "");

    private final ScriptedSystem taxjar = new ScriptedSystem("taxjar");
    private final TaxJarEngine engine = new TaxJarEngine((_, _) -> taxjar, (_, _) -> taxjar);
    private final Tenant tenant = SampleTenants.tenant("taxjar", Map.of());

    @Test
    void storesATransactionPerDestination() {
        // Given
        taxjar.responds(404, "{}").responds(201, "{}").responds(404, "{}").responds(201, "{}");

        // When
        engine.save(tenant, twoShipments());

        // Then
        List<JsonNode> bodies = taxjar.calls().stream()
                .filter(call -> call.method().equals("POST"))
                .map(PublicSchemas::body)
                .toList();
        assertThat(bodies)
                .extracting(body -> body.path("transaction_id").asString())
                .containsExactly(SampleDocuments.ID.value(), SampleDocuments.ID.value() + "-2");
        assertThat(bodies).extracting(body -> body.path("to_state").asString()).containsExactly("NY", "FL");
        assertThat(bodies)
                .extracting(body -> body.path("sales_tax").decimalValue().toPlainString())
                .containsExactly("3.00", "1.00");
    }

    @Test
    void deletesTheTransactionsOfShipmentsThatAnEditRemoved() {
        // Given
        taxjar.responds(200, "{\"order\":{\"amount\":1}}").responds(200, "{}");
        taxjar.responds(200, "{}").responds(404, "{}");

        // When
        engine.save(tenant, SampleDocuments.sale());

        // Then
        assertThat(taxjar.calls()).extracting(SystemCall::method).containsExactly("GET", "PUT", "DELETE", "DELETE");
        assertThat(taxjar.calls().get(2).path()).endsWith(SampleDocuments.ID.value() + "-2");
    }

    @Test
    void isMissingIfOneOfTheTransactionsIs() {
        // Given
        taxjar.responds(200, "{\"order\":{\"amount\":30,\"shipping\":0,\"sales_tax\":3}}")
                .responds(404, "{}");

        // When
        DocumentState state = engine.state(tenant, twoShipments());

        // Then
        assertThat(state).isEqualTo(new DocumentState.Missing());
    }

    @Test
    void addsUpTheTaxOfTheTransactions() {
        // Given
        taxjar.responds(200, "{\"order\":{\"amount\":30,\"shipping\":0,\"sales_tax\":3}}")
                .responds(200, "{\"order\":{\"amount\":10,\"shipping\":0,\"sales_tax\":1}}");

        // When
        DocumentState state = engine.state(tenant, twoShipments());

        // Then
        assertThat(state).isEqualTo(new DocumentState.Found(true, true, SampleTransactions.usd(400)));
    }

    private static TaxDocument twoShipments() {
        TaxItem here = SampleTransactions.item(ItemRef.line("line-1", "ny"), 3000, 3, "");
        TaxItem there = new TaxItem(
                ItemRef.line("line-1", "fl"),
                SampleTransactions.usd(1000),
                1,
                "",
                "SKU-1",
                SampleTransactions.WAREHOUSE,
                MIAMI);
        TaxableTransaction transaction = new TaxableTransaction(false, Buyer.GUEST, List.of(here, there));
        TaxableOrder order = SampleDocuments.order(false);
        return TaxDocument.ofSale(order, new Sale(transaction, SampleTransactions.at("0.1", transaction)));
    }
}
