package io.integrationhub.taxadapter.engine;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.tax.Place;

/** Who knows which addresses there are. */
public interface AddressResolver {

    /**
     * Whether there is this address, while a customer waits. Only reads.
     *
     * @throws io.integrationhub.core.fault.Fault if nobody says: whoever knows is away or late, or does not take the
     *     question
     */
    boolean resolves(Tenant tenant, Place place, Deadline deadline);
}
