package io.integrationhub.taxadapter.commercetools.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.taxadapter.SampleTenants;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefundSettingsTest {

    @Test
    void hasDefaults() {
        // When
        RefundSettings settings = SampleTenants.tenant("avatax", Map.of()).section(RefundSettings.SECTION);

        // Then
        assertThat(settings.when()).isEqualTo(RefundSettings.When.REFUNDED);
        assertThat(settings.shipping()).isEqualTo(RefundSettings.Shipping.NEVER);
        assertThat(settings.shippingField()).isEmpty();
        assertThat(settings.withoutReturn()).isEqualTo(RefundSettings.WithoutReturn.IGNORE);
    }
}
