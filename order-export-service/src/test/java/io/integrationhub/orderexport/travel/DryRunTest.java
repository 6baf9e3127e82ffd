package io.integrationhub.orderexport.travel;

import static io.integrationhub.orderexport.travel.OrderWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The first day of a tenant: in dry run it sees what would be exported, then it goes live. */
class DryRunTest {

    private static final String MODE = "HUB_TENANTS_ACME_GO_LIVE_MODE";
    private static final String PROJECT = "acme-test";

    private final OrderWorld world = new OrderWorld(Map.of(
            MODE,
            "dry-run",
            "SPRING_DATASOURCE_URL",
            EmbeddedDatabase.shared().newDatabase(),
            "HUB_JOURNAL_COLLECTOR_ENABLED",
            "true",
            "HUB_TENANTS_ACME_COMMERCETOOLS_SWEEP_DELAY",
            "0s"));

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void listsWhatWouldBeExportedAndExportsItOnceLive() {
        // Given
        List<String> numbers = List.of("DRY-1", "DRY-2", "DRY-3");
        numbers.forEach(world.shop::order);
        advance();
        long writesOfTheShop = world.commercetools.writes(PROJECT);

        // When
        eventually(() -> assertThat(wouldHaveBeenSent()).containsExactlyInAnyOrderElementsOf(numbers));

        // Then
        assertThat(world.diagnoses("go-live")).containsExactly("mode: in dry run: nothing is sent");
        assertThat(steps().valueStream().map(step -> step.path("detail").asString()))
                .allSatisfy(detail -> assertThat(detail)
                        .matches("would have sent place-order to oms: POST /api/orders with \\d+ bytes: \\{.*")
                        .contains("\"currency\":\"EUR\"", "\"email\":\"******\""));
        assertThat(world.oms.writes()).isZero();
        assertThat(world.commercetools.writes(PROJECT)).isEqualTo(writesOfTheShop);
        assertThat(world.order("DRY-1").path("syncInfo")).isEmpty();
        assertThat(world.commercetools.all(PROJECT, "channel")).isEmpty();

        // When
        world.restartWith(Map.of(MODE, "live"));
        advance();

        // Then
        numbers.forEach(number -> eventually(
                () -> assertThat(world.order(number).path("syncInfo")).hasSize(1)));
        numbers.forEach(number ->
                assertThat(world.oms.ledger().ordersWithNumber(number)).hasSize(1));
        assertThat(world.oms.ledger().duplicates()).isEmpty();
    }

    /** Continues the sweep at its cursor, as the job does every 15 minutes. */
    private void advance() {
        world.service.asOperator(
                HttpRequest.newBuilder(world.service.managementAddress().resolve("/actuator/sweeps/acme/orders"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")));
    }

    private List<String> wouldHaveBeenSent() {
        return steps().valueStream()
                .map(step -> step.path("subject").asString())
                .toList();
    }

    private JsonNode steps() {
        return world.service.endpoint("journal/acme").path("steps");
    }
}
