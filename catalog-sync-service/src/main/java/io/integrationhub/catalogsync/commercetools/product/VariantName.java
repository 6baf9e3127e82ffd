package io.integrationhub.catalogsync.commercetools.product;

import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** How a variant is named in update actions: by its SKU, or by its number in the product if it has no SKU. */
final class VariantName {

    /** Stands for the SKU of a variant that has none; sources cannot state it as they would state a number. */
    private static final Pattern WITHOUT_SKU = Pattern.compile("\\(variant (\\d+)\\)");

    private VariantName() {}

    static String of(JsonNode variant) {
        return of(variant.path("sku").asString(""), variant.path("id").asInt());
    }

    static String of(String sku, int number) {
        return sku.isBlank() ? "(variant " + number + ")" : sku;
    }

    /** Names the variant in an action that changes it. */
    static UpdateAction in(UpdateAction action, String sku) {
        return named(action, sku, "variantId");
    }

    /** The action that removes the variant. */
    static UpdateAction removal(String sku) {
        return named(UpdateAction.of("removeVariant"), sku, "id");
    }

    private static UpdateAction named(UpdateAction action, String sku, String idField) {
        Matcher number = WITHOUT_SKU.matcher(sku);
        return number.matches() ? action.with(idField, Integer.valueOf(number.group(1))) : action.with("sku", sku);
    }
}
