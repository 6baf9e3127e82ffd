package io.integrationhub.emailnotifier;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.emailnotifier.ledger.OwnTokens;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps tokens in memory. */
final class FakeOwnTokens implements OwnTokens {

    private final Map<Intent, String> tokens = new LinkedHashMap<>();

    @Override
    public void intend(TenantId tenant, Intent intent) {
        tokens.putIfAbsent(intent, "");
    }

    @Override
    public void created(TenantId tenant, Intent intent, String tokenId) {
        tokens.put(intent, tokenId);
    }

    @Override
    public boolean isOwn(TenantId tenant, Intent token, String tokenId) {
        return tokens.containsValue(tokenId)
                || tokens.entrySet().stream()
                        .anyMatch(entry -> entry.getValue().isEmpty()
                                && entry.getKey().customer().equals(token.customer())
                                && entry.getKey().purpose().equals(token.purpose())
                                && Duration.between(entry.getKey().at(), token.at())
                                                .abs()
                                                .compareTo(Duration.ofMinutes(2))
                                        <= 0);
    }

    @Override
    public int deleteOlderThan(TenantId tenant, Duration age, int limit) {
        return 0;
    }
}
