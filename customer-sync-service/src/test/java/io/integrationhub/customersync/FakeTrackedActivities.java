package io.integrationhub.customersync;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.export.TrackedActivities;
import io.integrationhub.customersync.profile.Target;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What targets were told about orders, in memory, of one tenant. */
final class FakeTrackedActivities implements TrackedActivities {

    private final Set<String> tracked = new HashSet<>();

    /** As after a crash before anything was recorded. */
    void forget() {
        tracked.clear();
    }

    @Override
    public Set<String> find(TenantId tenant, Target target, Set<String> keys) {
        return keys.stream().filter(key -> tracked.contains(target + key)).collect(Collectors.toSet());
    }

    @Override
    public void add(TenantId tenant, Target target, Set<String> keys) {
        keys.forEach(key -> tracked.add(target + key));
    }
}
