package io.integrationhub.taxadapter.travel;

import static io.integrationhub.taxadapter.travel.TaxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.test.service.ConcurrentCustomers;
import io.integrationhub.test.service.ConcurrentCustomers.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The engine of one tenant accepts calls but never responds. */
@ExtendWith(SharedWorld.class)
class HangingEngineTest {

    private static final int CUSTOMERS = 50;

    /** Far more than the 1.7 s that the hub needs, for busy machines. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(15);

    private static final String NEW_YORK = "{'country':'US','state':'NY','postalCode':'10001','city':'New York'}";

    private final TaxWorld world;

    HangingEngineTest(TaxWorld world) {
        this.world = world;
    }

    @AfterEach
    void resetFaults() {
        world.coastEngine.faults().clear();
    }

    @Test
    void delaysItsCustomersByOneTimeoutAndOtherTenantsNotAtAll() {
        // Given
        String untaxed = untaxed(world.coast.cart(NEW_YORK));
        world.coastEngine.faults().delayResponses(Duration.ofMinutes(10));

        // When
        List<Response> first = customersOf("coast").send(CUSTOMERS, _ -> untaxed);
        eventually(() -> assertThat(circuit()).isIn("OPEN", "HALF_OPEN"));
        List<Response> second = customersOf("coast").send(CUSTOMERS, _ -> untaxed);
        List<Response> others = customersOf("bolt").send(1, _ -> untaxed);

        // Then
        for (List<Response> answers : List.of(first, second, others)) {
            assertThat(answers).allMatch(Response::isValid);
            assertThat(answers).extracting(Response::waited).allMatch(waited -> waited.compareTo(MAX_WAIT) < 0);
        }
        // A response that is late nevertheless is rejected, as this tenant configured.
        assertThat(first).extracting(HangingEngineTest::source).contains("estimate:last-rate");
        assertThat(others).extracting(HangingEngineTest::source).containsOnly("engine");
    }

    private ConcurrentCustomers customersOf(String tenant) {
        return new ConcurrentCustomers(
                world.service.address().resolve("/extensions/" + tenant + "/tax"), "only-for-tests-extension-secret");
    }

    private String circuit() {
        return world.service
                .endpoint("circuitbreakers")
                .path("circuitBreakers")
                .path("coast.avatax.live")
                .path("state")
                .asString("");
    }

    private static String source(Response answer) {
        return Optional.ofNullable(answer.body().findValue("hubTaxSource"))
                .map(JsonNode::asString)
                .orElse("");
    }

    /** The request for a cart before it is taxed. */
    private static String untaxed(JsonNode cart) {
        ObjectNode untaxed = (ObjectNode) cart.deepCopy();
        untaxed.remove("custom");
        return """
                {"action": "Update", "resource": {"typeId": "cart", "id": "%s", "obj": %s}}
                """.formatted(cart.path("id").asString(), untaxed);
    }
}
