package io.integrationhub.customersync.fakes;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.ledger.WaitingRecords;
import io.integrationhub.customersync.reference.Reference;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Waiting records in memory, of one tenant; all of them are due. */
public final class FakeWaitingRecords<T> implements WaitingRecords<T> {

    private final Map<String, T> nouns = new LinkedHashMap<>();
    private final Map<String, Set<Reference>> references = new LinkedHashMap<>();

    @Override
    public synchronized void put(Tenant tenant, String id, T noun, Set<Reference> missing) {
        nouns.put(id, noun);
        references.put(id, missing);
    }

    @Override
    public synchronized Optional<T> find(TenantId tenant, String id) {
        return Optional.ofNullable(nouns.get(id));
    }

    @Override
    public synchronized void remove(TenantId tenant, String id) {
        nouns.remove(id);
        references.remove(id);
    }

    @Override
    public synchronized void remove(TenantId tenant, String id, T noun) {
        if (nouns.remove(id, noun)) {
            references.remove(id);
        }
    }

    @Override
    public synchronized List<String> takeDue(TenantId tenant, Duration retryInterval, int limit) {
        return nouns.keySet().stream().limit(limit).toList();
    }

    @Override
    public synchronized List<Overdue> takeOverdue(TenantId tenant, Duration age) {
        return references.entrySet().stream()
                .map(entry -> new Overdue(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public synchronized long count(TenantId tenant) {
        return nouns.size();
    }

    @Override
    public synchronized long countOverdue(TenantId tenant, Duration age) {
        return nouns.size();
    }
}
