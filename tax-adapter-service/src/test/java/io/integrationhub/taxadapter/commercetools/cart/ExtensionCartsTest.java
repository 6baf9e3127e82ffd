package io.integrationhub.taxadapter.commercetools.cart;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.cart.TaxSource;
import io.integrationhub.taxadapter.commercetools.transaction.SampleCarts;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ExtensionCartsTest {

    @Test
    void acceptsACartForCountriesOfOneEngine() {
        assertThat(isUniform(SampleCarts.shipments(), Map.of())).isTrue();
        assertThat(isUniform(SampleCarts.shipments(), Map.of("prices.tax-included", "US,CA")))
                .isTrue();
        assertThat(isUniform(SampleCarts.single(), Map.of("engines.ca", "taxjar")))
                .isTrue();
    }

    @Test
    void detectsACartForCountriesOfSeveralEngines() {
        assertThat(isUniform(SampleCarts.shipments(), Map.of("engines.ca", "taxjar")))
                .isFalse();
    }

    @Test
    void detectsACartOfWhichOnlySomePricesIncludeTheTax() {
        // Given
        Map<String, String> settings = Map.of("prices.tax-included", "CA");
        ObjectNode business = SampleCarts.shipments();
        business.putObject("businessUnit").put("key", "acme-inc");

        // When
        // Then
        assertThat(isUniform(SampleCarts.shipments(), settings)).isFalse();
        assertThat(isUniform(business, settings)).isTrue();
    }

    @Test
    void trustsOnlyItsOwnSignatureOfTheEnginesTaxes() {
        // Given
        Tenant tenant = SampleTenants.tenant("avatax", Map.of());
        ContentHash transaction = SampleShop.carts()
                .read(tenant, SampleCarts.single())
                .transaction()
                .orElseThrow()
                .fingerprint();
        String exact = CartSignature.of(tenant, transaction, TaxSource.ENGINE);
        String estimate = CartSignature.of(tenant, transaction, TaxSource.LAST_RATE);

        // When
        // Then
        assertThat(isUpToDate(tenant, exact, "ExternalAmount")).isTrue();
        assertThat(isUpToDate(tenant, estimate, "ExternalAmount")).isFalse();
        assertThat(isUpToDate(tenant, transaction.hex(), "ExternalAmount")).isFalse();
        assertThat(isUpToDate(tenant, exact, "Platform")).isFalse();
    }

    private static boolean isUpToDate(Tenant tenant, String signature, String mode) {
        ObjectNode cart = SampleCarts.single().put("taxMode", mode);
        cart.putObject("taxedPrice");
        cart.putObject("custom")
                .putObject("fields")
                .put("hubTaxSignature", signature)
                .put("hubTaxSource", "engine");
        return SampleShop.carts().read(tenant, cart).isUpToDate();
    }

    private static boolean isUniform(ObjectNode cart, Map<String, String> settings) {
        return SampleShop.carts()
                .read(SampleTenants.tenant("avatax", settings), cart)
                .isUniform();
    }
}
