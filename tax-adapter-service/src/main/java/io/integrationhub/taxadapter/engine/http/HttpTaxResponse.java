package io.integrationhub.taxadapter.engine.http;

import static io.integrationhub.taxadapter.engine.EngineJson.decimal;

import io.integrationhub.system.SystemResponse;
import io.integrationhub.taxadapter.engine.EngineJson;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.ItemTaxes.ItemTax;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxRate.Part;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A response of the engine, mapped to the neutral form.
 *
 * @param items the neutral items by number
 */
record HttpTaxResponse(Map<String, JsonNode> items) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The input of the mapping: {@code {status, body}}. */
    static Map<String, Object> mappingInput(SystemResponse response) {
        Map<String, Object> input = new HashMap<>();
        input.put("status", response.status());
        input.put("body", JSON.treeToValue(EngineJson.of(response).node(), Object.class));
        return input;
    }

    static HttpTaxResponse of(@Nullable Object mapped) {
        JsonNode neutral = JSON.valueToTree(mapped);
        return new HttpTaxResponse(EngineJson.byField(neutral.path("items"), "number"));
    }

    /** The tax of every item; empty if any is missing. */
    Optional<ItemTaxes> taxes(TaxableTransaction transaction) {
        Map<String, ItemTax> taxes = new HashMap<>();
        for (TaxItem item : transaction.items()) {
            JsonNode mapped = items.get(item.ref().number());
            if (mapped != null && mapped.hasNonNull("tax") && mapped.hasNonNull("rate")) {
                taxes.put(item.ref().number(), tax(item, mapped));
            }
        }
        return ItemTaxes.complete(transaction, taxes);
    }

    private static ItemTax tax(TaxItem item, JsonNode mapped) {
        List<Part> parts = mapped.path("parts")
                .valueStream()
                .map(part -> new Part(part.path("name").asString("Tax"), decimal(part.path("rate"))))
                .toList();
        Money price = item.amount();
        try {
            Money tax = Money.rounded(price.currency(), price.digits(), decimal(mapped.path("tax")));
            TaxRate rate = new TaxRate(mapped.path("name").asString("Tax"), decimal(mapped.path("rate")), parts);
            return new ItemTax(item.ref(), tax, rate);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw EngineJson.unreadable("the engine's response contains an impossible tax or rate", e);
        }
    }

    /** Never prints the response. */
    @Override
    public String toString() {
        return "HttpTaxResponse";
    }
}
