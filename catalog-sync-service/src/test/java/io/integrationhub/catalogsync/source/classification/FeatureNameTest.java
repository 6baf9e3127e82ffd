package io.integrationhub.catalogsync.source.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureNameTest {

    @ParameterizedTest
    @CsvSource({
        "EF000123, EF000123",
        "0173-1#02-AAA123#001, 0173-1-02-AAA123-001",
        "Kühlung nötig (ja/nein), kuehlung-noetig-ja-nein",
        "UDX.ACME.LAGER, udx-acme-lager",
        "B, feature-b",
        "GTIN, feature-gtin",
    })
    void namesAttributesReadably(String feature, String name) {
        assertThat(FeatureName.of(feature)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"長さ", "%", "a", "0173-1#02-AAA123#001"})
    void alwaysMatchesThePattern(String feature) {
        assertThat(FeatureName.of(feature)).matches("[A-Za-z0-9_-]{2,256}");
        assertThat(FeatureName.of(feature.repeat(300))).matches("[A-Za-z0-9_-]{2,256}");
    }

    @ParameterizedTest
    @CsvSource({
        "ETIM-8.0, EC000123, etim-ec000123",
        "ECLASS-9.0, 21010701, eclass-21010701",
        "eClass_5.1, 21010701, eclass-21010701",
        "UNSPSC, 39111501, unspsc-39111501",
        "udf_Own-1.0, 5, udf_own-5",
        "ECLASS-9.0, 0173-1#01-ADO458#005, eclass-0173-1-01-ado458-005",
    })
    void namesProductTypesWithoutTheVersion(String system, String code, String key) {
        assertThat(new ClassRef(system, code).productTypeKey()).isEqualTo(key);
    }

    @Test
    void aStandardAttributeIsNoFeature() {
        for (StandardAttribute attribute : StandardAttribute.values()) {
            assertThat(FeatureName.of(attribute.attributeName())).isEqualTo("feature-" + attribute.attributeName());
        }
    }
}
