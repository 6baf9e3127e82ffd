package io.integrationhub.taxadapter.engine.avatax;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.settings.Systems;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.ScriptedSystem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AvaTaxConnectionsTest {

    private final ScriptedSystem avatax = new ScriptedSystem("avatax");

    @Test
    void knowsAccountAndCompany() {
        avatax.responds(200, "{\"authenticated\":true}").responds(200, "{\"value\":[{\"companyCode\":\"DEFAULT\"}]}");

        assertThat(tried()).allMatch(Diagnosis::ok);
        assertThat(avatax.calls()).allMatch(call -> call.method().equals("GET"));
    }

    /** A ping succeeds with any credentials, and says whether they are right. */
    @Test
    void reportsALicenseKeyThatIsNotValid() {
        avatax.responds(200, "{\"authenticated\":false}").responds(200, "{\"value\":[{}]}");

        Diagnosis account = tried().getFirst();

        assertThat(account.finding()).isEqualTo("it does not know the account or its license key");
        assertThat(account.fix()).isEqualTo("check HUB_TENANTS_ACME_SYSTEMS_AVATAX_AUTH_*");
    }

    @Test
    void reportsACompanyThatTheAccountDoesNotHave() {
        avatax.responds(200, "{\"authenticated\":true}")
                .responds(200, "{\"value\":[{\"companyCode\":\"MAIN\"},{\"companyCode\":\"EAST\"}]}");

        Diagnosis company = tried().getLast();

        assertThat(company.ok()).isFalse();
        assertThat(company.finding()).endsWith("it has: EAST, MAIN");
        assertThat(company.fix()).contains("company-code");
    }

    @Test
    void isNotTriedByATenantWithAnotherEngine() {
        assertThat(new AvaTaxConnections((_, _) -> avatax).of(tenant("table", Map.of())))
                .isEmpty();
    }

    private List<Diagnosis> tried() {
        Tenant acme = tenant("avatax", Map.of("avatax.url", "https://avatax.example"));
        return new AvaTaxConnections((_, _) -> avatax)
                .of(acme).stream().map(connection -> connection.trial().get()).toList();
    }

    @SuppressWarnings("unchecked")
    private static Tenant tenant(String master, Map<String, String> systems) {
        return BoundSections.with(
                SampleTenants.tenant(master, Map.of()), BoundSections.entry(Systems.SECTION, systems));
    }
}
