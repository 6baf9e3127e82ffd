package io.integrationhub.stream.claim;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets one worker at a time, over all replicas, work on a resource: the table {@code resource_claim}. The database's
 * clock decides about leases, so the replicas' clocks may differ.
 *
 * <p>The key order of a flow does not suffice where several flows, an endpoint or a job change the same resource.
 */
public final class ResourceClaims {

    private static final String CLAIM = """
            insert into resource_claim as held (tenant, kind, id, token, claimed_until)
            values (:tenant, :kind, :id, :token, now() + :lease * interval '1 millisecond')
            on conflict (tenant, kind, id) do update
            set token = excluded.token, claimed_until = excluded.claimed_until
            where held.claimed_until < now()
            """;

    private static final String REMAINING = """
            select greatest(0, extract(epoch from claimed_until - now()) * 1000)::bigint
            from resource_claim where tenant = :tenant and kind = :kind and id = :id
            """;

    private static final Logger log = LoggerFactory.getLogger(ResourceClaims.class);

    private final JdbcClient jdbc;
    private final int maxAttempts;
    private final LongSupplier nanoTime;
    private final Set<Claim> held = ConcurrentHashMap.newKeySet();

    /**
     * Uses the service's database.
     *
     * @param maxAttempts how often a record is tried before it is parked
     */
    public ResourceClaims(JdbcClient jdbc, int maxAttempts) {
        this(jdbc, maxAttempts, System::nanoTime);
    }

    /** @param nanoTime as {@link System#nanoTime} */
    ResourceClaims(JdbcClient jdbc, int maxAttempts, LongSupplier nanoTime) {
        this.jdbc = jdbc;
        this.maxAttempts = maxAttempts;
        this.nanoTime = nanoTime;
    }

    /**
     * Claims a resource. After a crash it can be claimed again when the crashed claim's lease is over.
     *
     * @param id the resource within tenant and kind
     * @param lease after which another worker may take over when this process has crashed
     * @throws TransientFault with the kind's {@code locked} code and a pause, when another worker holds the claim
     */
    public Claim claim(TenantId tenant, ClaimKind kind, String id, Duration lease) {
        Claim.Key key = new Claim.Key(tenant, kind, id, UUID.randomUUID());
        Claim claim = new Claim(jdbc, key, lease, nanoTime, held::remove);
        int claimed = claim.sql(CLAIM).param("lease", lease.toMillis()).update();
        if (claimed == 0) {
            throw locked(claim, lease);
        }
        held.add(claim);
        return claim;
    }

    /**
     * Renews the leases of this process' claims of which a third is over; called periodically, so that a call that
     * takes longer than the lease lets no other worker take over.
     */
    public void renewDue() {
        renewDue(nanoTime.getAsLong());
    }

    void renewDue(long nanoTime) {
        held.stream().filter(claim -> claim.isDue(nanoTime)).forEach(this::renew);
    }

    private void renew(Claim claim) {
        if (!claim.renewed() && held.remove(claim)) { // One that was closed meanwhile is no longer held.
            log.atWarn()
                    .addKeyValue("tenant", claim.tenant())
                    .addKeyValue("id", claim.id())
                    .log("Claim lost: the process was paused for longer than the lease");
        }
    }

    /** Live holders release soon, so the next attempt does not wait for the whole lease. */
    private TransientFault locked(Claim claim, Duration lease) {
        long remaining = claim.sql(REMAINING).query(Long.class).optional().orElse(0L);
        long pause = Math.min(remaining, longestPause(lease).toMillis());
        return new TransientFault(claim.key().kind().locked(), claim.resource() + " is locked by another worker")
                .retryAfter(Duration.ofMillis(pause));
    }

    /** All attempts together outlast the lease by half, so that a crashed claim parks no record. */
    private Duration longestPause(Duration lease) {
        return lease.multipliedBy(3).dividedBy(2L * Math.max(1, maxAttempts - 1));
    }
}
