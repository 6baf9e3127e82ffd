package io.integrationhub.taxadapter.travel;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.test.service.DocumentedTables;
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
