package io.integrationhub.system.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Bearer tokens, fetched by one caller for all: the others wait for it, and nobody asks again before the token is about
 * to end or was refused.
 */
final class TokenCredentials implements Credentials {

    /** Fetches a token; fails with {@link FailedAttempt}. */
    interface Source {
        Token fetch();
    }

    /**
     * One token.
     *
     * @param value the token itself
     * @param lifetime how long it is valid
     */
    record Token(String value, Duration lifetime) {

        /** Never prints the token. */
        @Override
        public String toString() {
            return "Token[******]";
        }
    }

    private record Held(Proof proof, Instant renewAt) {}

    /**
     * After a refusal, how long callers are told so without asking again: a wrong secret must not become a hot loop.
     */
    private static final Duration REFUSAL_PAUSE = Duration.ofSeconds(10);

    private final Source source;
    private final InstantSource clock;
    private final ReentrantLock fetching = new ReentrantLock();

    private volatile @Nullable Held held;
    private @Nullable FailedAttempt refusal;
    private Instant refusedUntil = Instant.MIN;

    TokenCredentials(Source source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public Proof proof() {
        Held valid = valid();
        return valid != null ? valid.proof() : fetchOnce();
    }

    @Override
    public boolean renew(Proof refused) {
        fetching.lock();
        try {
            Held current = held;
            if (current != null && current.proof().equals(refused)) {
                held = null;
            }
            return true;
        } finally {
            fetching.unlock();
        }
    }

    private @Nullable Held valid() {
        Held current = held;
        return current != null && clock.instant().isBefore(current.renewAt()) ? current : null;
    }

    private Proof fetchOnce() {
        fetching.lock();
        try {
            Held already = valid();
            return already != null ? already.proof() : fetch().proof();
        } finally {
            fetching.unlock();
        }
    }

    private Held fetch() {
        if (refusal != null && clock.instant().isBefore(refusedUntil)) {
            throw refusal;
        }
        try {
            Token token = source.fetch();
            // A tenth early, so that no request sets out with a token that ends on its way.
            Instant renewAt =
                    clock.instant().plus(token.lifetime().multipliedBy(9).dividedBy(10));
            Held fetched = new Held(Proof.authorization("Bearer " + token.value()), renewAt);
            held = fetched;
            return fetched;
        } catch (FailedAttempt failed) {
            refusal = failed;
            refusedUntil = clock.instant().plus(failed.isUnavailability() ? Duration.ZERO : REFUSAL_PAUSE);
            throw failed;
        }
    }
}
