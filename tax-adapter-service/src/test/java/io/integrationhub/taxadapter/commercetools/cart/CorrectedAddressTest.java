package io.integrationhub.taxadapter.commercetools.cart;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.commercetools.transaction.SampleCarts;
import io.integrationhub.taxadapter.tax.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class CorrectedAddressTest {

    /** Otherwise the cart would be calculated again with every change. */
    @ParameterizedTest
    @ValueSource(strings = {"5 Broadway", "12B Main St Apt 4", "PO Box 17", "Broadway", "1600 Pennsylvania Ave NW"})
    void isReadAsThePlaceThatWasTaxed(String street) {
        // Given
        ObjectNode cart = SampleCarts.single();
        Place correction = new Place("US", "NY", "10001-1234", "New York", street);

        // When
        List<ObjectNode> actions = CorrectedAddress.actions(cart, Optional.of(correction));
        cart.set("shippingAddress", actions.getFirst().path("address"));

        // Then
        assertThat(actions).hasSize(1);
        assertThat(SampleShop.carts()
                        .read(SampleTenants.tenant("avatax", Map.of()), cart)
                        .transaction()
                        .orElseThrow()
                        .destination())
                .isEqualTo(correction);
    }

    @Test
    void keepsTheNamesOfTheAddress() {
        // Given
        ObjectNode cart = SampleCarts.single();
        ((ObjectNode) cart.path("shippingAddress")).put("firstName", "Ada").put("streetNumber", "5");

        // When
        ObjectNode address = (ObjectNode)
                CorrectedAddress.actions(cart, Optional.of(new Place("US", "NY", "10001", "New York", "PO Box 17")))
                        .getFirst()
                        .path("address");

        // Then
        assertThat(address.path("firstName").asString()).isEqualTo("Ada");
        assertThat(address.has("streetNumber")).isFalse();
        assertThat(CorrectedAddress.actions(cart, Optional.empty())).isEmpty();
    }
}
