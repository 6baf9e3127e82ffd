package io.integrationhub.catalogsync.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogKeyTest {

    @Test
    void keepsWhatCommercetoolsAllows() {
        assertThat(CatalogKey.of("ACME", "B-100_x")).isEqualTo("ACME-B-100_x");
    }

    @Test
    void keepsDifferentOriginalsDifferent() {
        assertThat(CatalogKey.of("ACME", "B/1"))
                .startsWith("ACME-B-1-")
                .isEqualTo(CatalogKey.of("ACME", "B/1"))
                .isNotEqualTo(CatalogKey.of("ACME", "B.1"))
                .isNotEqualTo(CatalogKey.of("ACME", "B-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "ä", "名前", " a b ", "0173-1#01-ADO458#005"})
    void alwaysMatchesThePattern(String original) {
        assertThat(CatalogKey.of(original)).matches("[A-Za-z0-9_-]{2,256}");
        assertThat(CatalogKey.of(original.repeat(300))).matches("[A-Za-z0-9_-]{2,256}");
    }

    @Test
    void makesReadableSlugsThatTheKeyMakesUnique() {
        LocalizedText name =
                LocalizedText.of("de", "Größe: Übermaß & Fräser  (é)").orElse(LocalizedText.of("ja", "名前"));

        assertThat(CatalogKey.slug(name, "s-1").byLanguage())
                .containsEntry("de", "groesse-uebermass-fraeser-e-s-1")
                .containsEntry("ja", "s-1");
        assertThat(CatalogKey.slug(LocalizedText.of("de", "x".repeat(400)), "s-1")
                        .in("de")
                        .orElseThrow())
                .hasSize(256)
                .endsWith("-s-1");
    }
}
