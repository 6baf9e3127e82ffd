package io.integrationhub.taxadapter.commercetools.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.tax.Place;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransactionSettingsTest {

    private final Tenant tenant = SampleTenants.tenant("avatax", Map.of());

    @Test
    void haveDefaults() {
        assertThat(tenant.section(TaxCodeSettings.SECTION).shipping()).isEqualTo("FR010000");
        assertThat(tenant.section(PriceSettings.SECTION).includeTax(new Place("DE", "", "", "", ""), false))
                .isFalse();
        assertThat(tenant.section(ExemptionSettings.SECTION).dependOnCustomer()).isFalse();
        assertThat(tenant.section(ShipFromSettings.SECTION).place()).isEmpty();
    }
}
