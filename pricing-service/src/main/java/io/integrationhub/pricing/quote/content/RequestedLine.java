package io.integrationhub.pricing.quote.content;

import io.integrationhub.pricing.price.Money;
import java.util.Map;

/**
 * A line of the cart that a quote is requested for.
 *
 * @param id of the line; the quotation cart's line has the same one
 * @param sku empty for a line without product, such as a fee
 * @param name by language
 */
public record RequestedLine(
        String id, String key, String sku, Map<String, String> name, long quantity, Money unitPrice, Money total) {

    public RequestedLine {
        name = Map.copyOf(name);
    }
}
