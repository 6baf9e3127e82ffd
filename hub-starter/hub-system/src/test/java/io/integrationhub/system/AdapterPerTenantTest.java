package io.integrationhub.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdapterPerTenantTest {

    private enum Name {
        HTTP,
        FILE,
        SAP
    }

    private interface Port {
        String place(Tenant tenant);
    }

    private record Adapter(Name name) implements Port {

        @Override
        public String place(Tenant tenant) {
            return name + " " + tenant.id();
        }
    }

    private final AdapterPerTenant<Name, Port> adapters = AdapterPerTenant.of(
            List.of(new Adapter(Name.HTTP), new Adapter(Name.FILE)),
            Adapter::name,
            tenant -> Name.valueOf(tenant.id().value().toUpperCase(Locale.ROOT)));

    @Test
    void picksTheAdapterThatTheTenantsSettingsName() {
        assertThat(adapters.of(tenant("http")).place(tenant("http"))).isEqualTo("HTTP http");
        assertThat(adapters.of(tenant("file")).place(tenant("file"))).isEqualTo("FILE file");
    }

    @Test
    void picksAnAdapterByName() {
        assertThat(adapters.named(Name.FILE)).isEqualTo(new Adapter(Name.FILE));
    }

    @Test
    void failsWithoutTheAdapter() {
        assertThatThrownBy(() -> adapters.of(tenant("sap")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no adapter for SAP");
    }

    @Test
    void rejectsTwoAdaptersWithOneName() {
        // Given
        List<Adapter> twice = List.of(new Adapter(Name.HTTP), new Adapter(Name.HTTP));

        // When, Then
        assertThatThrownBy(() -> AdapterPerTenant.of(twice, Adapter::name, _ -> Name.HTTP))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void picksTheSameAdapterForAllTenants() {
        // Given
        Port port = new Adapter(Name.HTTP);

        // When, Then
        assertThat(AdapterPerTenant.always(port).of(tenant("any"))).isSameAs(port);
    }

    private static Tenant tenant(String id) {
        return new Tenant(new TenantId(id), Map.of());
    }
}
