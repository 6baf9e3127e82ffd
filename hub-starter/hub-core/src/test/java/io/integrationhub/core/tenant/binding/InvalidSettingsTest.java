package io.integrationhub.core.tenant.binding;

import static io.integrationhub.core.tenant.binding.SampleService.VALID;
import static io.integrationhub.core.tenant.binding.SampleService.bind;
import static io.integrationhub.core.tenant.binding.SampleService.changed;
import static io.integrationhub.core.tenant.binding.SampleService.environment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.integrationhub.core.tenant.Finding;
import io.integrationhub.core.tenant.Tenants;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.Environment;

/** Every error in the configuration has the message that a person needs, and no other. */
class InvalidSettingsTest {

    /** Invalid variables (or, without a value, missing ones), and all messages they cause. */
    static Stream<Arguments> errors() {
        return Stream.of(
                error("HUB_TENANTS_ACME_SHOP_CLIENT_SECRET=", "HUB_TENANTS_ACME_SHOP_CLIENT_SECRET: is missing"),
                error("HUB_TENANTS_ACME_SHOP_CLIENT_SECRET=  ", "HUB_TENANTS_ACME_SHOP_CLIENT_SECRET: is missing"),
                error(
                        "HUB_TENANTS_ACME_SHOP_CLIENT_SECRET='hush'",
                        "HUB_TENANTS_ACME_SHOP_CLIENT_SECRET: is in quotes, which would become part of it"),
                error(
                        "HUB_TENANTS_ACME_SHOP_CLIENT_SECRET=hush ",
                        "HUB_TENANTS_ACME_SHOP_CLIENT_SECRET: begins or ends with white space"),
                error("HUB_TENANTS_ACME_SHOP_PROJECT_KEY=", "HUB_TENANTS_ACME_SHOP_PROJECT_KEY: is missing"),
                error(
                        "HUB_TENANTS_ACME_SHOP_PROJECT_KEY=Acme Prod",
                        "HUB_TENANTS_ACME_SHOP_PROJECT_KEY: 'Acme Prod' may have lower case letters, digits and hyphens only"),
                error(
                        "HUB_TENANTS_ACME_SHOP_TIMEOUT=soon",
                        "HUB_TENANTS_ACME_SHOP_TIMEOUT: 'soon' is not a duration such as 10s, 5m or 2h"),
                error(
                        "HUB_TENANTS_ACME_SHOP_TIMEOUT=-5s",
                        "HUB_TENANTS_ACME_SHOP_TIMEOUT: 'PT-5S' is negative; write a duration such as 10s"),
                error(
                        "HUB_TENANTS_ACME_SHOP_CONCURRENCY=many",
                        "HUB_TENANTS_ACME_SHOP_CONCURRENCY: 'many' is not a whole number"),
                error(
                        "HUB_TENANTS_ACME_SHOP_CONCURRENCY=0",
                        "HUB_TENANTS_ACME_SHOP_CONCURRENCY: '0' must be greater than or equal to 1"),
                error(
                        "HUB_TENANTS_ACME_SHOP_CONCURRENCY=101",
                        "HUB_TENANTS_ACME_SHOP_CONCURRENCY: '101' must be less than or equal to 100"),
                error(
                        "HUB_TENANTS_ACME_SHOP_LIMIT=10 bananas",
                        "HUB_TENANTS_ACME_SHOP_LIMIT: '10 bananas' is not a size such as 512KB or 10MB"),
                error(
                        "HUB_TENANTS_ACME_SHOP_LEVEL=loud",
                        "HUB_TENANTS_ACME_SHOP_LEVEL: 'loud' is not one of: trace, debug, info, warn, error, fatal, off"),
                error(
                        "HUB_TENANTS_ACME_SHOP_SWEEP=sometimes",
                        "HUB_TENANTS_ACME_SHOP_SWEEP: 'sometimes' is not true or false"),
                error(
                        "HUB_TENANTS_ACME_SHOP_HOURS=9,noon",
                        "HUB_TENANTS_ACME_SHOP_HOURS: '9,noon' is not a comma-separated list in which each element is a whole number"),
                error("HUB_TENANTS_ACME_SHOP_LOCALES=en,,de", "HUB_TENANTS_ACME_SHOP_LOCALES_1: is missing"),
                error(
                        "HUB_TENANTS_ACME_SHOP_FEED_PUSH_URL=hub.example.com",
                        "HUB_TENANTS_ACME_SHOP_FEED_PUSH_URL: 'hub.example.com' has no scheme; write https://hub.example.com"),
                error(
                        "HUB_TENANTS_ACME_SHOP_FEED_PUSH_URL=https://me:hush@hub example.com",
                        "HUB_TENANTS_ACME_SHOP_FEED_PUSH_URL: 'https://******@hub example.com' is not a URL such as https://api.example.com/v1"),
                error(
                        "HUB_TENANTS_ACME_SHOP_FEED_INTERVAL=1ms",
                        "HUB_TENANTS_ACME_SHOP_FEED: interval must be at least 1s"),
                error(
                        "HUB_TENANTS_ACME_SHOP_PROJCT_KEY=acme-prod",
                        "HUB_TENANTS_ACME_SHOP_PROJCT_KEY: unknown setting; did you mean HUB_TENANTS_ACME_SHOP_PROJECT_KEY?"),
                error(
                        "HUB_TENANTS_ACME_SHOPS_PROJECT_KEY=acme-prod",
                        "HUB_TENANTS_ACME_SHOPS_PROJECT_KEY: unknown setting; did you mean HUB_TENANTS_ACME_SHOP_PROJECT_KEY?"),
                error(
                        "HUB_TENANTS_ACME_COLOUR=blue",
                        "HUB_TENANTS_ACME_COLOUR: unknown setting; the service's README links all settings"),
                error(
                        "HUB_TENANTS_ACME_EU_SHOP_PROJECT_KEY=acme-eu",
                        "HUB_TENANTS_ACME_EU_SHOP_PROJECT_KEY: a tenant's name cannot contain an underscore; write HUB_TENANTS_ACMEEU_SHOP_PROJECT_KEY"),
                error(
                        "HUB_TENANTS_1ACME_SHOP_PROJECT_KEY=acme",
                        "HUB_TENANTS_1ACME: '1acme' is not a valid tenant name, which is 1 to 32 lower case letters and digits, beginning with a letter"),
                error(
                        "HUB_TENANTS_ACME_MASTERS_ORDER=crm",
                        "HUB_TENANTS_ACME_MASTERS_ORDER: 'crm' cannot be the master of order; choose one of: oms, erp, commercetools"),
                error(
                        "HUB_TENANTS_ACME_MASTERS_ORDER=erp",
                        "HUB_TENANTS_ACME_SYSTEMS_ERP_URL: is missing, and erp is the master of order (HUB_TENANTS_ACME_MASTERS_ORDER)"),
                error(
                        "HUB_TENANTS_ACME_MASTERS_ORDR=oms",
                        "HUB_TENANTS_ACME_MASTERS_ORDR: unknown data type; did you mean HUB_TENANTS_ACME_MASTERS_ORDER?"),
                error(
                        "HUB_TENANTS_ACME_SYSTEMS_OMS_TIMEOUT=never;HUB_TENANTS_ACME_SYSTEMS_ERP_TOKEN=hush",
                        "HUB_TENANTS_ACME_SYSTEMS_OMS_TIMEOUT: 'never' is not a duration such as 10s, 5m or 2h",
                        "HUB_TENANTS_ACME_SYSTEMS_ERP_URL: is missing"),
                error(
                        "HUB_TENANTS_ACME_SYSTEMS_WMS_URL=https://wms.example.com",
                        "HUB_TENANTS_ACME_SYSTEMS_WMS_TOKEN: is missing; only oms may omit it"),
                error(
                        "SPRING_DATASOURCE_URL=",
                        "SPRING_DATASOURCE_URL: is missing; write jdbc:postgresql://host:5432/database"),
                error(
                        "SPRING_DATASOURCE_URL=jdbc:mysql://me:hush@localhost/hub",
                        "SPRING_DATASOURCE_URL: is not the URL of a PostgreSQL database; write jdbc:postgresql://host:5432/database"),
                error(
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS=",
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS: is missing; write host:9092, several separated by commas"),
                error(
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS=kafka://broker",
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS: 'kafka://broker' is not host:port; write host:9092, several separated by commas"),
                error(
                        "SERVER_PORT=tcp://10.0.0.7:80",
                        "SERVER_PORT: 'tcp://10.0.0.7:80' was set by Kubernetes for a Service named server; write enableServiceLinks: false into the pod's specification, or set this variable there"),
                error(
                        "MANAGEMENT_SERVER_PORT=tcp://10.0.0.7:80",
                        "MANAGEMENT_SERVER_PORT: 'tcp://10.0.0.7:80' was set by Kubernetes for a Service named management-server; write enableServiceLinks: false into the pod's specification, or set this variable there"),
                error("SERVER_PORT=http", "SERVER_PORT: 'http' is not a port; write a number such as 8080"),
                error("SERVER_PORT=70000", "SERVER_PORT: '70000' is not a port; write a number such as 8080"),
                error(
                        "SERVER_PORT=9090;MANAGEMENT_SERVER_PORT=9090",
                        "MANAGEMENT_SERVER_PORT: '9090' is also SERVER_PORT; the endpoints need a port of their own"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errors")
    void reportsTheErrorAndTheFix(String variables, List<String> expected) {
        // Given
        Environment environment = environment(changed(variables), Map.of());

        // When
        List<String> messages = messages(environment);

        // Then
        assertThat(messages).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void reportsAllErrorsOfAllTenantsAtOnce() {
        // Given
        Map<String, Object> variables = changed(
                "SPRING_DATASOURCE_URL=;HUB_TENANTS_ACME_SHOP_TIMEOUT=soon;HUB_TENANTS_GLOBEX_SHOP_SWEEP=perhaps;HUB_TENANTS_GLOBEX_SHOP_PROJECT_KEY=globex");

        // When
        List<String> messages = messages(environment(variables, Map.of()));

        // Then
        assertThat(messages)
                .containsExactly(
                        "HUB_TENANTS_ACME_SHOP_TIMEOUT: 'soon' is not a duration such as 10s, 5m or 2h",
                        "HUB_TENANTS_GLOBEX_SHOP_SWEEP: 'perhaps' is not true or false",
                        "HUB_TENANTS_GLOBEX_SHOP_CLIENT_SECRET: is missing",
                        "SPRING_DATASOURCE_URL: is missing; write jdbc:postgresql://host:5432/database");
    }

    @Test
    void suggestsAVariableWhenNoTenantIsConfigured() {
        // Given
        Map<String, Object> variables = changed("");
        variables.keySet().removeIf(name -> name.startsWith("HUB_"));
        variables.put("HUB_TENANT_ACME_SHOP_PROJECT_KEY", "acme-prod");

        // When
        List<String> messages = messages(environment(variables, Map.of()));

        // Then
        assertThat(messages)
                .containsExactly(
                        "HUB_TENANTS: no tenant is configured; a tenant is created by its first variable, for example HUB_TENANTS_ACME_COMMERCETOOLS_PROJECT_KEY creates the tenant acme",
                        "HUB_TENANT_ACME_SHOP_PROJECT_KEY: unknown setting; did you mean HUB_TENANTS_ACME_SHOP_PROJECT_KEY?");
    }

    @Test
    void rejectsASecondSpellingOfATenantInAFile() {
        // Given
        Map<String, Object> file =
                Map.of("hub.tenants.Acme.shop.timeout", "1s", "hub.tenants.my-shop.shop.timeout", "1s");

        // When
        List<String> messages = messages(environment(VALID, file));

        // Then
        assertThat(messages)
                .containsExactlyInAnyOrder(
                        "HUB_TENANTS_ACME: 'Acme' would be a second tenant besides 'acme'; write acme everywhere",
                        "HUB_TENANTS_MY_SHOP: 'my-shop' is not a valid tenant name, which is 1 to 32 lower case letters and digits, beginning with a letter; write myshop");
    }

    @Test
    void ignoresTheSectionOfAnotherService() {
        // Given
        Map<String, Object> variables = changed("HUB_TENANTS_ACME_TAX_ADAPTER_COLOUR=blue");

        // When
        Tenants tenants = bind(environment(variables, Map.of()));

        // Then
        assertThat(tenants.all()).hasSize(1);
    }

    @Test
    void requiresNoConnectionWhereTheSettingsNeedNone() {
        // Given
        Map<String, Object> variables = changed("HUB_TENANTS_ACME_MASTERS_ORDER=erp;HUB_TENANTS_ACME_SHOP_SWEEP=false");

        // When
        Tenants tenants = bind(environment(variables, Map.of()));

        // Then
        assertThat(tenants.all()).hasSize(1);
    }

    @Test
    void findsNoErrorInValidSettings() {
        assertThat(bind(environment(VALID, Map.of())).all()).hasSize(1);
    }

    private static Arguments error(String variables, String... messages) {
        return Arguments.of(variables, List.of(messages));
    }

    private static List<String> messages(Environment environment) {
        InvalidSettings invalid = catchThrowableOfType(InvalidSettings.class, () -> bind(environment));
        assertThat(invalid).isNotNull();
        assertThat(invalid).hasMessageNotContaining("hush");
        return invalid.findings().stream().map(Finding::toString).toList();
    }
}
