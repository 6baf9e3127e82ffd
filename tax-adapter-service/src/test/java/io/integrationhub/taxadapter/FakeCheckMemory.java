package io.integrationhub.taxadapter;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.ledger.CheckMemory;
import io.integrationhub.taxadapter.tax.Fingerprint;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Words in memory that never grow old. */
class FakeCheckMemory implements CheckMemory {

    private final Map<Fingerprint, Boolean> words = new HashMap<>();

    @Override
    public void remember(TenantId tenant, Fingerprint what, boolean good) {
        words.put(what, good);
    }

    @Override
    public Optional<Boolean> recall(TenantId tenant, Fingerprint what, Duration age) {
        return Optional.ofNullable(words.get(what));
    }
}
