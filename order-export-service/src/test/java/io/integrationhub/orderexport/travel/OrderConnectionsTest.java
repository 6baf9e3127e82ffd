package io.integrationhub.orderexport.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The doctor tries what the tenant configured: an OMS that rejects the token, a poll, a server that is not there. */
class OrderConnectionsTest {

    private static final String TENANT = "HUB_TENANTS_ACME_";
    private static final String SFTP = TENANT + "ORDER_EXPORT_INBOUND_FILES_SFTP_";

    private static OrderWorld world;

    @BeforeAll
    static void start() {
        Map<String, String> variables = new HashMap<>();
        variables.put(TENANT + "SYSTEMS_OMS_AUTH_TOKEN", "revoked");
        variables.put(TENANT + "SYSTEMS_OMS_POLL_PATH", "/api/updates?since={cursor}");
        variables.put(TENANT + "SYSTEMS_OMS_POLL_PAGE_MAPPING", "$");
        variables.put(TENANT + "SYSTEMS_OMS_POLL_INTERVAL", "1h");
        variables.put(SFTP + "HOST", "localhost");
        variables.put(SFTP + "PORT", "1");
        variables.put(SFTP + "HOST_KEY", "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        variables.put(SFTP + "USERNAME", "hub");
        variables.put(SFTP + "PASSWORD", "only-for-tests");
        world = new OrderWorld(variables);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void countsTheSubscriptionsOfTheProject() {
        assertThat(world.diagnoses("commercetools-subscription-limit"))
                .containsExactly("number of Subscriptions: the Project has 1 of 50");
    }

    @Test
    void namesEachConnectionThatDoesNotWork() {
        // When
        List<String> diagnoses = world.diagnoses("connections");

        // Then
        assertThat(diagnoses)
                .contains("commercetools Project acme-test: gives tokens to the API client")
                .anySatisfy(it -> assertThat(it)
                        .startsWith("oms: look for an order: SYSTEM_CREDENTIALS_REJECTED")
                        .contains("HUB_TENANTS_ACME_SYSTEMS_OMS_AUTH_*"))
                .anySatisfy(it -> assertThat(it).startsWith("oms: poll for events: SYSTEM_CREDENTIALS_REJECTED"))
                .anySatisfy(it -> assertThat(it).startsWith("folder sftp://localhost:1/.: cannot be reached"));
        assertThat(world.oms.writes()).isZero();
    }
}
