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
    public boolean isOwn(TenantId tenant, Token token) {
        return tokens.containsValue(token.id())
                || tokens.entrySet().stream()
                        .anyMatch(entry -> entry.getValue().isEmpty() && mayBe(entry.getKey(), token));
    }

    private static boolean mayBe(Intent intent, Token token) {
        return intent.customer().equals(token.customer())
                && intent.purpose().equals(token.purpose())
                && !intent.cause().equals(token.id())
                && Duration.between(intent.at(), token.createdAt()).abs().compareTo(Duration.ofMinutes(2)) <= 0;
    }

    @Override
    public int deleteOlderThan(TenantId tenant, Duration age, int limit) {
        return 0;
    }
}
