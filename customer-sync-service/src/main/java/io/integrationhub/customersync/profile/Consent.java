package io.integrationhub.customersync.profile;

import java.time.Instant;
import java.util.Optional;

/**
 * A person's consent to be contacted through a channel.
 *
 * @param channel for example {@code email}, {@code sms}
 * @param granted whether the person agreed; false if the person declined or withdrew
 * @param at when the person said so; empty if nobody recorded it
 */
public record Consent(String channel, boolean granted, Optional<Instant> at) {

    /** The same with a time. */
    public Consent at(Instant time) {
        return new Consent(channel, granted, Optional.of(time));
    }
}
