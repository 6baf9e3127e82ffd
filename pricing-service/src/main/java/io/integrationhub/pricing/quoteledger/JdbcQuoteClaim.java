package io.integrationhub.pricing.quoteledger;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.quote.QuoteEntry;
import io.integrationhub.stream.claim.Claim;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A claimed negotiation; its writes fail once another worker has taken it over. */
record JdbcQuoteClaim(Claim claim, Tenant tenant, QuoteEntry entry) implements QuoteLedger.QuoteClaim {

    private static final String RECORD = """
            insert into quote_negotiation (tenant, request_id, %1$s)
            select tenant, id, %2$s from claim_held
            on conflict (tenant, request_id) do update set %3$s, changed_at = now()
            """;

    private static final String PUBLISHED = """
            insert into quote_publication (tenant, request_id, fact)
            select tenant, id, :fact from claim_held
            on conflict (tenant, request_id, fact) do update set fact = excluded.fact
            """;

    @Override
    public void recordAttempt() {
        write("attempted", ":attempted", "attempted = excluded.attempted", Map.of("attempted", true));
    }

    @Override
    public void recordSubmitted(String externalId) {
        write(
                "external_id",
                ":external",
                "external_id = excluded.external_id, rejected = false",
                Map.of("external", externalId));
    }

    @Override
    public void recordRejected() {
        write("rejected", ":rejected", "rejected = excluded.rejected", Map.of("rejected", true));
    }

    @Override
    public void recordSent(String marker) {
        write("reported", ":marker", "reported = excluded.reported, rejected_state = null", Map.of("marker", marker));
    }

    @Override
    public void recordStateRejected(String marker) {
        write("rejected_state", ":marker", "rejected_state = excluded.rejected_state", Map.of("marker", marker));
    }

    @Override
    public void recordStarted(long version) {
        write("started", ":version", "started = excluded.started", Map.of("version", version));
    }

    @Override
    public void recordApplied(long version, String externalId, String marker) {
        write(
                "applied, external_id, reported",
                ":version, :external, :marker",
                "applied = excluded.applied, external_id = excluded.external_id, reported = excluded.reported",
                Map.of("version", version, "external", externalId, "marker", marker));
    }

    @Override
    public void recordPublished(String fact) {
        claim.write(claim.fenced(PUBLISHED).param("fact", fact));
    }

    @Override
    public void recordExpiry(Optional<Instant> expiresAt) {
        @Nullable
        OffsetDateTime time = expiresAt.map(it -> it.atOffset(ZoneOffset.UTC)).orElse(null);
        String statement =
                RECORD.formatted("expires_at", "cast(:expiry as timestamptz)", "expires_at = excluded.expires_at");
        claim.write(claim.fenced(statement).param("expiry", time));
    }

    private void write(String columns, String values, String changes, Map<String, ?> parameters) {
        JdbcClient.StatementSpec statement = claim.fenced(RECORD.formatted(columns, values, changes));
        claim.write(statement.params(parameters));
    }

    @Override
    public void close() {
        claim.close();
    }
}
