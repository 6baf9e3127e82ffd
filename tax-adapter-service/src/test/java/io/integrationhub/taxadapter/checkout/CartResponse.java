package io.integrationhub.taxadapter.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.extension.ExtensionResponse;
import io.integrationhub.commercetools.extension.ExtensionResponse.Accepted;
import io.integrationhub.commercetools.extension.ExtensionResponse.Changes;
import io.integrationhub.commercetools.extension.ExtensionResponse.Rejected;
import io.integrationhub.taxadapter.PublicSchemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The response to commercetools for a cart. */
record CartResponse(ExtensionResponse answer) {

    private static final Set<String> TAXING = Set.of(
            "setLineItemTaxAmount",
            "setCustomLineItemTaxAmount",
            "setShippingMethodTaxAmount",
            "setLineItemTaxRate",
            "setCustomLineItemTaxRate",
            "setShippingMethodTaxRate");

    /** commercetools accepts it, and either all of the cart is taxed or nothing. */
    void isValidFor(JsonNode cart) {
        assertThat(actions()).hasSizeLessThanOrEqualTo(Changes.MAX_ACTIONS);
        if (isTaxed()) {
            taxesEverythingOnce(cart);
            setsItsSumAsTotal();
        }
    }

    boolean isTaxed() {
        return !taxing().isEmpty();
    }

    /** Its actions match the public OpenAPI; requires the public data. */
    void matchesTheOpenApi() {
        actions().forEach(PublicSchemas::assertValidForCommercetools);
    }

    private void taxesEverythingOnce(JsonNode cart) {
        List<String> taxed = taxing().stream()
                .map(action -> action.path("lineItemId").asString("")
                        + action.path("customLineItemId").asString("")
                        + "@"
                        + action.path("shippingKey").asString(""))
                .toList();
        assertThat(taxed).doesNotHaveDuplicates();
        List<String> ids = new ArrayList<>();
        for (String list : List.of("lineItems", "customLineItems")) {
            cart.path(list).forEach(line -> ids.add(line.path("id").asString()));
        }
        assertThat(ids).allSatisfy(id -> assertThat(taxed).anyMatch(one -> one.startsWith(id + "@")));
    }

    private void setsItsSumAsTotal() {
        List<ObjectNode> totals = actions().stream()
                .filter(it -> it.path("action").asString().equals("setCartTotalTax"))
                .toList();
        long sum = taxing().stream()
                .map(action -> action.at("/externalTaxAmount/totalGross/centAmount"))
                .mapToLong(cents -> cents.asLong(0))
                .sum();
        assertThat(totals).hasSizeLessThanOrEqualTo(1);
        for (ObjectNode total : totals) {
            assertThat(total).isSameAs(actions().getLast());
            assertThat(total.at("/externalTotalGross/centAmount").asLong()).isEqualTo(sum);
        }
    }

    private List<ObjectNode> taxing() {
        return actions().stream()
                .filter(action -> TAXING.contains(action.path("action").asString()))
                .toList();
    }

    private List<ObjectNode> actions() {
        return switch (answer) {
            case Changes changes -> changes.actions();
            case Accepted _, Rejected _ -> List.of();
        };
    }
}
