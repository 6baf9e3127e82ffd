package io.integrationhub.catalogsync.commercetools.product;

import io.integrationhub.catalogsync.commercetools.project.ResourceApi;
import io.integrationhub.commercetools.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Project with a product type, categories and a tax category that {@link SampleProducts} refer to. */
final class SampleShop {

    static final List<String> ATTRIBUTES = List.of("color", "width", "weight", "story");

    private SampleShop() {}

    static void create(Project project) {
        new ResourceApi(project, "product-types").create(productType());
        for (String category : List.of("drills", "saws", "sale")) {
            new ResourceApi(project, "categories")
                    .create(Map.of("key", category, "name", Map.of("de", category), "slug", Map.of("de", category)));
        }
        new ResourceApi(project, "tax-categories").create(Map.of("key", "standard", "name", "Standard"));
    }

    private static Map<String, Object> productType() {
        List<Map<String, Object>> attributes = new ArrayList<>();
        ATTRIBUTES.forEach(name -> attributes.add(attribute(name, "Variant")));
        List.of("brand", "series").forEach(name -> attributes.add(attribute(name, "Product")));
        return Map.of("key", "tools", "name", "Tools", "description", "Tools", "attributes", attributes);
    }

    private static Map<String, Object> attribute(String name, String level) {
        return Map.of(
                "name",
                name,
                "label",
                Map.of("de", name),
                "isRequired",
                false,
                "level",
                level,
                "type",
                Map.of("name", "text"));
    }
}
