package io.integrationhub.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantSection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TenantMappingsTest {

    private static final TenantSection<Shop> SECTION = TenantSection.of("shop.http", Shop.class);

    private final List<String> compiled = new ArrayList<>();
    private final TenantMappings mappings =
            TenantMappings.of(SECTION, "order-mapping", Shop::orderMapping, this::compile);

    private record Shop(String orderMapping) {}

    @Test
    void mapsWithTheMappingOfTheTenant() {
        assertThat(mappings.apply(tenant("acme", "a"), 1)).isEqualTo("a1");
        assertThat(mappings.apply(tenant("other", "b"), 1)).isEqualTo("b1");
        assertThat(mappings.of(tenant("other", "b")).apply(2)).isEqualTo("b2");
    }

    @Test
    void compilesEachMappingOnceUnderItsFullProperty() {
        // When
        mappings.apply(tenant("acme", "a"), 1);
        mappings.apply(tenant("acme", "a"), 2);

        // Then
        assertThat(compiled).containsExactly("hub.tenants.acme.shop.http.order-mapping");
    }

    @Test
    void readsPresets() {
        assertThat(mappings.apply(tenant("acme", "preset:test/id"), 1))
                .asString()
                .isEqualToIgnoringNewLines("{\"id\": id}1");
    }

    @Test
    void findsAMappingThatCannotBeCompiled() {
        assertThat(findings("wrong"))
                .containsExactly(
                        Map.entry("shop.http.order-mapping", "shop.http.order-mapping, line 1: not an expression"));
    }

    @Test
    void findsAMappingThatCannotBeRead() {
        assertThat(findings("preset:none"))
                .containsExactly(
                        Map.entry("shop.http.order-mapping", "shop.http.order-mapping: there is no preset 'none'"));
    }

    @Test
    void acceptsAValidMapping() {
        assertThat(findings("a")).isEmpty();
    }

    @Test
    void failsToUseAMappingThatCannotBeCompiled() {
        assertThatThrownBy(() -> mappings.of(tenant("acme", "wrong")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hub.tenants.acme.shop.http.order-mapping, line 1: not an expression");
    }

    private Map<String, String> findings(String mapping) {
        Map<String, String> findings = new HashMap<>();
        mappings.check(tenant("acme", mapping), findings::put);
        return findings;
    }

    private Mapping compile(String place, String source) {
        if (source.equals("wrong")) {
            throw new IllegalArgumentException(place + ", line 1: not an expression");
        }
        compiled.add(place);
        return input -> source + input;
    }

    private static Tenant tenant(String id, String mapping) {
        return new Tenant(new TenantId(id), Map.of(SECTION.name(), new Shop(mapping)));
    }
}
