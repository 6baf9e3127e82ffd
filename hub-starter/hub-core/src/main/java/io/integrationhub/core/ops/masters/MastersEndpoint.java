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

/** Says per tenant who is the master of each data type this service owns, and which ways run. */
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
     * What the endpoint says.
     *
     * @param tenants by tenant, then by data type
     */
    record Overview(String service, Map<String, Map<String, Mastered>> tenants) {}

    /**
     * One data type of one tenant.
     *
     * @param master the chosen one; empty if none is
     */
    record Mastered(Optional<String> master, List<String> possibleMasters, List<WayTaken> ways) {}

    /** One way, and whether data moves on it. */
    record WayTaken(String name, String from, String to, WayState state) {}

    /** Whether data moves on a way. */
    enum WayState {
        /** Data moves. */
        RUNS,
        /** The chosen master does not need it. */
        RESTS,
        /** The chosen master needs it, and this version of the hub does not move data on it yet. */
        NOT_BUILT
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
        List<WayTaken> ways = new TreeMap<>(type.ways())
                .entrySet().stream()
                        .map(way -> new WayTaken(
                                way.getKey(),
                                way.getValue().from(),
                                way.getValue().to(),
                                state(way.getValue(), master)))
                        .toList();
        return new Mastered(master, type.masters(), ways);
    }

    private static WayState state(DataType.Way way, Optional<String> master) {
        if (master.isEmpty() || !way.isFor(master.get())) {
            return WayState.RESTS;
        }
        return way.built() ? WayState.RUNS : WayState.NOT_BUILT;
    }
}
