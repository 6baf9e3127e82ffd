package io.integrationhub.taxadapter.commercetools.transaction;

import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.customField;
import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.money;
import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.text;

import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Creates taxable items from the lines of a cart, with the details that only the shop and the settings have.
 *
 * @param categoriesOf category keys by product id
 * @param channels the address of a channel
 * @param shipFrom where all other goods are shipped from; null if unknown
 */
record LineDetails(
        TaxCodeSettings codes,
        Map<String, List<String>> categoriesOf,
        Function<String, Optional<Place>> channels,
        @Nullable Place shipFrom) {

    /** Some pieces of a line, and their price. */
    record Pieces(Money price, long quantity) {}

    TaxItem item(JsonNode line, ItemRef ref, Pieces pieces, Place to) {
        boolean isCustom = ref.kind() == ItemRef.Kind.CUSTOM_LINE;
        String code = isCustom ? customField(line, codes.customField()).orElse(codes.fallback()) : codeOf(line);
        Optional<String> sku = isCustom ? text(line, "slug") : articleOf(line);
        Place from = from(line).orElse(to);
        return new TaxItem(ref, pieces.price(), pieces.quantity(), code, sku.orElse(""), from, to);
    }

    /** The shipping, sent from where the first line is sent from; empty if there is no shipping method. */
    Optional<TaxItem> shipping(JsonNode info, String key, List<TaxItem> lines, Place to) {
        if (!info.hasNonNull("price")) {
            return Optional.empty();
        }
        JsonNode discounted = info.path("discountedPrice").path("value");
        Money price = money(discounted.isObject() ? discounted : info.path("price"));
        Place from = lines.stream()
                .findFirst()
                .map(TaxItem::from)
                .or(() -> from(info))
                .orElse(to);
        return Optional.of(new TaxItem(ItemRef.shipping(key), price, 1, codes.shipping(), "shipping", from, to));
    }

    private Optional<Place> from(JsonNode line) {
        return Stream.of("supplyChannel", "distributionChannel")
                .flatMap(name -> text(line.path(name), "id").stream())
                .findFirst()
                .flatMap(channels)
                .or(() -> Optional.ofNullable(shipFrom));
    }

    private String codeOf(JsonNode line) {
        List<String> categories = text(line, "productId")
                .map(id -> categoriesOf.getOrDefault(id, List.of()))
                .orElse(List.of());
        return TaxCode.of(line.path("variant"), categories, codes).code();
    }

    private Optional<String> articleOf(JsonNode line) {
        JsonNode variant = line.path("variant");
        return TaxCode.attribute(variant, codes.upcAttribute())
                .map(upc -> "UPC:" + upc)
                .or(() -> text(variant, "sku"));
    }
}
