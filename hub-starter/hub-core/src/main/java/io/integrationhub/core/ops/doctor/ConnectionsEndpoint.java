package io.integrationhub.core.ops.doctor;

import io.integrationhub.core.ops.doctor.DoctorEndpoint.Report;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import java.util.List;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/**
 * Tests the connection to one outside system: {@code GET /actuator/connections/{tenant}/{system}}. The doctor tests all
 * of them.
 */
@Endpoint(id = "connections")
class ConnectionsEndpoint {

    private final Tenants tenants;
    private final Doctor doctor;

    ConnectionsEndpoint(Tenants tenants, Doctor doctor) {
        this.tenants = tenants;
        this.doctor = doctor;
    }

    /** What can be tested of a tenant: names that begin with that of the system. */
    record Connections(String tenant, List<String> connections) {}

    @ReadOperation
    Connections of(@Selector String tenant) {
        return new Connections(tenant, doctor.connections(tenant(tenant)));
    }

    @ReadOperation
    Report test(@Selector String tenant, @Selector String system) {
        Report report = Report.of(doctor.tryConnections(tenant(tenant), system));
        if (report.checks().isEmpty()) {
            throw new InvalidEndpointRequestException("unknown system", "the tenant uses no system of this name here");
        }
        return report;
    }

    private Tenant tenant(String name) {
        return tenants.find(name)
                .orElseThrow(() -> new InvalidEndpointRequestException("unknown tenant", "this tenant does not exist"));
    }
}
