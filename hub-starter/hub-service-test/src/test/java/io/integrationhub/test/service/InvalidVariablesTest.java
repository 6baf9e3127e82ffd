package io.integrationhub.test.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.integrationhub.core.tenant.Finding;
import io.integrationhub.core.tenant.binding.InvalidSettings;
import io.integrationhub.test.service.probe.ProbeApplication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.NestedExceptionUtils;

/** Invalid variables, as people set them, with the error reported for each. */
class InvalidVariablesTest {

    private static final Map<String, String> INVALID = Map.ofEntries(
            Map.entry("HUB_OPERATOR_PASSWORD", "short"),
            Map.entry("HUB_TENANTS_ACME_COMMERCETOOLS_PROJECT_KEY", "Acme Shop"),
            Map.entry("HUB_TENANTS_ACME_COMMERCETOOLS_API_URL", "https://api.example.com"),
            Map.entry("HUB_TENANTS_ACME_COMMERCETOOLS_CONCURRENCY", "0"),
            Map.entry("HUB_TENANTS_ACME_COMMERCETOOLS_CLIENT_SECRT", "hush-hush"),
            Map.entry("HUB_TENANTS_ACME_COMMERCETOOLS_SUBSCRIPTION_DESTINATION", "pigeon"),
            Map.entry("HUB_TENANTS_ACME_MASTERS_ORDER", "oms"),
            Map.entry("HUB_TENANTS_ACME_SYSTEMS_OMS_URL", "oms.example.com"),
            Map.entry("HUB_TENANTS_ACME_SYSTEMS_OMS_AUTH_SCHEME", "bearer"),
            Map.entry("HUB_TENANTS_ACME_SYSTEMS_OMS_MAX_RESPONSE_SIZE", "much"),
            Map.entry("HUB_TENANTS_ACME_SYSTEMS_OMS_RETRY_MAX_ATTEMPTS", "11"),
            Map.entry("HUB_TENANTS_ACME_SYSTEMS_OMS_WEBHOOK_SIGNED_CONTENT", "{timestamp}"),
            Map.entry("HUB_TENANTS_ACME_SYSTEMS_ERP_URL", "http://me:hush-hush@10.0.0.1/api"));

    private static final List<String> ERRORS = List.of(
            "HUB_TENANTS_ACME_COMMERCETOOLS_CONCURRENCY: '0' must be at least 1",
            "HUB_TENANTS_ACME_COMMERCETOOLS_PROJECT_KEY: 'Acme Shop' must be a Project key:"
                    + " lower case letters, digits, - and _",
            "HUB_TENANTS_ACME_COMMERCETOOLS_SUBSCRIPTION_DESTINATION: 'pigeon' is not one"
                    + " of: none, pubsub, sns, sqs, eventbridge, eventgrid, servicebus,"
                    + " confluent",
            "HUB_TENANTS_ACME_SYSTEMS_OMS_MAX_RESPONSE_SIZE: " + "'much' is not a size such as 512KB or 10MB",
            "HUB_TENANTS_ACME_SYSTEMS_OMS_URL: " + "'oms.example.com' has no scheme; write https://oms.example.com",
            "HUB_TENANTS_ACME_COMMERCETOOLS_REGION: is set together with api-url or" + " auth-url: remove one of them",
            "HUB_TENANTS_ACME_SYSTEMS_ERP_URL: must not contain user, query or fragment;"
                    + " credentials belong in auth.*",
            "HUB_TENANTS_ACME_SYSTEMS_ERP_URL: is not https; use https, or set"
                    + " allow-plain-http=true in a trusted network",
            "HUB_TENANTS_ACME_SYSTEMS_ERP_URL: is a private address; set"
                    + " allow-private-addresses=true if this is intended",
            "HUB_TENANTS_ACME_SYSTEMS_OMS_RETRY_MAX_ATTEMPTS: " + "must be between 1 and 10, not 11",
            "HUB_TENANTS_ACME_SYSTEMS_OMS_AUTH_TOKEN: " + "is missing; auth.scheme=bearer needs token",
            "HUB_TENANTS_ACME_SYSTEMS_OMS_WEBHOOK_SECRETS: "
                    + "is missing; the hub accepts no webhook without authentication",
            "HUB_TENANTS_ACME_SYSTEMS_OMS_WEBHOOK_SIGNED_CONTENT: "
                    + "must contain {body}, for example {timestamp}.{body}",
            "HUB_TENANTS_ACME_SYSTEMS_OMS_WEBHOOK_TIMESTAMP_HEADER: "
                    + "is missing; webhook.signed-content contains {timestamp}",
            "HUB_TENANTS_ACME_COMMERCETOOLS_CLIENT_SECRT: unknown setting; did you mean"
                    + " HUB_TENANTS_ACME_COMMERCETOOLS_CLIENT_SECRET?",
            "HUB_OPERATOR_PASSWORD: is shorter than 8 characters");

    @Test
    void areAllReportedAtOnceWithTheirFix() {
        // When
        Throwable failure = catchThrowable(() -> RunningService.start(ProbeApplication.class, "probe", INVALID));

        // Then
        assertThat(NestedExceptionUtils.getRootCause(failure))
                .isInstanceOfSatisfying(InvalidSettings.class, invalid -> {
                    assertThat(invalid.findings())
                            .extracting(Finding::toString)
                            .containsExactlyInAnyOrderElementsOf(ERRORS);
                    assertThat(invalid).hasMessageNotContaining("hush");
                });
    }
}
