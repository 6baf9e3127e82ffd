package io.integrationhub.commercetools;

import com.commercetools.api.client.ProjectApiRoot;
import com.commercetools.api.models.ResourcePagedQueryResponse;
import com.commercetools.api.models.common.BaseResource;
import io.integrationhub.core.tenant.TenantId;
import io.vrap.rmf.base.client.ApiMethod;
import java.util.Optional;

/**
 * Finds what messages missed: reads all resources of one kind in the order of their last modification, and rings the
 * doorbell of those that are not as they should be.
 *
 * <p>A service declares one bean per kind. The starter runs it in one replica, again and again from where it stopped,
 * within half of the tenant's rate budget; what it reads was modified at least a minute ago, so that messages under way
 * come first.
 */
public interface Sweep<R extends BaseResource> {

    /** The sweep's name, also that of its cursor, for example {@code orders}. */
    String name();

    /** Whether this tenant has anything to sweep. */
    default boolean isFor(TenantId tenant) {
        return true;
    }

    /**
     * The query that finds the resources; {@code where} may narrow it, sorting and paging are added.
     *
     * @param api builds the request
     */
    ApiMethod<?, ? extends ResourcePagedQueryResponse<R>> query(ProjectApiRoot api);

    /**
     * The notification that sets a resource right, as if commercetools had sent it; empty if all is well.
     *
     * <p>It may come more than once and for a resource whose own message is still under way. Must not write.
     */
    Optional<Notification> doorbell(TenantId tenant, R resource);
}
