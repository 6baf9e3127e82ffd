package io.integrationhub.test.architecture.valid.ordermaster;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.test.architecture.valid.order.Order;
import java.util.List;

/** An adapter that the doctor tries. */
class HttpOrderMaster implements OrderMaster, ConnectionCheck {

    private final SystemClients systems;
    private final Tenant tenant;

    HttpOrderMaster(SystemClients systems, Tenant tenant) {
        this.systems = systems;
        this.tenant = tenant;
    }

    @Override
    public void place(Order order) {
        systems.client(tenant.id(), "oms").call(SystemCall.get("place", "/orders"));
    }

    @Override
    public List<Connection> connections(Tenant tried) {
        return List.of(
                new SystemConnection(systems, tried, "oms", "orders").triedWith(SystemCall.get("try", "/orders")));
    }
}
