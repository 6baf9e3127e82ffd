package io.integrationhub.core.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsDigestTest {

    record Shop(String key, Secret secret, Duration timeout, Set<String> states, Optional<String> region) {}

    private static final Shop SHOP = new Shop(
            "acme",
            new Secret("hush"),
            Duration.ofSeconds(10),
            new LinkedHashSet<>(List.of("a", "b")),
            Optional.empty());

    @Test
    void isEqualForEqualSettingsInAnyOrder() {
        // Given
        Shop same = new Shop(
                "acme",
                new Secret("hush"),
                Duration.ofSeconds(10),
                new LinkedHashSet<>(List.of("b", "a")),
                Optional.empty());
        Map<String, Object> sections = new LinkedHashMap<>();
        sections.put("masters", Map.of("order", "oms"));
        sections.put("shop", same);

        // When
        String digest = digest(sections);

        // Then
        assertThat(digest).hasSize(12).isEqualTo(digest(Map.of("shop", SHOP, "masters", Map.of("order", "oms"))));
    }

    @Test
    void changesWithASetting() {
        // Given
        Shop other = new Shop("acme", new Secret("hush"), Duration.ofSeconds(11), Set.of("a", "b"), Optional.empty());

        // When
        // Then
        assertThat(digest(Map.of("shop", other))).isNotEqualTo(digest(Map.of("shop", SHOP)));
    }

    @Test
    void doesNotChangeWithASecret() {
        // Given
        Shop other =
                new Shop("acme", new Secret("another"), Duration.ofSeconds(10), Set.of("a", "b"), Optional.empty());

        // When
        // Then
        assertThat(digest(Map.of("shop", other))).isEqualTo(digest(Map.of("shop", SHOP)));
    }

    private static String digest(Map<String, Object> sections) {
        return SettingsDigest.of(new Tenant(new TenantId("acme"), sections));
    }
}
