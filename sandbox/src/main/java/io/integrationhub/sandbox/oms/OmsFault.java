package io.integrationhub.sandbox.oms;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Duration;
import java.util.Set;

/** One way in which the stand-in misbehaves; several can be active at once. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OmsFault.Slow.class, name = "slow"),
    @JsonSubTypes.Type(value = OmsFault.Unavailable.class, name = "unavailable"),
    @JsonSubTypes.Type(value = OmsFault.CredentialsRefused.class, name = "credentials-refused"),
    @JsonSubTypes.Type(value = OmsFault.Throttling.class, name = "throttling"),
    @JsonSubTypes.Type(value = OmsFault.Rejecting.class, name = "rejecting"),
    @JsonSubTypes.Type(value = OmsFault.Failing.class, name = "failing"),
    @JsonSubTypes.Type(value = OmsFault.ResponseLost.class, name = "response-lost"),
    @JsonSubTypes.Type(value = OmsFault.Malformed.class, name = "malformed"),
    @JsonSubTypes.Type(value = OmsFault.KeyIgnored.class, name = "key-ignored"),
})
public sealed interface OmsFault {

    /** For a fault that occurs any number of times. */
    int ALWAYS = Integer.MAX_VALUE;

    /** Number of requests that are affected before the fault ends. */
    default int times() {
        return ALWAYS;
    }

    /** Delays each response. */
    record Slow(Duration delay) implements OmsFault {}

    /** Responds with 503 and does nothing. */
    record Unavailable(int times) implements OmsFault {}

    /** Responds with 401, as after the token has expired, and does nothing. */
    record CredentialsRefused(int times) implements OmsFault {}

    /** Responds with 429 and does nothing. */
    record Throttling(Duration retryAfter, int times) implements OmsFault {}

    /**
     * Rejects orders with 422; all of them if both sets are empty.
     *
     * @param numbers order numbers to reject
     * @param skus SKUs to reject orders for
     */
    record Rejecting(
            @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> numbers,
            @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> skus)
            implements OmsFault {

        public Rejecting {
            numbers = Set.copyOf(numbers);
            skus = Set.copyOf(skus);
        }

        /** Rejects all orders. */
        public static Rejecting all() {
            return new Rejecting(Set.of(), Set.of());
        }

        /** Rejects orders with these numbers. */
        public static Rejecting numbers(String... numbers) {
            return new Rejecting(Set.of(numbers), Set.of());
        }

        /** Rejects orders with these SKUs. */
        public static Rejecting skus(String... skus) {
            return new Rejecting(Set.of(), Set.of(skus));
        }
    }

    /**
     * Responds with 500 to some orders and does nothing.
     *
     * @param numbers their order numbers
     */
    record Failing(Set<String> numbers) implements OmsFault {

        public Failing {
            numbers = Set.copyOf(numbers);
        }

        /** Fails for orders with these numbers. */
        public static Failing numbers(String... numbers) {
            return new Failing(Set.of(numbers));
        }
    }

    /** Carries a write out and drops the connection instead of responding. */
    record ResponseLost(int times) implements OmsFault {}

    /** Carries the request out and responds with half a JSON document. */
    record Malformed(int times) implements OmsFault {}

    /** Places another order when an idempotency key is repeated. */
    record KeyIgnored() implements OmsFault {}
}
