package io.integrationhub.emailnotifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.test.service.RunningService;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EmailNotifierApplicationTest {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                EmailNotifierApplication.class,
                "email-notifier",
                Map.of(
                        "HUB_TENANTS_ACME_MASTERS_EMAIL", "email",
                        "HUB_TENANTS_ACME_SYSTEMS_EMAIL_URL", "https://email.example.com"));
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
        JsonNode email = service.endpoint("masters").at("/tenants/acme/email");

        // Then
        assertThat(email.at("/master").stringValue()).isEqualTo("email");
        assertThat(email.at("/flows")
                        .valueStream()
                        .map(flow -> flow.path("name").stringValue()))
                .containsExactly("messages-out");
        assertThat(email.at("/flows")
                        .valueStream()
                        .map(flow -> flow.path("state").stringValue()))
                .containsOnly("NOT_IMPLEMENTED");
    }
}
