package io.integrationhub.catalogsync;

import io.integrationhub.catalogsync.product.ProductNumber;
import io.integrationhub.stream.Outcome;

/** The outcome of synchronizing a product. */
public sealed interface CatalogSyncOutcome extends Outcome {

    /** The master has the product. Nothing is written yet. */
    record ToWrite(ProductNumber number) implements CatalogSyncOutcome {

        @Override
        public String code() {
            return "to-write";
        }
    }

    /** The master does not have the product, or it is inactive there. Nothing is removed yet. */
    record ToRemove(ProductNumber number) implements CatalogSyncOutcome {

        @Override
        public String code() {
            return "to-remove";
        }
    }
}
