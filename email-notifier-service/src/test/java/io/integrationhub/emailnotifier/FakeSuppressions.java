package io.integrationhub.emailnotifier;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.emailnotifier.ledger.Suppressions;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps addresses in memory. */
public final class FakeSuppressions implements Suppressions {

    private final Map<String, String> reasons = new HashMap<>();

    @Override
    public Optional<String> reason(TenantId tenant, EmailAddress address) {
        return Optional.ofNullable(reasons.get(address.hash(tenant.value())));
    }

    @Override
    public boolean add(TenantId tenant, EmailAddress address, String reason, String source) {
        return reasons.putIfAbsent(address.hash(tenant.value()), reason) == null;
    }

    @Override
    public boolean remove(TenantId tenant, EmailAddress address) {
        return reasons.remove(address.hash(tenant.value())) != null;
    }
}
