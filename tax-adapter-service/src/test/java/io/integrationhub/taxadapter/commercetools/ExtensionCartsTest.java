package io.integrationhub.taxadapter.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.tax.Fingerprint;
import io.integrationhub.taxadapter.tax.Source;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ExtensionCartsTest {

    @Test
    void aCartForCountriesOfOneEngineIsTaxedInOneWay() {
        assertThat(isAlike(SampleCarts.shipments(), Map.of())).isTrue();
        assertThat(isAlike(SampleCarts.shipments(), Map.of("tax-included", "US,CA")))
                .isTrue();
        assertThat(isAlike(SampleCarts.single(), Map.of("engines.ca", "taxjar")))
                .isTrue();
    }

    @Test
    void aCartForCountriesOfSeveralEnginesIsNot() {
        assertThat(isAlike(SampleCarts.shipments(), Map.of("engines.ca", "taxjar")))
                .isFalse();
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

    @Test
    void onlyTheHubsOwnMarkSettlesACart() {
        // Given
        Tenant tenant = SampleTenants.tenant("avatax", Map.of());
        Fingerprint asked = SampleShop.carts()
                .read(tenant, SampleCarts.single())
                .question()
                .orElseThrow()
                .fingerprint();
        String exact = CartSeal.of(tenant, asked, Source.ENGINE);
        String estimate = CartSeal.of(tenant, asked, Source.LAST_RATE);

        // When
        // Then
        assertThat(isSettled(tenant, exact, "ExternalAmount")).isTrue();
        assertThat(isSettled(tenant, estimate, "ExternalAmount")).isFalse();
        assertThat(isSettled(tenant, asked.value(), "ExternalAmount")).isFalse();
        assertThat(isSettled(tenant, exact, "Platform")).isFalse();
    }

    /** Whatever the shopper wrote into the other field. */
    private static boolean isSettled(Tenant tenant, String mark, String mode) {
        ObjectNode cart = SampleCarts.single().put("taxMode", mode);
        cart.putObject("taxedPrice");
        cart.putObject("custom").putObject("fields").put("hubTaxHash", mark).put("hubTaxSource", "engine");
        return SampleShop.carts().read(tenant, cart).settled();
    }

    private static boolean isAlike(ObjectNode cart, Map<String, String> settings) {
        return SampleShop.carts()
                .read(SampleTenants.tenant("avatax", settings), cart)
                .alike();
    }
}
