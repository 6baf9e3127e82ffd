package io.integrationhub.stream.claim;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A claimed resource. Closing releases it.
 *
 * <p>The lease is renewed as long as the process runs ({@link ResourceClaims#renewDue}), so it need not cover the work.
 * A process that was paused for longer than the lease may still believe that it holds the claim. Therefore every write
 * that depends on it goes through {@link #fenced}: it writes nothing once another worker has taken over.
 */
public final class Claim implements AutoCloseable {

    /** Locked until the statement's transaction ends, so that nobody takes over between the check and the write. */
    private static final String FENCE = """
            with claim_held as materialized (
              select tenant, id from resource_claim
              where tenant = :tenant and kind = :kind and id = :id and token = :token
              for share)
            """;

    private static final String RENEW = """
            update resource_claim set claimed_until = now() + :lease * interval '1 millisecond'
            where tenant = :tenant and kind = :kind and id = :id and token = :token
            """;

    private static final String IS_HELD = """
            select exists (
              select 1 from resource_claim
              where tenant = :tenant and kind = :kind and id = :id and token = :token and claimed_until > now())
            """;

    private static final String RELEASE = """
            delete from resource_claim where tenant = :tenant and kind = :kind and id = :id and token = :token
            """;

    private final JdbcClient jdbc;
    private final Key key;
    private final Duration lease;
    private final Consumer<Claim> onClose;
    private final LongSupplier nanoTime;
    private volatile long renewedAt;

    /**
     * A claim that is not written yet.
     *
     * @param onClose called before the claim is released
     */
    Claim(JdbcClient jdbc, Key key, Duration lease, LongSupplier nanoTime, Consumer<Claim> onClose) {
        this.jdbc = jdbc;
        this.key = key;
        this.lease = lease;
        this.nanoTime = nanoTime;
        this.renewedAt = nanoTime.getAsLong();
        this.onClose = onClose;
    }

    /**
     * What identifies a claim.
     *
     * @param token differs for every claim, also on the same resource
     */
    record Key(TenantId tenant, ClaimKind kind, String id, UUID token) {}

    Key key() {
        return key;
    }

    /** The tenant whose resource it is. */
    public TenantId tenant() {
        return key.tenant();
    }

    /** The claimed resource within tenant and kind. */
    public String id() {
        return key.id();
    }

    /** Identifies this claim. */
    public UUID token() {
        return key.token();
    }

    /** Whether the lease is not over and nobody has taken over. */
    public boolean isHeld() {
        return sql(IS_HELD).query(Boolean.class).single();
    }

    /**
     * Begins the lease anew, before or after it is over.
     *
     * @throws TransientFault with the kind's {@code lost} code when another worker has taken over
     */
    public void renew() {
        if (!renewed()) {
            throw lost();
        }
    }

    /** Whether a third of the lease is over. */
    boolean isDue(long nanoTime) {
        return nanoTime - renewedAt > lease.toNanos() / 3;
    }

    /** Begins the lease anew; returns false when another worker has taken over. */
    boolean renewed() {
        renewedAt = nanoTime.getAsLong();
        return sql(RENEW).param("lease", lease.toMillis()).update() > 0;
    }

    /**
     * A statement that can see {@code claim_held (tenant, id)}: one row, or none when another worker has taken over. A
     * write that takes its rows from there, or asks whether one exists, is fenced. The parameters {@code :tenant},
     * {@code :kind}, {@code :id} and {@code :token} are set.
     *
     * @param statement an insert, update, delete or select; it may begin with common table expressions of its own
     */
    public StatementSpec fenced(String statement) {
        String trimmed = statement.strip();
        boolean hasOwn = trimmed.regionMatches(true, 0, "with ", 0, 5);
        return sql(hasOwn ? FENCE.stripTrailing() + ", " + trimmed.substring(5) : FENCE + trimmed);
    }

    /**
     * Executes a fenced write.
     *
     * @throws TransientFault with the kind's {@code lost} code when it wrote nothing
     */
    public void write(StatementSpec statement) {
        if (statement.update() == 0) {
            throw lost();
        }
    }

    /** The fault of a write that was fenced off. */
    public TransientFault lost() {
        return new TransientFault(
                key.kind().lost(), resource() + " was taken over by another worker because the lease ran out");
    }

    /** Releases the resource; does nothing once another worker has taken over. Repeatable. */
    @Override
    public void close() {
        onClose.accept(this);
        sql(RELEASE).update();
    }

    String resource() {
        return key.kind().name() + " " + key.id();
    }

    StatementSpec sql(String statement) {
        return jdbc.sql(statement)
                .param("tenant", key.tenant().value())
                .param("kind", key.kind().name())
                .param("id", key.id())
                .param("token", key.token());
    }
}
