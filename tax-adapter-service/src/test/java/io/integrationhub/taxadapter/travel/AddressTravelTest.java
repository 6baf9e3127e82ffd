package io.integrationhub.taxadapter.travel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A tenant that accepts addresses as carriers write them. */
@ExtendWith(SharedWorld.class)
class AddressTravelTest {

    private static final String MAIN_STREET = "{'country':'US','state':'NY','postalCode':'10001','city':'New York',"
            + "'streetNumber':'NUMBER','streetName':'Main Street','firstName':'Ada'}";

    private final TaxWorld world;

    AddressTravelTest(TaxWorld world) {
        this.world = world;
    }

    @Test
    void correctsAnAddressOnceAndAsksNoMoreWhileItStays() {
        // When
        JsonNode cart = world.coast.cart(MAIN_STREET.replace("NUMBER", "5"));
        int resolutions = world.coastEngine.resolutions();
        JsonNode more = world.coast.update("carts", cart, "{'action':'addLineItem','sku':'THING','quantity':1}");
        JsonNode renamed = world.coast.update("carts", more, "{'action':'setCustomerEmail','email':'a@example.org'}");

        // Then
        assertThat(cart.at("/shippingAddress/streetName").asString()).isEqualTo("Main St");
        assertThat(cart.at("/shippingAddress/streetNumber").asString()).isEqualTo("5");
        assertThat(cart.at("/shippingAddress/firstName").asString()).isEqualTo("Ada");
        assertThat(cart.at("/taxedPrice/totalGross/centAmount").asLong()).isEqualTo(5977);
        assertThat(renamed.at("/custom/fields/hubTaxSource").asString()).isEqualTo("engine");
        assertThat(world.coastEngine.resolutions()).isEqualTo(resolutions);
    }

    @Test
    void asksAgainForAnotherAddress() {
        // Given
        JsonNode cart = world.coast.cart(MAIN_STREET.replace("NUMBER", "6"));
        int resolutions = world.coastEngine.resolutions();

        // When
        JsonNode moved = world.coast.update(
                "carts", cart, "{'action':'setShippingAddress','address':" + MAIN_STREET.replace("NUMBER", "7") + "}");

        // Then
        assertThat(moved.at("/shippingAddress/streetName").asString()).isEqualTo("Main St");
        assertThat(moved.at("/custom/fields/hubAddress").asString()).isEqualTo("corrected");
        assertThat(world.coastEngine.resolutions()).isEqualTo(resolutions + 1);
    }

    @Test
    void asksNothingOutsideOfTheUnitedStatesAndCanada() {
        // Given
        int resolutions = world.coastEngine.resolutions();

        // When
        JsonNode cart = world.coast.cart(
                "{'country':'DE','postalCode':'10115','city':'Berlin','streetNumber':'1','streetName':'Main Street'}");

        // Then
        assertThat(cart.at("/shippingAddress/streetName").asString()).isEqualTo("Main Street");
        assertThat(cart.at("/custom/fields").has("hubAddress")).isFalse();
        assertThat(world.coastEngine.resolutions()).isEqualTo(resolutions);
    }
}
