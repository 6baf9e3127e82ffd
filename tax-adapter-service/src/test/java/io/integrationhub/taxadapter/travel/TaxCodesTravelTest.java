package io.integrationhub.taxadapter.travel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An operator sees which tax code a product gets, why, and which products only get the fallback. */
@ExtendWith(SharedWorld.class)
class TaxCodesTravelTest {

    private final TaxWorld world;

    TaxCodesTravelTest(TaxWorld world) {
        this.world = world;
    }

    @BeforeEach
    void createProducts() {
        world.acme.sellsBooks();
    }

    @Test
    void saysWhichCodeAProductGetsAndWhy() {
        // When
        JsonNode byAttribute =
                world.service.endpoint("taxcodes/acme/TAXED-BOOK").get(0);
        JsonNode byCategory = world.service.endpoint("taxcodes/acme/BOOK").get(0);
        JsonNode byNothing = world.service.endpoint("taxcodes/acme/THING").get(0);

        // Then
        assertThat(byAttribute.path("code").asString()).isEqualTo("PB100");
        assertThat(byAttribute.path("reason").asString()).isEqualTo("the attribute tax-code");
        assertThat(byAttribute.path("warning").asString()).isEmpty();
        assertThat(byCategory.path("code").asString()).isEqualTo("PB200");
        assertThat(byCategory.path("reason").asString()).isEqualTo("the category books");
        assertThat(byNothing.path("code").asString()).isEmpty();
        assertThat(byNothing.path("warning").asString()).startsWith("taxed with the engine's default");
    }

    @Test
    void listsAllProductsThatOnlyGetTheFallback() {
        // When
        JsonNode fallbacks = world.service.endpoint("taxcodes/acme");
        JsonNode none = world.service.endpoint("taxcodes/acme?limit=0");

        // Then
        assertThat(fallbacks.path("variants").asLong()).isEqualTo(3);
        assertThat(fallbacks.path("onFallback").asLong()).isEqualTo(1);
        assertThat(fallbacks.at("/shown/0/sku").asString()).isEqualTo("THING");
        assertThat(none.path("onFallback").asLong()).isEqualTo(1);
        assertThat(none.path("shown")).isEmpty();
    }
}
