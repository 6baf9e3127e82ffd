package io.integrationhub.test.architecture.invalid.ordermaster;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemClients;
import io.integrationhub.test.architecture.invalid.InvalidFlow;

/** An adapter that depends on the flow, and that the doctor cannot try. */
class HttpOrderMaster {

    InvalidFlow flow = new InvalidFlow();

    SystemClient client(SystemClients systems, TenantId tenant) {
        return systems.client(tenant, "oms");
    }
}
