package io.integrationhub.core.tenant.binding;

import static io.integrationhub.core.tenant.binding.SampleService.RIGHT;
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

/** Every mistake gets the words a person needs, and no other words. */
class WrongSettingsTest {

    /** Variables that are set wrongly (or, without a value, not at all), and every message that follows. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("HUB_TENANTS_ACME_SHOP_CLIENT_SECRET=", "HUB_TENANTS_ACME_SHOP_CLIENT_SECRET: is missing"),
                mistake("HUB_TENANTS_ACME_SHOP_CLIENT_SECRET=  ", "HUB_TENANTS_ACME_SHOP_CLIENT_SECRET: is empty"),
                mistake(
                        "HUB_TENANTS_ACME_SHOP_CLIENT_SECRET='hush'",
                        "HUB_TENANTS_ACME_SHOP_CLIENT_SECRET: is in quotes, which would be sent as" + " part of it"),
                mistake(
                        "HUB_TENANTS_ACME_SHOP_CLIENT_SECRET=hush ",
                        "HUB_TENANTS_ACME_SHOP_CLIENT_SECRET: begins or ends with white space"),
                mistake("HUB_TENANTS_ACME_SHOP_PROJECT_KEY=", "HUB_TENANTS_ACME_SHOP_PROJECT_KEY: is missing"),
                mistake(
                        "HUB_TENANTS_ACME_SHOP_PROJECT_KEY=Acme Prod",
                        "HUB_TENANTS_ACME_SHOP_PROJECT_KEY: 'Acme Prod' may have lower case"
                                + " letters, digits and hyphens only"),
                mistake(
                        "HUB_TENANTS_ACME_SHOP_TIMEOUT=soon",
                        "HUB_TENANTS_ACME_SHOP_TIMEOUT: 'soon' is not a duration such as 10s, 5m or" + " 2h"),
                mistake(
                        "HUB_TENANTS_ACME_SHOP_TIMEOUT=-5s",
                        "HUB_TENANTS_ACME_SHOP_TIMEOUT: 'PT-5S' is negative; write a duration such" + " as 10s"),
                mistake(
                        "HUB_TENANTS_ACME_SHOP_CONCURRENCY=many",
                        "HUB_TENANTS_ACME_SHOP_CONCURRENCY: 'many' is not a whole number"),
                mistake(
                        "HUB_TENANTS_ACME_SHOP_CONCURRENCY=0",
                        "HUB_TENANTS_ACME_SHOP_CONCURRENCY: '0' must be greater than or equal to" + " 1"),
                mistake(
                        "HUB_TENANTS_ACME_SHOP_CONCURRENCY=101",
                        "HUB_TENANTS_ACME_SHOP_CONCURRENCY: '101' must be less than or equal to" + " 100"),
                mistake(
                        "HUB_TENANTS_ACME_SHOP_LIMIT=10 bananas",
                        "HUB_TENANTS_ACME_SHOP_LIMIT: '10 bananas' is not a size such as 512KB or" + " 10MB"),
                mistake(
                        "HUB_TENANTS_ACME_SHOP_LEVEL=loud",
                        "HUB_TENANTS_ACME_SHOP_LEVEL: 'loud' is not one of: trace, debug, info,"
                                + " warn, error, fatal, off"),
                mistake(
                        "HUB_TENANTS_ACME_SHOP_SWEEP=sometimes",
                        "HUB_TENANTS_ACME_SHOP_SWEEP: 'sometimes' is not true or false"),
                mistake(
                        "HUB_TENANTS_ACME_SHOP_HOURS=9,noon",
                        "HUB_TENANTS_ACME_SHOP_HOURS: '9,noon' is not a list, separated by commas,"
                                + " of which each is a whole number"),
                mistake("HUB_TENANTS_ACME_SHOP_LOCALES=en,,de", "HUB_TENANTS_ACME_SHOP_LOCALES_1: is missing"),
                mistake(
                        "HUB_TENANTS_ACME_SHOP_FEED_PUSH_URL=hub.example.com",
                        "HUB_TENANTS_ACME_SHOP_FEED_PUSH_URL: 'hub.example.com' has no scheme;"
                                + " write https://hub.example.com"),
                mistake(
                        "HUB_TENANTS_ACME_SHOP_FEED_PUSH_URL=https://me:hush@hub example.com",
                        "HUB_TENANTS_ACME_SHOP_FEED_PUSH_URL: 'https://******@hub example.com' is"
                                + " not an address such as https://api.example.com/v1"),
                mistake(
                        "HUB_TENANTS_ACME_SHOP_FEED_EVERY=1ms",
                        "HUB_TENANTS_ACME_SHOP_FEED: every must be at least 1s"),
                mistake(
                        "HUB_TENANTS_ACME_SHOP_PROJCT_KEY=acme-prod",
                        "HUB_TENANTS_ACME_SHOP_PROJCT_KEY: no such setting; did you mean"
                                + " HUB_TENANTS_ACME_SHOP_PROJECT_KEY?"),
                mistake(
                        "HUB_TENANTS_ACME_SHOPS_PROJECT_KEY=acme-prod",
                        "HUB_TENANTS_ACME_SHOPS_PROJECT_KEY: no such setting; did you mean"
                                + " HUB_TENANTS_ACME_SHOP_PROJECT_KEY?"),
                mistake(
                        "HUB_TENANTS_ACME_COLOUR=blue",
                        "HUB_TENANTS_ACME_COLOUR: no such setting; the settings are listed in the"
                                + " service's README"),
                mistake(
                        "HUB_TENANTS_ACME_EU_SHOP_PROJECT_KEY=acme-eu",
                        "HUB_TENANTS_ACME_EU_SHOP_PROJECT_KEY: a tenant's name cannot have an"
                                + " underscore; write HUB_TENANTS_ACMEEU_SHOP_PROJECT_KEY"),
                mistake(
                        "HUB_TENANTS_1ACME_SHOP_PROJECT_KEY=acme",
                        "HUB_TENANTS_1ACME: '1acme' cannot be a tenant's name, which is 1 to 32"
                                + " lower case letters and digits, beginning with a letter"),
                mistake(
                        "HUB_TENANTS_ACME_MASTERS_ORDER=crm",
                        "HUB_TENANTS_ACME_MASTERS_ORDER: 'crm' cannot be the master of order;"
                                + " choose one of: oms, erp, commercetools"),
                mistake(
                        "HUB_TENANTS_ACME_MASTERS_ORDER=erp",
                        "HUB_TENANTS_ACME_SYSTEMS_ERP_URL: is missing, and erp is the master of"
                                + " order (HUB_TENANTS_ACME_MASTERS_ORDER)"),
                mistake(
                        "HUB_TENANTS_ACME_MASTERS_ORDR=oms",
                        "HUB_TENANTS_ACME_MASTERS_ORDR: no such data type; did you mean"
                                + " HUB_TENANTS_ACME_MASTERS_ORDER?"),
                mistake(
                        "HUB_TENANTS_ACME_SYSTEMS_OMS_TIMEOUT=never;HUB_TENANTS_ACME_SYSTEMS_ERP_TOKEN=hush",
                        "HUB_TENANTS_ACME_SYSTEMS_OMS_TIMEOUT: 'never' is not a duration such as" + " 10s, 5m or 2h",
                        "HUB_TENANTS_ACME_SYSTEMS_ERP_URL: is missing"),
                mistake(
                        "HUB_TENANTS_ACME_SYSTEMS_WMS_URL=https://wms.example.com",
                        "HUB_TENANTS_ACME_SYSTEMS_WMS_TOKEN: is missing, only oms may be without"),
                mistake(
                        "SPRING_DATASOURCE_URL=",
                        "SPRING_DATASOURCE_URL: is missing; write" + " jdbc:postgresql://host:5432/database"),
                mistake(
                        "SPRING_DATASOURCE_URL=jdbc:mysql://me:hush@localhost/hub",
                        "SPRING_DATASOURCE_URL: is no address of a PostgreSQL database;"
                                + " write jdbc:postgresql://host:5432/database"),
                mistake(
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS=",
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS: is missing; write host:9092, several"
                                + " separated by commas"),
                mistake(
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS=kafka://broker",
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS: 'kafka://broker' is not host:port;"
                                + " write host:9092, several separated by commas"),
                mistake(
                        "SERVER_PORT=9090;MANAGEMENT_SERVER_PORT=9090",
                        "MANAGEMENT_SERVER_PORT: '9090' is the port of SERVER_PORT too; the"
                                + " endpoints need their own"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void saysWhatIsWrongAndHowToPutItRight(String variables, List<String> messages) {
        // Given
        Environment environment = environment(changed(variables), Map.of());

        // When
        List<String> said = messages(environment);

        // Then
        assertThat(said).containsExactlyInAnyOrderElementsOf(messages);
    }

    @Test
    void saysEverythingAtOnceForAllTenants() {
        // Given
        Map<String, Object> variables = changed("SPRING_DATASOURCE_URL=;HUB_TENANTS_ACME_SHOP_TIMEOUT=soon"
                + ";HUB_TENANTS_GLOBEX_SHOP_SWEEP=perhaps;HUB_TENANTS_GLOBEX_SHOP_PROJECT_KEY=globex");

        // When
        List<String> said = messages(environment(variables, Map.of()));

        // Then
        assertThat(said)
                .containsExactly(
                        "HUB_TENANTS_ACME_SHOP_TIMEOUT: 'soon' is not a duration such as 10s, 5m or" + " 2h",
                        "HUB_TENANTS_GLOBEX_SHOP_SWEEP: 'perhaps' is not true or false",
                        "HUB_TENANTS_GLOBEX_SHOP_CLIENT_SECRET: is missing",
                        "SPRING_DATASOURCE_URL: is missing; write" + " jdbc:postgresql://host:5432/database");
    }

    @Test
    void saysWhichVariableWasMeantWhenNoTenantIsFound() {
        // Given
        Map<String, Object> variables = changed("");
        variables.keySet().removeIf(name -> name.startsWith("HUB_"));
        variables.put("HUB_TENANT_ACME_SHOP_PROJECT_KEY", "acme-prod");

        // When
        List<String> said = messages(environment(variables, Map.of()));

        // Then
        assertThat(said)
                .containsExactly(
                        "HUB_TENANTS: no tenant is configured; a tenant begins to exist with its"
                                + " first variable, for example"
                                + " HUB_TENANTS_ACME_COMMERCETOOLS_PROJECT_KEY for the tenant acme",
                        "HUB_TENANT_ACME_SHOP_PROJECT_KEY: no such setting; did you mean"
                                + " HUB_TENANTS_ACME_SHOP_PROJECT_KEY?");
    }

    @Test
    void refusesASecondSpellingOfATenantInAFile() {
        // Given
        Map<String, Object> file =
                Map.of("hub.tenants.Acme.shop.timeout", "1s", "hub.tenants.my-shop.shop.timeout", "1s");

        // When
        List<String> said = messages(environment(RIGHT, file));

        // Then
        assertThat(said)
                .containsExactlyInAnyOrder(
                        "HUB_TENANTS_ACME: 'Acme' would be a second tenant beside 'acme'; write" + " acme everywhere",
                        "HUB_TENANTS_MY_SHOP: 'my-shop' cannot be a tenant's name, which is 1 to 32"
                                + " lower case letters and digits, beginning with a letter; write"
                                + " myshop");
    }

    @Test
    void leavesANeighboursSectionToItsService() {
        // Given
        Map<String, Object> variables = changed("HUB_TENANTS_ACME_TAX_ADAPTER_COLOUR=blue");

        // When
        Tenants tenants = bind(environment(variables, Map.of()));

        // Then
        assertThat(tenants.all()).hasSize(1);
    }

    @Test
    void asksForNoConnectionWhereTheTenantsSettingsNeedNone() {
        // Given
        Map<String, Object> variables = changed("HUB_TENANTS_ACME_MASTERS_ORDER=erp;HUB_TENANTS_ACME_SHOP_SWEEP=false");

        // When
        Tenants tenants = bind(environment(variables, Map.of()));

        // Then
        assertThat(tenants.all()).hasSize(1);
    }

    @Test
    void findsNothingWrongWithRightSettings() {
        assertThat(bind(environment(RIGHT, Map.of())).all()).hasSize(1);
    }

    private static Arguments mistake(String variables, String... messages) {
        return Arguments.of(variables, List.of(messages));
    }

    private static List<String> messages(Environment environment) {
        InvalidSettings invalid = catchThrowableOfType(InvalidSettings.class, () -> bind(environment));
        assertThat(invalid).isNotNull();
        assertThat(invalid).hasMessageNotContaining("hush");
        return invalid.findings().stream().map(Finding::toString).toList();
    }
}
