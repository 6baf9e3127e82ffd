package io.integrationhub.taxadapter.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionResponse.Rejected;
import io.integrationhub.commercetools.message.CustomerMessages;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.PublicSchemas;
import io.integrationhub.taxadapter.SampleFlows;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.SoakRun;
import io.integrationhub.taxadapter.checkout.CartShapes.Shape;
import io.integrationhub.taxadapter.commercetools.cart.SampleShop;
import io.integrationhub.taxadapter.commercetools.transaction.SampleCarts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The response is valid for carts of all shapes. */
class CartShapesTest {

    private static final int CANDIDATES = 800;
    private static final int SHAPES = 100;
    private static final Map<String, ObjectNode> CARTS =
            Map.of("plain", SampleCarts.single(), "with shipments", SampleCarts.shipments());

    private final CartTaxHandler handler = new CartTaxHandler(
            SampleFlows.quoting(),
            SampleShop.carts(),
            new Tenants(List.of(SampleTenants.tenant("avatax", Map.of("prices.tax-included", "DE")))),
            CustomerMessages.shipped("tax-adapter"),
            new TaxQuoteMetrics(new SimpleMeterRegistry()));

    @Test
    void respondsValidlyToCartsOfAllShapes() {
        // Given
        List<Shape> shapes = CartShapes.mostDifferent(CartShapes.of(CARTS, CANDIDATES, new Random(42)), SHAPES);

        // When
        // Then
        assertThat(shapes).hasSize(SHAPES).allSatisfy(this::isValid);
        assertThat(shapes).filteredOn(shape -> respond(shape).isTaxed()).hasSizeGreaterThan(SHAPES / 2);
    }

    @Test
    void respondsToThePublicExamplesAsTheOpenApiRequires() {
        // Given
        List<Shape> shapes = CartShapes.mostDifferent(
                CartShapes.of(PublicSchemas.commercetoolsCarts(), CANDIDATES, new Random(42)), SHAPES);

        // When
        // Then
        assertThat(shapes)
                .hasSize(SHAPES)
                .allSatisfy(this::isValid)
                .allSatisfy(shape -> respond(shape).matchesTheOpenApi());
        assertThat(shapes).filteredOn(shape -> respond(shape).isTaxed()).hasSizeGreaterThan(SHAPES / 2);
    }

    @Tag("soak")
    @Test
    void respondsValidlyToManyCarts() {
        assertThat(CartShapes.of(CARTS, SoakRun.size(10_000), SoakRun.random())).allSatisfy(this::isValid);
    }

    @Test
    void rejectsACartOf500LinesWithTheLimit() {
        // Given
        Shape large = new Shape("large", CartChanges.repeated(SampleCarts.single(), 500));

        // When
        CartResponse response = respond(large);

        // Then
        assertThat(response.answer())
                .isInstanceOfSatisfying(
                        Rejected.class,
                        it -> assertThat(it.errors().getFirst().extraInfo())
                                .containsEntry("maxItems", 98)
                                .containsEntry("items", 502));
    }

    private void isValid(Shape shape) {
        respond(shape).isValidFor(shape.cart());
    }

    private CartResponse respond(Shape shape) {
        return new CartResponse(handler.handle(new ExtensionCall(
                SampleTenants.ACME,
                ExtensionCall.Action.UPDATE,
                "cart",
                shape.cart().path("id").asString("cart-1"),
                shape.cart(),
                Optional.empty(),
                "correlation-1",
                Deadline.in(Duration.ofSeconds(5)))));
    }
}
