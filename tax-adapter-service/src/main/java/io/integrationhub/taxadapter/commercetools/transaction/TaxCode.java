package io.integrationhub.taxadapter.commercetools.transaction;

import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.text;

import io.integrationhub.core.tenant.Tenant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The tax code of a variant, and where it comes from.
 *
 * @param code the engine's code; empty for the engine's default
 * @param source the name of the attribute or the key of the category; empty for the fallback
 */
public record TaxCode(String code, Origin origin, String source) {

    /** What decides about a tax code. */
    public enum Origin {
        ATTRIBUTE,
        CATEGORY,
        /** Nothing: the variant has the code of all other goods. */
        FALLBACK
    }

    /**
     * The tax code that a variant gets with the tenant's settings.
     *
     * @param variant as commercetools sends it
     * @param categories keys of the product's categories, sorted
     */
    public static TaxCode of(Tenant tenant, JsonNode variant, List<String> categories) {
        return of(variant, categories, tenant.section(TaxCodeSettings.SECTION));
    }

    /** @param categories keys of the product's categories, sorted */
    static TaxCode of(JsonNode variant, List<String> categories, TaxCodeSettings settings) {
        return attribute(variant, settings.attribute())
                .map(code -> new TaxCode(code, Origin.ATTRIBUTE, settings.attribute()))
                .or(() -> ofCategory(categories, settings))
                .orElseGet(() -> new TaxCode(settings.fallback(), Origin.FALLBACK, ""));
    }

    private static Optional<TaxCode> ofCategory(List<String> categories, TaxCodeSettings settings) {
        return categories.stream()
                .filter(settings.categories()::containsKey)
                .map(key -> new TaxCode(settings.categories().getOrDefault(key, ""), Origin.CATEGORY, key))
                .findFirst();
    }

    /** The text of a variant's attribute. */
    static Optional<String> attribute(JsonNode variant, String name) {
        for (JsonNode attribute : variant.path("attributes")) {
            if (text(attribute, "name").filter(name::equals).isPresent()) {
                // The value of an enumeration is an object with a key.
                return text(attribute, "value").or(() -> text(attribute.path("value"), "key"));
            }
        }
        return Optional.empty();
    }
}
