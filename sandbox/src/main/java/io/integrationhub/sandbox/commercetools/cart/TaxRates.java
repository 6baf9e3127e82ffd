package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tax rates that are set externally instead of by a tax category. */
final class TaxRates {

    static final Shape EXTERNAL = Shape.of("name! amount includedInPrice country! state subRates");

    private TaxRates() {}

    /** Sets the draft's {@code externalTaxRate} as the line's tax rate. */
    static void setExternal(ObjectNode line, JsonNode draft) {
        rate(draft.path("externalTaxRate")).ifPresent(rate -> line.set("taxRate", rate));
    }

    static Optional<ObjectNode> rate(JsonNode draft) {
        if (!draft.isObject()) {
            return Optional.empty();
        }
        ObjectNode rate = Json.object().put("name", draft.path("name").asString());
        rate.put("amount", amount(draft))
                .put("includedInPrice", draft.path("includedInPrice").asBoolean(false));
        Json.copy(draft, rate, "country", "state");
        rate.putArray("subRates").addAll(Json.objects(draft, "subRates"));
        return Optional.of(rate);
    }

    /** The amount of the rate, or the sum of its sub-rates. */
    private static BigDecimal amount(JsonNode draft) {
        if (draft.hasNonNull("amount")) {
            return draft.path("amount").decimalValue();
        }
        return Json.objects(draft, "subRates").stream()
                .map(part -> part.path("amount").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
