package io.integrationhub.core.ops.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Finding;
import io.integrationhub.core.tenant.Secret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

class OperatorAccessTest {

    @Test
    void hasNoUsersAsLongAsNoPasswordIsSet() {
        // Given
        OperatorSettings settings = new OperatorSettings("operator", Optional.empty(), "reader", Optional.empty());

        // When
        InMemoryUserDetailsManager operators = new AccessAutoConfiguration().operators(settings);

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
                .operators(settings)
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
