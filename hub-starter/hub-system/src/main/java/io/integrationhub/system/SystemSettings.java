package io.integrationhub.system;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How to speak with one outside system of one tenant; the last part of the prefix is the system's name.
 *
 * @param url Address that every call's path is added to. Empty for a system that only calls the hub.
 * @param auth How the hub proves who it is.
 * @param timeout Time for one request until the answer's last byte.
 * @param connectTimeout Time to connect, part of the timeout.
 * @param queueTimeout Time a call may wait for its turn under concurrency and requests-per-second.
 * @param concurrency Calls at once.
 * @param requestsPerSecond Calls begun per second.
 * @param idempotencyHeader Header for idempotency keys. Set it only if the system honours it: a call with a key counts
 *     as repeatable then.
 * @param maxAnswerSize Largest answer that is read.
 * @param allowPlainHttp Whether the URL may be http instead of https.
 * @param allowPrivateAddresses Whether the system may be in a private network or on this machine. Link-local addresses,
 *     where clouds keep credentials, are never called.
 * @param retry How a repeatable call is tried again in place.
 * @param circuit When the system counts as out of reach.
 * @param live Limits of the calls that a customer waits for.
 * @param webhook How the system proves who it is when it calls the hub.
 * @param poll How the system's events are fetched where it does not call the hub.
 */
@ConfigurationProperties("hub.tenants.tenant.systems.system")
public record SystemSettings(
        @Nullable URI url,
        @NestedConfigurationProperty @DefaultValue SystemAuth auth,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("60s") Duration queueTimeout,
        @DefaultValue("16") int concurrency,
        @DefaultValue("50") int requestsPerSecond,
        @Nullable String idempotencyHeader,
        @DefaultValue("4MB") DataSize maxAnswerSize,
        @DefaultValue("false") boolean allowPlainHttp,
        @DefaultValue("false") boolean allowPrivateAddresses,
        @NestedConfigurationProperty @DefaultValue RetrySettings retry,
        @NestedConfigurationProperty @DefaultValue CircuitSettings circuit,
        @NestedConfigurationProperty @DefaultValue LiveSettings live,
        @NestedConfigurationProperty @Nullable WebhookSettings webhook,
        @NestedConfigurationProperty @Nullable PollSettings poll) {

    /** The webhook's settings; empty for a system that must not call the hub. */
    public Optional<WebhookSettings> inbound() {
        return Optional.ofNullable(webhook);
    }

    /** How its events are fetched; empty if they are not. */
    public Optional<PollSettings> fetched() {
        return Optional.ofNullable(poll);
    }
}
