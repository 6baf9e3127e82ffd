package io.integrationhub.catalogsync.productevents;

import io.integrationhub.core.tenant.TenantId;
import java.util.List;

/** Port: tells the other services which products were written. */
public interface ProductEvents {

    /** Publishes that a product was created or changed; repeated after a crash, with the same id. */
    void upserted(TenantId tenant, WrittenProduct product);

    /** Publishes that a product was removed; repeated after a crash, with the same id. */
    void deleted(TenantId tenant, WrittenProduct product);

    /**
     * A product as it is at commercetools.
     *
     * @param id its id there
     * @param version its version there
     * @param skus those of its variants
     */
    record WrittenProduct(String key, String id, long version, List<String> skus, boolean published) {

        public WrittenProduct {
            skus = List.copyOf(skus);
        }
    }
}
