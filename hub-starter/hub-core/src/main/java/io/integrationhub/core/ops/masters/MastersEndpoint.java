package io.integrationhub.core.ops.masters;

import io.integrationhub.core.tenant.DataType;
import io.integrationhub.core.tenant.DataTypes;
import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** Shows for each tenant the master of each data type of this service, and which flows are active. */
@Endpoint(id = "masters")
class MastersEndpoint {

    private final String service;
    private final DataTypes owned;
    private final Tenants tenants;

    MastersEndpoint(String service, DataTypes owned, Tenants tenants) {
        this.service = service;
        this.owned = owned;
        this.tenants = tenants;
    }

    /**
     * The response.
     *
     * @param tenants data types by tenant and name
     */
    record Overview(String service, Map<String, Map<String, Mastered>> tenants) {}

    /**
     * One data type of one tenant.
     *
     * @param master the chosen master; empty if none is chosen
     */
    record Mastered(Optional<String> master, List<String> possibleMasters, List<Flow> flows) {}

    /** One flow, and whether it moves data. */
    record Flow(String name, String from, String to, FlowStatus state) {}

    /** Whether a flow moves data. */
    enum FlowStatus {
        /** It moves data. */
        ACTIVE,
        /** The chosen master does not need it. */
        INACTIVE,
        /** The chosen master needs it, but this version of the hub does not implement it yet. */
        NOT_IMPLEMENTED
    }

    @ReadOperation
    Overview overview() {
        Map<String, Map<String, Mastered>> byTenant = new TreeMap<>();
        tenants.all().forEach(tenant -> byTenant.put(tenant.id().value(), of(tenant)));
        return new Overview(service, byTenant);
    }

    private Map<String, Mastered> of(Tenant tenant) {
        Masters masters = tenant.masters();
        Map<String, Mastered> byDataType = new TreeMap<>();
        owned.dataTypes().forEach((name, type) -> byDataType.put(name, mastered(type, masters.of(name))));
        return byDataType;
    }

    private static Mastered mastered(DataType type, Optional<String> master) {
        List<Flow> flows = new TreeMap<>(type.flows())
                .entrySet().stream()
                        .map(flow -> flow(flow.getKey(), flow.getValue(), master))
                        .toList();
        return new Mastered(master, type.masters(), flows);
    }

    private static Flow flow(String name, DataType.Flow flow, Optional<String> master) {
        return new Flow(name, flow.from(), flow.to(), status(flow, master));
    }

    private static FlowStatus status(DataType.Flow flow, Optional<String> master) {
        if (master.isEmpty() || !flow.isFor(master.get())) {
            return FlowStatus.INACTIVE;
        }
        return flow.built() ? FlowStatus.ACTIVE : FlowStatus.NOT_IMPLEMENTED;
    }
}
