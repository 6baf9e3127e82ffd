package io.integrationhub.catalogsync.product;

import java.util.Optional;

/** What has to be done in commercetools with a product. */
public sealed interface ProductDecision {

    /** It is created or updated. */
    record Write(Product product) implements ProductDecision {}

    /** It is removed, if it is there. */
    record Remove() implements ProductDecision {}

    /**
     * Decides from the master's state.
     *
     * @param product empty if the master does not have it
     */
    static ProductDecision of(Optional<Product> product) {
        return product.filter(Product::active).<ProductDecision>map(Write::new).orElseGet(Remove::new);
    }
}
