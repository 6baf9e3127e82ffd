package io.integrationhub.commercetools.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeededScopesTest {

    @ParameterizedTest
    @CsvSource({
        "manage_orders:acme, manage_orders, true",
        "manage_orders:acme, view_orders, true",
        "manage_project:acme, view_customers, true",
        "view_orders:acme, manage_orders, false",
        "manage_orders:other, manage_orders, false",
        "manage_customers:acme, manage_orders, false",
    })
    void knowsWhatATokenAllows(String granted, String needed, boolean allowed) {
        assertThat(NeededScopes.allows(Set.of(granted), "acme", needed)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "manage_orders:acme, ''",
        "view_orders:acme, ''",
        "view_stores:acme, ''",
        "manage_orders:other, ''",
        "manage_stores:acme, manage_stores",
        "manage_project:acme, manage_project",
        "manage_customers:acme:store, manage_customers",
    })
    void namesWhatATokenAllowsBeyondTheNeed(String granted, String surplus) {
        assertThat(String.join(
                        ",",
                        new NeededScopes(List.of("manage_orders", "view_stores")).surplus(Set.of(granted), "acme")))
                .isEqualTo(surplus);
    }
}
