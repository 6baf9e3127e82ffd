package io.integrationhub.taxadapter.cache;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Results in memory that never expire. */
public class FakeVerificationCache implements VerificationCache {

    private final Map<ContentHash, Boolean> results = new HashMap<>();

    @Override
    public void put(TenantId tenant, ContentHash subject, boolean valid) {
        results.put(subject, valid);
    }

    @Override
    public Optional<Boolean> get(TenantId tenant, ContentHash subject, Duration ttl) {
        return Optional.ofNullable(results.get(subject));
    }
}
