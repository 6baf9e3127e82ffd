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

/** Shows for each tenant the master of each data type of this service, and which directions are active. */
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
    record Mastered(Optional<String> master, List<String> possibleMasters, List<Direction> directions) {}

    /** One direction, and whether it moves data. */
    record Direction(String name, String from, String to, DirectionState state) {}

    /** Whether a direction moves data. */
    enum DirectionState {
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
        List<Direction> directions = new TreeMap<>(type.directions())
                .entrySet().stream()
                        .map(direction -> direction(direction.getKey(), direction.getValue(), master))
                        .toList();
        return new Mastered(master, type.masters(), directions);
    }

    private static Direction direction(String name, DataType.Direction direction, Optional<String> master) {
        return new Direction(name, direction.from(), direction.to(), status(direction, master));
    }

    private static DirectionState status(DataType.Direction direction, Optional<String> master) {
        if (master.isEmpty() || !direction.isFor(master.get())) {
            return DirectionState.INACTIVE;
        }
        return direction.built() ? DirectionState.ACTIVE : DirectionState.NOT_IMPLEMENTED;
    }
}
