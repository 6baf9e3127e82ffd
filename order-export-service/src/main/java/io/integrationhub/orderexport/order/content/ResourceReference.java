package io.integrationhub.orderexport.order.content;

/**
 * A reference to a resource that people know by its key.
 *
 * @param id id in commercetools; empty for no resource
 * @param key key of the resource as it is now; empty if it has none or was deleted
 */
public record ResourceReference(String id, String key) {

    /** No resource. */
    public static final ResourceReference NONE = new ResourceReference("", "");

    /** Returns the name under which the order master knows the resource. */
    public String keyOrId() {
        return key.isEmpty() ? id : key;
    }

    /** A key can be changed and a resource be deleted, which changes no order. */
    ResourceReference contentOnly() {
        return new ResourceReference(id, "");
    }
}
