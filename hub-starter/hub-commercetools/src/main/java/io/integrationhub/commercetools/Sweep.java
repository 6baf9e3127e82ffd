package io.integrationhub.commercetools;

import com.commercetools.api.client.ProjectApiRoot;
import com.commercetools.api.models.ResourcePagedQueryResponse;
import com.commercetools.api.models.common.BaseResource;
import io.integrationhub.commercetools.Notification.ResourceRef;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.vrap.rmf.base.client.ApiMethod;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Finds what notifications missed: reads all resources of one kind in the order of their last modification, and
 * publishes a notification for each one that is not in the state it should be in.
 *
 * <p>A service declares one bean per kind of resource. One replica at a time runs it, continuing from where the last
 * run stopped, within half of the tenant's rate budget. It reads only what was modified at least a minute ago, so that
 * notifications under way arrive first.
 */
public interface Sweep<R extends BaseResource> {

    /** The name of the sweep and of its cursor, for example {@code orders}. */
    String name();

    /** Whether this tenant has anything to sweep. */
    default boolean isFor(Tenant tenant) {
        return true;
    }

    /**
     * The query for the resources. It may have a {@code where}; sorting and paging are added.
     *
     * @param api builds the request
     */
    ApiMethod<?, ? extends ResourcePagedQueryResponse<R>> query(ProjectApiRoot api);

    /**
     * The notification that was missed for a resource, as if commercetools had sent it; empty if none is missing.
     *
     * <p>May be called repeatedly, and for a resource whose own notification is still under way. Must not write.
     *
     * @throws io.integrationhub.core.fault.TransientFault ends the run, which continues here; anything else concerns
     *     this resource only, whose notification is published without being verified
     */
    Optional<Notification> missedNotification(TenantId tenant, R resource);

    /**
     * The resource to notify about if one cannot be read or verified: its flow then decides, and parks what it cannot
     * process either.
     *
     * @param resource as commercetools sent it
     */
    ResourceRef notified(JsonNode resource);
}
