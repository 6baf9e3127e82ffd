package io.integrationhub.taxadapter.commercetools.product;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.commercetools.transaction.TaxCode;
import java.util.List;
import java.util.function.Consumer;

/** The published products of a Project. Only reads, and throws what {@code Project.call} throws. */
public interface Products {

    /** Passes each variant on, the products in the order of their ids. */
    void forEachVariant(Tenant tenant, Consumer<Variant> consumer);

    /** The variants with this SKU; more than one only if the Project has it twice. */
    List<Variant> withSku(Tenant tenant, String sku);

    /**
     * A variant and its tax code.
     *
     * @param product key of the product, or its id if it has none
     * @param sku empty if it has none
     * @param categories keys of the product's categories
     */
    record Variant(String product, String sku, List<String> categories, TaxCode code) {}
}
