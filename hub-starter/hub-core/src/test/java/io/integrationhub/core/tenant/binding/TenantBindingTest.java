package io.integrationhub.core.tenant.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Binds variables to tenants. */
class TenantBindingTest {

    private static final TenantSection<Shop> SHOP = TenantSection.of("shop", Shop.class);

    private static final TenantSection<BackOffice> BACK_OFFICE = TenantSection.of("back-office", BackOffice.class);

    record BackOffice(
            @DefaultValue Map<String, String> lineStates,
            @DefaultValue Map<String, Room> openRooms) {

        record Room(@DefaultValue("none") String firstFloor) {}
    }

    record Shop(
            String projectKey,
            @DefaultValue("10s") Duration timeout,
            @DefaultValue List<String> locales) {}

    @Test
    void bindsEveryTenantNamedInAVariable() {
        // Given
        Map<String, Object> variables = Map.of(
                "HUB_TENANTS_ACME_SHOP_PROJECT_KEY", "acme-prod",
                "HUB_TENANTS_ACME_SHOP_LOCALES", "en,de",
                "HUB_TENANTS_GLOBEX_SHOP_PROJECTKEY", "globex-prod");

        // When
        Tenants tenants = bind(variables);

        // Then
        assertThat(tenants.all())
                .extracting(tenant -> tenant.section(SHOP))
                .containsExactly(
                        new Shop("acme-prod", Duration.ofSeconds(10), List.of("en", "de")),
                        new Shop("globex-prod", Duration.ofSeconds(10), List.of()));
    }

    @Test
    void findsTheMasterOfADataTypeInAnySpelling() {
        // When
        Tenants tenants = bind(Map.of("HUB_TENANTS_ACME_MASTERS_BUSINESS_UNIT", "erp"));

        // Then
        Masters masters = tenants.get(new TenantId("acme")).masters();
        assertThat(masters.of("business-unit")).contains("erp");
        assertThat(masters.of("order")).isEmpty();
    }

    @Test
    void readsAnUnderscoreAsAHyphenInTheNameOfAMap() {
        // Given
        Map<String, Object> variables = Map.of(
                "HUB_TENANTS_ACME_BACK_OFFICE_LINE_STATES_SENT", "shipped",
                "HUB_TENANTS_ACME_BACKOFFICE_LINESTATES_PACKED", "ready");

        // When
        Tenants tenants = bind(variables);

        // Then
        assertThat(tenants.get(new TenantId("acme")).section(BACK_OFFICE).lineStates())
                .containsOnly(Map.entry("sent", "shipped"), Map.entry("packed", "ready"));
    }

    @Test
    void readsUnderscoresAsHyphensInSettingsBelowAKeyOfAMap() {
        // Given
        Map<String, Object> variables = Map.of("HUB_TENANTS_ACME_BACK_OFFICE_OPEN_ROOMS_BERLIN_FIRST_FLOOR", "sales");

        // When
        Tenants tenants = bind(variables);

        // Then
        assertThat(tenants.get(new TenantId("acme")).section(BACK_OFFICE).openRooms())
                .containsOnly(Map.entry("berlin", new BackOffice.Room("sales")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${HOME}",
                "${x:y}",
                "a${b",
                "${not.set}",
                "order.${ \"id\": id }",
                "#{systemProperties}",
                "\\${x}",
                "p$ss}w{rd"
            })
    void takesValuesLiterally(String value) {
        // When
        Tenants tenants = bind(Map.of(
                "HUB_TENANTS_ACME_SHOP_PROJECT_KEY", value,
                "HUB_TENANTS_ACME_SHOP_LOCALES_0", value,
                "HUB_TENANTS_ACME_BACK_OFFICE_LINE_STATES_SENT", value));

        // Then
        Tenant acme = tenants.get(new TenantId("acme"));
        assertThat(acme.section(SHOP).projectKey()).isEqualTo(value);
        assertThat(acme.section(SHOP).locales()).containsExactly(value);
        assertThat(acme.section(BACK_OFFICE).lineStates()).containsEntry("sent", value);
    }

    private static Tenants bind(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
        return new TenantBinding(environment, List.of(Masters.SECTION, SHOP, BACK_OFFICE)).bind(List.of());
    }
}
