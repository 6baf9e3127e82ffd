package io.integrationhub.taxadapter.commercetools.cart;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.taxadapter.SampleTenants;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldSettingsTest {

    @Test
    void hasDefaults() {
        // When
        FieldSettings settings = SampleTenants.tenant("avatax", Map.of()).section(FieldSettings.SECTION);

        // Then
        assertThat(settings.type()).isEqualTo("hub-tax");
        assertThat(settings.signature()).isEqualTo("hubTaxSignature");
        assertThat(settings.source()).isEqualTo("hubTaxSource");
        assertThat(settings.address()).isEqualTo("hubAddress");
    }
}
