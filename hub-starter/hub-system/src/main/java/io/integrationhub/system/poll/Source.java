package io.integrationhub.system.poll;

import java.time.Duration;
import java.util.List;

/**
 * Something that is looked at again and again, by one replica at a time.
 *
 * @param name unique within the service and the same in all replicas, for example {@code poll.acme.oms}
 * @param every pause between two looks
 * @param look one look; a {@code Fault} it throws is logged and the next look tries again, so it must be able to go on
 *     where it stopped, and end within a few minutes: after five, another replica may look too
 */
public record Source(String name, Duration every, Runnable look) {

    /** Sources a service adds to those that are configured, for example a folder per tenant. */
    @FunctionalInterface
    public interface Provider {
        List<Source> sources();
    }
}
