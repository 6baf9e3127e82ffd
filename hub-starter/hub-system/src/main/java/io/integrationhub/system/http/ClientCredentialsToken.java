package io.integrationhub.system.http;

import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.Tasks;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The bearer token of one client, shared by all requests. Requests that need a new one at the same time wait for one
 * fetch and share its result, good or bad; each leaves at its own deadline while the fetch goes on.
 */
public final class ClientCredentialsToken implements Credentials {

    /** Before that, rejected credentials are not tried again: a wrong secret must not become a hot loop. */
    private static final Duration REJECTION_PAUSE = Duration.ofSeconds(10);

    private final HttpEndpoint.Transport transport;
    private final ResponseClassifier classifier;
    private final OutboundRequest request;
    private final Duration timeout;
    private final InstantSource clock;
    private final Tasks tasks;

    private volatile @Nullable AccessToken token;
    private @Nullable Future<AccessToken> fetch;
    private @Nullable FailedAttempt rejection;
    private Instant rejectedUntil = Instant.MIN;

    /**
     * The token of one client.
     *
     * @param timeout longest time for one request to the token endpoint
     */
    public ClientCredentialsToken(
            ClientCredentials client,
            HttpEndpoint.Transport transport,
            Duration timeout,
            ResponseClassifier classifier,
            InstantSource clock) {
        this(client, transport, timeout, classifier, clock, Tasks.ON_VIRTUAL_THREADS);
    }

    /** @param tasks runs the requests for tokens */
    ClientCredentialsToken(
            ClientCredentials client,
            HttpEndpoint.Transport transport,
            Duration timeout,
            ResponseClassifier classifier,
            InstantSource clock,
            Tasks tasks) {
        this.tasks = tasks;
        this.transport = transport;
        this.classifier = classifier;
        this.request = client.request();
        this.timeout = timeout;
        this.clock = clock;
    }

    @Override
    public OutboundRequest authenticate(OutboundRequest original, Deadline deadline) {
        return original.withHeader("Authorization", current(deadline).header());
    }

    @Override
    public boolean renewAfter(OutboundRequest rejected) {
        AccessToken known = token;
        // Another request may have renewed it already.
        if (known != null && known.header().equals(rejected.headers().get("Authorization"))) {
            token = null;
        }
        return true;
    }

    /**
     * The current token, fetched if there is none.
     *
     * @throws FailedAttempt if there is none before the deadline
     */
    public AccessToken current(Deadline deadline) {
        AccessToken valid = valid();
        return valid != null ? valid : await(fetch(), deadline);
    }

    private @Nullable AccessToken valid() {
        AccessToken known = token;
        return known != null && clock.instant().isBefore(known.refreshAt()) ? known : null;
    }

    private synchronized Future<AccessToken> fetch() {
        AccessToken valid = valid();
        if (valid != null) {
            return CompletableFuture.completedFuture(valid);
        }
        if (rejection != null && clock.instant().isBefore(rejectedUntil)) {
            throw rejection;
        }
        if (fetch == null) {
            fetch = tasks.start("token-request", this::request, () -> {});
        }
        return fetch;
    }

    private AccessToken request() {
        @Nullable AccessToken fetched = null;
        try {
            fetched = exchange();
            return fetched;
        } catch (FailedAttempt failed) {
            if (failed.outage() == FaultRule.Outage.CREDENTIALS_REJECTED) {
                reject(failed);
            }
            throw failed;
        } finally {
            end(fetched);
        }
    }

    /** Both at once: whoever finds the token refused must not wait for the fetch that it came from. */
    private synchronized void end(@Nullable AccessToken fetched) {
        token = fetched == null ? token : fetched;
        fetch = null;
    }

    private AccessToken exchange() {
        try {
            SystemResponse response = transport.send(request, tasks.deadline(timeout));
            return Optional.of(response)
                    .filter(received -> received.status() == 200)
                    .flatMap(received -> AccessToken.parse(received.body(), clock.instant()))
                    .orElseThrow(() -> classifier.withoutToken(request, response));
        } catch (IOException failure) {
            throw classifier.failure(request, failure);
        }
    }

    private synchronized void reject(FailedAttempt failed) {
        rejection = failed;
        rejectedUntil = clock.instant().plus(REJECTION_PAUSE);
    }

    private AccessToken await(Future<AccessToken> fetched, Deadline deadline) {
        try {
            return fetched.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw classifier.failure(request, HttpFailure.TIMEOUT, null);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw classifier.failure(request, HttpFailure.INTERRUPTED, null);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof FailedAttempt attempt
                    ? attempt
                    : new IllegalStateException("The token request failed", failed.getCause());
        }
    }
}
