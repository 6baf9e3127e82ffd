package io.integrationhub.taxadapter.travel;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.test.service.DocumentedTables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedWorld.class)
class TaxAdapterApplicationTest {

    private final TaxWorld world;

    TaxAdapterApplicationTest(TaxWorld world) {
        this.world = world;
    }

    @Test
    void isHealthyWithBrokerAndDatabase() {
        assertThat(world.service.endpoint("health").path("status").stringValue())
                .isEqualTo("UP");
    }

    @Test
    void triesTheEnginesAndTheRegister() {
        assertThat(connections("acme"))
                .contains("avatax: account: it knows the account", "avatax: company ACME: the account has it");
        assertThat(connections("bolt"))
                .contains("taxjar: read tax categories: it accepts the token")
                .anyMatch(it -> it.startsWith("vies: read the status of the registers: it responds"));
        assertThat(connections("dune"))
                .anyMatch(it -> it.startsWith("tax: reach the path for quotes: SYSTEM_UNREACHABLE"));
        assertThat(world.taxjar.transactions()).isEmpty();
    }

    private List<String> connections(String tenant) {
        return world.service
                .endpoint("doctor/" + tenant)
                .path("checks")
                .valueStream()
                .filter(it -> it.path("check").stringValue().equals("connections"))
                .map(it -> it.path("subject").stringValue() + ": "
                        + it.path("finding").stringValue())
                .toList();
    }

    @Test
    void hasNoTableOfWhichNobodyKnowsWhatDeletesIt() {
        DocumentedTables.assertAllNamed(world.service);
    }

    @Test
    void showsWhichDirectionsRun() {
        // When
        JsonNode tax = world.service.endpoint("masters").at("/tenants/dune/tax");

        // Then
        assertThat(tax.at("/master").stringValue()).isEqualTo("tax");
        assertThat(tax.at("/directions")
                        .valueStream()
                        .map(direction -> direction.path("name").stringValue()))
                .containsExactly("tax-calculation", "tax-corrections", "tax-recording");
        assertThat(tax.at("/directions")
                        .valueStream()
                        .map(direction -> direction.path("state").stringValue()))
                .containsExactly("ACTIVE", "ACTIVE", "ACTIVE");
    }
}
