package io.integrationhub.commercetools.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SharedTopicCheckTest {

    @Test
    void findsEveryTenantThatSharesTheTopicOfAnother() {
        // When
        List<Finding> findings =
                check(Map.of("ACME", "confluent shop", "BOLT", "Confluent shop", "CORE", "confluent shop"));

        // Then
        assertThat(findings)
                .extracting(Finding::toString)
                .containsExactly(
                        "HUB_TENANTS_BOLT_COMMERCETOOLS_SUBSCRIPTION_TOPIC: 'shop' is the topic of tenant acme too; use"
                                + " one for each",
                        "HUB_TENANTS_CORE_COMMERCETOOLS_SUBSCRIPTION_TOPIC: 'shop' is the topic of tenant acme too; use"
                                + " one for each");
    }

    @ParameterizedTest
    @CsvSource({
        "confluent shop, confluent other",
        "confluent shop, pubsub shop",
        "pubsub shop, pubsub shop",
        "sqs a, sqs b"
    })
    void acceptsTopicsThatOnlyOneTenantReads(String acme, String bolt) {
        assertThat(check(Map.of("ACME", acme, "BOLT", bolt))).isEmpty();
    }

    @Test
    void findsATenantThatSharesTheQueueOfAnother() {
        assertThat(check(Map.of("ACME", "sqs q", "BOLT", "SQS q")))
                .extracting(Finding::toString)
                .containsExactly(
                        "HUB_TENANTS_BOLT_COMMERCETOOLS_SUBSCRIPTION_QUEUE_URL: 'q' is the queue of tenant acme"
                                + " too; use one for each");
    }

    private static List<Finding> check(Map<String, String> subscriptions) {
        Map<String, Object> variables = new HashMap<>();
        subscriptions.forEach((tenant, subscription) -> {
            String section = "HUB_TENANTS_" + tenant + "_COMMERCETOOLS_SUBSCRIPTION_";
            variables.put(section + "DESTINATION", subscription.split(" ")[0]);
            boolean isQueue = subscription.toLowerCase(Locale.ROOT).startsWith("sqs");
            variables.put(
                    section + (isQueue ? "QUEUE_URL" : "TOPIC"), subscription.split(" ")[1]);
        });
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
        return new SharedTopicCheck().check(environment);
    }
}
