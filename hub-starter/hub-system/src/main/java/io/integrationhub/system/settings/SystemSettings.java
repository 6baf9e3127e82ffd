package io.integrationhub.system.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * One outside system of one tenant; the last part of the prefix is the system's name.
 *
 * @param url Base URL that the path of every call is appended to. Empty for a system that only calls the hub.
 * @param auth How the hub authenticates.
 * @param timeout Time for one request, from its start to the last byte of the response.
 * @param connectTimeout Time to open a connection, part of the timeout.
 * @param queueTimeout Time a call may wait for concurrency and requests-per-second.
 * @param concurrency Maximum number of concurrent calls.
 * @param requestsPerSecond Maximum number of calls begun per second.
 * @param idempotencyHeader Header for idempotency keys. Set it only if the system honors it: a call with a key then
 *     counts as idempotent.
 * @param maxResponseSize Maximum size of a response.
 * @param allowPlainHttp Whether the URL may be http instead of https.
 * @param allowPrivateAddresses Whether the system may be in a private network or on this machine. Link-local addresses,
 *     where clouds serve credentials, are never called.
 * @param retry How an idempotent call is repeated in place.
 * @param circuit When the system counts as unavailable.
 * @param live Limits of the calls that a customer waits for.
 * @param webhook How the system authenticates when it calls the hub.
 * @param poll How the events of a system without webhooks are polled.
 * @param polls Polls by data type, for a system with several, for example polls.business-unit; in a variable without
 *     the hyphen, as in {@code POLLS_BUSINESSUNIT}.
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
        @DefaultValue("4MB") DataSize maxResponseSize,
        @DefaultValue("false") boolean allowPlainHttp,
        @DefaultValue("false") boolean allowPrivateAddresses,
        @NestedConfigurationProperty @DefaultValue RetrySettings retry,
        @NestedConfigurationProperty @DefaultValue CircuitSettings circuit,
        @NestedConfigurationProperty @DefaultValue LiveSettings live,
        @NestedConfigurationProperty @Nullable WebhookSettings webhook,
        @NestedConfigurationProperty @Nullable PollSettings poll,
        @DefaultValue Map<String, PollSettings> polls) {

    public SystemSettings {
        polls = Map.copyOf(polls);
    }

    /** The addresses that the system may have. */
    public AddressPolicy addressPolicy() {
        return new AddressPolicy(allowPrivateAddresses);
    }

    /** The settings of the system's webhook; empty if it must not call the hub. */
    public Optional<WebhookSettings> configuredWebhook() {
        return Optional.ofNullable(webhook);
    }

    /** The settings of the poll for the system's events; empty if it is not polled. */
    public Optional<PollSettings> configuredPoll() {
        return Optional.ofNullable(poll);
    }

    /** The settings of the poll for one data type alone; empty if there is none. */
    public Optional<PollSettings> configuredPoll(String dataType) {
        return Optional.ofNullable(polls.getOrDefault(dataType, polls.get(dataType.replace("-", ""))));
    }
}
