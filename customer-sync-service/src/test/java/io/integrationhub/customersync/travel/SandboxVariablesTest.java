package io.integrationhub.customersync.travel;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.customersync.CustomerSyncApplication;
import io.integrationhub.sandbox.Sandbox;
import io.integrationhub.sandbox.SandboxConfig;
import io.integrationhub.test.service.RunningService;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The variables that the sandbox prints connect the service to the merchants' customer data platforms. */
class SandboxVariablesTest {

    @Test
    void connectToTheCustomerDataPlatforms() {
        // Given
        try (Sandbox sandbox = Sandbox.start(SandboxConfig.temporary(URI.create("http://localhost:1")))) {
            Map<String, String> variables = new HashMap<>(sandbox.environment());
            variables.putAll(sandbox.customerSubscriptionVariables());
            variables.remove("HUB_OPERATOR_PASSWORD");
            variables.put("HUB_TENANTS_ACME_COMMERCETOOLS_REGION", "");

            // When
            try (RunningService service =
                    RunningService.start(CustomerSyncApplication.class, "customer-sync", variables)) {
                JsonNode doctor = service.endpoint("doctor");

                // Then
                assertThat(doctor.path("checks")
                                .valueStream()
                                .filter(check ->
                                        check.path("subject").asString("").contains("profiles")))
                        .hasSize(3)
                        .allSatisfy(check -> assertThat(check.path("ok").asBoolean())
                                .as(check.toString())
                                .isTrue());
            }
        }
    }
}
