package io.integrationhub.sandbox.commercetools.product;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.UpdateAction;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** How a Project models its catalog: where the variants of products are. */
public enum CatalogModel {
    /** Variants and their prices are parts of their product. */
    CLASSIC("Classic"),
    /** Both at once; carts use the Variants that are resources of their own. */
    IN_MIGRATION("InMigration"),
    /** Variants are resources of their own, and prices are Standalone Prices. */
    MODULAR("Modular");

    /** The field of the Project; a Project without it is {@link #CLASSIC}. */
    public static final String FIELD = "productCatalogModel";

    private final String text;

    CatalogModel(String text) {
        this.text = text;
    }

    /** The model of a Project. */
    public static CatalogModel of(Project project) {
        return named(project.settings().path(FIELD).asString(CLASSIC.text)).orElse(CLASSIC);
    }

    private static Optional<CatalogModel> named(String text) {
        return Arrays.stream(values()).filter(one -> one.text.equals(text)).findFirst();
    }

    /** Whether products have embedded variants. */
    public boolean isEmbedded() {
        return this != MODULAR;
    }

    /** Whether there are Variants that are resources of their own. */
    public boolean isStandalone() {
        return this != CLASSIC;
    }

    /** The action as long as products have embedded variants; commercetools rejects it in a Modular Project. */
    static UpdateAction embedded(UpdateAction action) {
        return (product, parameters, change) -> {
            if (!of(change.project()).isEmbedded()) {
                throw ApiError.invalidOperation(
                        "The variants and prices of a product can't be changed in a Project with the Modular catalog model.");
            }
            action.apply(product, parameters, change);
        };
    }

    /** The data of a product or projection as the Project's model shows them: without the variants they still have. */
    static ObjectNode shown(ObjectNode data, Project project) {
        if (of(project).isEmbedded() || !data.has(ProductData.MASTER)) {
            return data;
        }
        ObjectNode shown = Json.object().setAll(data);
        shown.remove(ProductData.MASTER);
        shown.putArray(ProductData.VARIANTS);
        return shown;
    }

    /** Rejects what needs Variants that are resources of their own. */
    public static void requireStandalone(Project project) {
        if (!of(project).isStandalone()) {
            throw ApiError.invalidOperation("Variants can't be used in a Project with the Classic catalog model.");
        }
    }
}
