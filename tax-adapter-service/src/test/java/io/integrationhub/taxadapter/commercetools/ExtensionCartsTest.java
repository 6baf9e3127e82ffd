package io.integrationhub.taxadapter.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.taxadapter.SampleTenants;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ExtensionCartsTest {

    @Test
    void aCartForCountriesOfOneEngineIsTaxedInOneWay() {
        assertThat(isAlike(SampleCarts.shipments(), Map.of())).isTrue();
        assertThat(isAlike(SampleCarts.shipments(), Map.of("tax-included", "US,CA"))).isTrue();
        assertThat(isAlike(SampleCarts.single(), Map.of("engines.ca", "taxjar"))).isTrue();
    }

    @Test
    void aCartForCountriesOfSeveralEnginesIsNot() {
        assertThat(isAlike(SampleCarts.shipments(), Map.of("engines.ca", "taxjar"))).isFalse();
    }

    @Test
    void aCartWhosePricesContainTheTaxOnlyForSomeIsNot() {
        // Given
        Map<String, String> settings = Map.of("tax-included", "CA");
        ObjectNode business = SampleCarts.shipments();
        business.putObject("businessUnit").put("key", "acme-inc");

        // When
        // Then
        assertThat(isAlike(SampleCarts.shipments(), settings)).isFalse();
        assertThat(isAlike(business, settings)).isTrue();
    }

    private static boolean isAlike(ObjectNode cart, Map<String, String> settings) {
        return SampleShop.carts().read(SampleTenants.tenant("avatax", settings), cart).alike();
    }
}
