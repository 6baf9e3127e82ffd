package io.integrationhub.taxadapter.travel;

import static io.integrationhub.taxadapter.travel.TaxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.test.service.ConcurrentCustomers;
import io.integrationhub.test.service.ConcurrentCustomers.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One tenant's engine takes calls and never answers. */
class HangingEngineTest {

    private static final int CUSTOMERS = 50;

    /** What the hub has, 1.7 s, and very much more than a machine that is busy needs. */
    private static final Duration LATEST = Duration.ofSeconds(15);

    private static final String NEW_YORK = "{'country':'US','state':'NY','postalCode':'10001','city':'New York'}";

    private static TaxWorld world;

    @BeforeAll
    static void start() {
        world = new TaxWorld();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void costsManyCustomersOneTimeLimitAndOthersNothing() {
        // Given
        String untaxed = untaxed(world.acme.cart(NEW_YORK));
        world.avatax.faults().slow(Duration.ofMinutes(10));

        // When
        List<Response> first = customersOf("acme").send(CUSTOMERS, _ -> untaxed);
        eventually(() -> assertThat(circuit()).isIn("OPEN", "HALF_OPEN"));
        List<Response> second = customersOf("acme").send(CUSTOMERS, _ -> untaxed);
        List<Response> others = customersOf("bolt").send(1, _ -> untaxed);

        // Then
        for (List<Response> answers : List.of(first, second, others)) {
            assertThat(answers).allMatch(Response::isValid);
            assertThat(answers).extracting(Response::waited).allMatch(waited -> waited.compareTo(LATEST) < 0);
        }
        // One that is late all the same is refused, as this tenant wants it.
        assertThat(first).extracting(HangingEngineTest::source).contains("estimate:last-rate");
        assertThat(others).extracting(HangingEngineTest::source).containsOnly("engine");
    }

    private static ConcurrentCustomers customersOf(String tenant) {
        return new ConcurrentCustomers(
                world.service.address().resolve("/extensions/" + tenant + "/tax"), "only-for-tests-extension-secret");
    }

    private static String circuit() {
        return world.service
                .endpoint("circuitbreakers")
                .path("circuitBreakers")
                .path("acme.avatax.live")
                .path("state")
                .asString("");
    }

    private static String source(Response answer) {
        return Optional.ofNullable(answer.body().findValue("hubTaxSource"))
                .map(JsonNode::asString)
                .orElse("");
    }

    /** The call about a cart before it is taxed: its own taxes would leave nothing to do. */
    private static String untaxed(JsonNode cart) {
        ObjectNode untaxed = (ObjectNode) cart.deepCopy();
        untaxed.remove("custom");
        return """
        {"action": "Update", "resource": {"typeId": "cart", "id": "%s", "obj": %s}}
        """.formatted(cart.path("id").asString(), untaxed);
    }
}
