package io.integrationhub.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.test.service.RunningService;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PricingApplicationTest {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                PricingApplication.class,
                "pricing",
                Map.of(
                        "HUB_TENANTS_ACME_MASTERS_QUOTE", "cpq",
                        "HUB_TENANTS_ACME_SYSTEMS_CPQ_URL", "https://cpq.example.com"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void isHealthyOnBrokerAndDatabase() {
        assertThat(service.endpoint("health").path("status").stringValue()).isEqualTo("UP");
    }

    @Test
    void saysWhichWaysItOwnsAndThatNoneIsBuilt() {
        // When
        JsonNode quote = service.endpoint("masters").at("/tenants/acme/quote");

        // Then
        assertThat(quote.at("/master").stringValue()).isEqualTo("cpq");
        assertThat(quote.at("/flows")
                        .valueStream()
                        .map(flow -> flow.path("name").stringValue()))
                .containsExactly("quote-requests-out", "quotes-in");
        assertThat(quote.at("/flows")
                        .valueStream()
                        .map(flow -> flow.path("state").stringValue()))
                .containsOnly("NOT_IMPLEMENTED");
    }
}
