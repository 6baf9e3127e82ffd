package io.integrationhub.catalogsync.commercetools.change;

/** The ids of resources that have keys, for the places where the HTTP API takes an id only. */
@FunctionalInterface
public interface ReferenceIds {

    /**
     * The id of a resource.
     *
     * @param typeId for example {@code product}
     * @throws io.integrationhub.core.fault.PermanentFault {@code CATALOG_REFERENCE_MISSING} if there is none
     */
    String id(String typeId, String key);
}
