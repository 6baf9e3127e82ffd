package io.integrationhub.taxadapter.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.extension.ExtensionResponse.Rejected;
import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.PublicSchemas;
import io.integrationhub.taxadapter.SampleFlows;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.checkout.CartShapes.Shape;
import io.integrationhub.taxadapter.commercetools.SampleCarts;
import io.integrationhub.taxadapter.commercetools.SampleShop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Carts of all shapes: none is answered with a mistake of ours. */
class CartShapesTest {

    private static final int MANY = 100;

    private final CartTaxHandler handler = new CartTaxHandler(
            SampleFlows.quoting(),
            SampleShop.carts(),
            new Tenants(List.of(SampleTenants.tenant("avatax", Map.of("tax-included", "DE")))));

    @Test
    void answersValidlyWhateverShapeACartHas() {
        // Given
        Map<String, ObjectNode> carts = Map.of("plain", SampleCarts.single(), "shipped apart", SampleCarts.shipments());
        List<Shape> shapes = CartShapes.mostDifferent(CartShapes.of(carts), MANY);

        // When
        // Then
        assertThat(shapes).hasSize(MANY).allSatisfy(this::isAnswered);
        assertThat(shapes).filteredOn(shape -> ask(shape).isTaxed()).hasSizeGreaterThan(MANY / 2);
    }

    @Test
    void answersTheMostDifferentCartsOfThePublicExamplesAsTheOpenApiSays() {
        // Given
        List<Shape> shapes = CartShapes.mostDifferent(CartShapes.of(PublicSchemas.commercetoolsCarts()), MANY);

        // When
        // Then
        assertThat(shapes)
                .hasSize(MANY)
                .allSatisfy(this::isAnswered)
                .allSatisfy(shape -> ask(shape).isKnownToTheOpenApi());
        assertThat(shapes).filteredOn(shape -> ask(shape).isTaxed()).hasSizeGreaterThan(MANY / 2);
    }

    @Test
    void refusesACartOf500LinesWithTheNumberItMayHave() {
        // Given
        Shape large = new Shape("large", CartChanges.repeated(SampleCarts.single(), 500));

        // When
        CartAnswer answer = ask(large);

        // Then
        assertThat(answer.answer())
                .isInstanceOfSatisfying(
                        Rejected.class,
                        it -> assertThat(it.errors().getFirst().extraInfo())
                                .containsEntry("most", 98)
                                .containsEntry("positions", 502));
    }

    private void isAnswered(Shape shape) {
        ask(shape).isValidFor(shape.cart());
    }

    private CartAnswer ask(Shape shape) {
        return new CartAnswer(handler.handle(new ExtensionCall(
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
