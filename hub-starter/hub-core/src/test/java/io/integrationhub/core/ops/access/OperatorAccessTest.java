package io.integrationhub.core.ops.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Finding;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

class OperatorAccessTest {

    private static final Tenants NO_TENANTS = new Tenants(List.of());

    @Test
    void knowsTheOperatorOfATenantThatHasAPassword() {
        // Given
        OperatorSettings settings = new OperatorSettings("operator", Optional.empty(), "reader", Optional.empty());
        Tenants tenants =
                new Tenants(List.of(tenant("acme", Optional.of("hush-hush")), tenant("bolt", Optional.empty())));

        // When
        InMemoryUserDetailsManager operators = new AccessAutoConfiguration().operators(settings, tenants);

        // Then
        assertThat(operators.loadUserByUsername("acme-operator").getAuthorities())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("ROLE_HUB_TENANT", "ROLE_HUB_TENANT_acme");
        assertThat(operators.userExists("bolt-operator")).isFalse();
    }

    private static Tenant tenant(String id, Optional<String> password) {
        TenantOperatorSettings settings = new TenantOperatorSettings(password.map(Secret::new));
        return new Tenant(new TenantId(id), Map.of(TenantOperatorSettings.SECTION.name(), settings));
    }

    @Test
    void hasNoUsersAsLongAsNoPasswordIsSet() {
        // Given
        OperatorSettings settings = new OperatorSettings("operator", Optional.empty(), "reader", Optional.empty());

        // When
        InMemoryUserDetailsManager operators = new AccessAutoConfiguration().operators(settings, NO_TENANTS);

        // Then
        assertThat(operators.userExists("operator")).isFalse();
        assertThat(operators.userExists("reader")).isFalse();
    }

    @Test
    void storesNoPasswordInClearText() {
        // Given
        OperatorSettings settings =
                new OperatorSettings("operator", Optional.of(new Secret("hush-hush")), "reader", Optional.empty());

        // When
        String stored = new AccessAutoConfiguration()
                .operators(settings, NO_TENANTS)
                .loadUserByUsername("operator")
                .getPassword();

        // Then
        assertThat(stored).doesNotContain("hush");
        assertThat(new OperatorPasswordEncoder().matches("hush-hush", stored)).isTrue();
        assertThat(new OperatorPasswordEncoder().matches("hush", stored)).isFalse();
    }

    @Test
    void rejectsShortPasswordsAndEqualUserNames() {
        // Given
        MockEnvironment environment = new MockEnvironment()
                .withProperty("hub.operator.password", "hush")
                .withProperty("hub.operator.reader-username", "operator");

        // When
        List<Finding> findings = new OperatorSettingsCheck().check(environment);

        // Then
        assertThat(findings)
                .extracting(Finding::toString)
                .containsExactly(
                        "HUB_OPERATOR_PASSWORD: is shorter than 8 characters",
                        "HUB_OPERATOR_READER_USERNAME: is the operator's user name too; the reader needs a different one");
    }
}
