package io.integrationhub.inventorythreshold.travel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FlowStatesTest {

    @Test
    void letsTheDoctorQueryTheMaster() {
        assertThat(StockWorld.tenant("acme")
                        .endpoint("doctor/acme")
                        .path("checks")
                        .valueStream()
                        .filter(it -> it.path("subject").stringValue().equals("oms: query stock"))
                        .map(it -> it.path("finding").stringValue()))
                .containsExactly("its response is understood; it has stock of 0 of 1 invented article");
    }

    @Test
    void listsTheFlowsOfTheServiceAsActive() {
        // When
        JsonNode inventory = StockWorld.tenant("acme").endpoint("masters").at("/tenants/acme/inventory");

        // Then
        assertThat(inventory.at("/master").stringValue()).isEqualTo("oms");
        assertThat(inventory
                        .at("/directions")
                        .valueStream()
                        .map(flow -> flow.path("name").stringValue()))
                .containsExactly("stock-check", "stock-in");
        assertThat(inventory
                        .at("/directions")
                        .valueStream()
                        .map(flow -> flow.path("state").stringValue()))
                .containsExactly("ACTIVE", "ACTIVE");
    }
}
