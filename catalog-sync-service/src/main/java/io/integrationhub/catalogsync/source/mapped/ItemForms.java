package io.integrationhub.catalogsync.source.mapped;

import io.integrationhub.core.fault.PermanentFault;

/** Translates an item to the neutral form. */
@FunctionalInterface
interface ItemForms {

    /**
     * Maps one item.
     *
     * @param origin where it comes from, for people
     * @throws PermanentFault naming the field that is wrong, never content
     */
    CatalogForm of(DocumentItem item, String origin);
}
