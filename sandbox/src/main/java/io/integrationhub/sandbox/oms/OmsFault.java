package io.integrationhub.sandbox.oms;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Duration;
import java.util.Set;

/** One way in which the stand-in misbehaves; several may hold at once. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OmsFault.Slow.class, name = "slow"),
    @JsonSubTypes.Type(value = OmsFault.Unavailable.class, name = "unavailable"),
    @JsonSubTypes.Type(value = OmsFault.Throttling.class, name = "throttling"),
    @JsonSubTypes.Type(value = OmsFault.Rejecting.class, name = "rejecting"),
    @JsonSubTypes.Type(value = OmsFault.Stumbling.class, name = "stumbling"),
    @JsonSubTypes.Type(value = OmsFault.AnswerLost.class, name = "answer-lost"),
    @JsonSubTypes.Type(value = OmsFault.Malformed.class, name = "malformed"),
    @JsonSubTypes.Type(value = OmsFault.KeyIgnored.class, name = "key-ignored"),
})
public sealed interface OmsFault {

    /** For a fault that does not wear off. */
    int ALWAYS = Integer.MAX_VALUE;

    /** How many requests it hits before it wears off. */
    default int times() {
        return ALWAYS;
    }

    /** Every answer takes that much longer. */
    record Slow(Duration delay) implements OmsFault {}

    /** Answers 503 without doing anything. */
    record Unavailable(int times) implements OmsFault {}

    /** Answers 429 without doing anything. */
    record Throttling(Duration retryAfter, int times) implements OmsFault {}

    /**
     * Answers 422 to orders it does not like.
     *
     * @param numbers order numbers it does not like
     * @param skus lines it does not like; if both sets are empty, it likes none
     */
    record Rejecting(
            @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> numbers,
            @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> skus)
            implements OmsFault {

        public Rejecting {
            numbers = Set.copyOf(numbers);
            skus = Set.copyOf(skus);
        }

        /** Likes no order at all. */
        public static Rejecting all() {
            return new Rejecting(Set.of(), Set.of());
        }

        /** Does not like these orders. */
        public static Rejecting numbers(String... numbers) {
            return new Rejecting(Set.of(numbers), Set.of());
        }

        /** Does not like orders with these lines. */
        public static Rejecting skus(String... skus) {
            return new Rejecting(Set.of(), Set.of(skus));
        }
    }

    /**
     * Answers 500 to orders it stumbles over, without doing anything.
     *
     * @param numbers order numbers it stumbles over
     */
    record Stumbling(Set<String> numbers) implements OmsFault {

        public Stumbling {
            numbers = Set.copyOf(numbers);
        }

        /** Stumbles over these orders. */
        public static Stumbling over(String... numbers) {
            return new Stumbling(Set.of(numbers));
        }
    }

    /** Does what a write asks for, and drops the connection instead of answering. */
    record AnswerLost(int times) implements OmsFault {}

    /** Does what is asked for, and answers with half a JSON document. */
    record Malformed(int times) implements OmsFault {}

    /** Makes a second order of a repeated idempotency key. */
    record KeyIgnored() implements OmsFault {}
}
