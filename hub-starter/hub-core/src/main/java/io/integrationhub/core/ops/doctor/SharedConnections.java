package io.integrationhub.core.ops.doctor;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds what two tenants use although it may belong to one only: each would get the other one's data.
 *
 * @param byTenant all tenants' connections
 */
record SharedConnections(Map<TenantId, List<Connection>> byTenant) {

    /** The diagnosis if other tenants use the same. */
    Optional<Diagnosis> diagnosis(TenantId tenant, Connection connection) {
        String others = byTenant.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(tenant))
                .filter(entry -> entry.getValue().stream().anyMatch(isSameAs(connection)))
                .map(entry -> entry.getKey().value())
                .sorted()
                .collect(Collectors.joining(", "));
        return others.isEmpty() || connection.exclusive().isEmpty()
                ? Optional.empty()
                : Optional.of(Diagnosis.unhealthy(
                        connection.subject(),
                        "is also used by the tenant " + others + ", so each gets the other one's data",
                        "give each tenant one of its own, or remove one of the tenants"));
    }

    private static Predicate<Connection> isSameAs(Connection connection) {
        return other -> other.exclusive().equals(connection.exclusive());
    }
}
