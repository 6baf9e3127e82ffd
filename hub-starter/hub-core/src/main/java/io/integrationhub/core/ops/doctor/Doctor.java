package io.integrationhub.core.ops.doctor;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Runs all checks and tries all connections concurrently, and waits for none longer than the deadline.
 *
 * @param all all tenants, also those that are not examined
 * @param checks examine what the hub depends on
 * @param connections name the connections to try; asked at each examination, because they are beans that may be created
 *     late
 */
record Doctor(Tenants all, List<DoctorCheck> checks, Supplier<List<ConnectionCheck>> connections, Duration deadline) {

    /** The name under which all connections are reported. */
    private static final String CONNECTIONS = "connections";

    private static final String ALL_TENANTS = "*";

    /** Examines what all tenants share, and then these tenants. */
    List<Examination> examine(List<Tenant> tenants) {
        Map<TenantId, List<Connection>> byTenant = connectionsByTenant();
        SharedConnections shared = new SharedConnections(byTenant);
        // Not closed by try-with-resources, which would wait for a hanging check.
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<RunningCheck> running = new ArrayList<>();
            for (DoctorCheck check : checks) {
                running.add(checking(executor, ALL_TENANTS, check.name(), check::examineShared));
            }
            for (Tenant tenant : tenants) {
                TenantId id = tenant.id();
                checks.forEach(
                        check -> running.add(checking(executor, id.value(), check.name(), () -> check.examine(id))));
                byTenant.getOrDefault(id, List.of())
                        .forEach(connection -> running.add(trying(executor, id, connection, shared)));
            }
            long until = System.nanoTime() + deadline.toNanos();
            return running.stream()
                    .flatMap(check -> check.result(until).stream())
                    .toList();
        } finally {
            executor.shutdownNow();
        }
    }

    /** The names of a tenant's connections; does not connect. */
    List<String> connections(Tenant tenant) {
        return connections(connections.get(), tenant).stream()
                .map(Connection::subject)
                .toList();
    }

    /** Tries a tenant's connections to one system. */
    List<Examination> tryConnections(Tenant tenant, String system) {
        SharedConnections shared = new SharedConnections(connectionsByTenant());
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<RunningCheck> running = connections(connections.get(), tenant).stream()
                    .filter(connection -> isTo(system, connection))
                    .map(connection -> trying(executor, tenant.id(), connection, shared))
                    .toList();
            long until = System.nanoTime() + deadline.toNanos();
            return running.stream()
                    .flatMap(check -> check.result(until).stream())
                    .toList();
        } finally {
            executor.shutdownNow();
        }
    }

    /** The name of a connection begins with that of its system. */
    private static boolean isTo(String system, Connection connection) {
        return connection.subject().equals(system) || connection.subject().startsWith(system + ":");
    }

    private static RunningCheck checking(
            ExecutorService executor, String tenant, String check, Callable<List<Diagnosis>> examination) {
        return new RunningCheck(tenant, check, check, executor.submit(examination));
    }

    private static RunningCheck trying(
            ExecutorService executor, TenantId tenant, Connection connection, SharedConnections shared) {
        Callable<List<Diagnosis>> trial = () -> List.of(shared.diagnosis(tenant, connection)
                .orElseGet(() -> connection.trial().get()));
        return new RunningCheck(tenant.value(), CONNECTIONS, connection.subject(), executor.submit(trial));
    }

    private Map<TenantId, List<Connection>> connectionsByTenant() {
        List<ConnectionCheck> adapters = connections.get();
        Map<TenantId, List<Connection>> byTenant = new LinkedHashMap<>();
        all.all().forEach(tenant -> byTenant.put(tenant.id(), connections(adapters, tenant)));
        return byTenant;
    }

    /** Each connection once, although several adapters may use it. */
    private static List<Connection> connections(List<ConnectionCheck> adapters, Tenant tenant) {
        Map<String, Connection> bySubject = new LinkedHashMap<>();
        for (ConnectionCheck adapter : adapters) {
            adapter.connections(tenant).forEach(connection -> bySubject.putIfAbsent(connection.subject(), connection));
        }
        return List.copyOf(bySubject.values());
    }
}
