package io.integrationhub.customersync.settings;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of a target with a Segment-compatible tracking API. The write key is sent with the authentication basic-key.
 *
 * @param regulations API for erasure: segment, rudderstack, or none if erasures are done by hand.
 * @param regulationsSystem Name of the system under systems with that API, which has an address and a token of its own.
 * @param regulationsPath Path of the request for erasure.
 * @param destinationIds Ids of the RudderStack destinations in which persons are erased.
 */
public record SegmentSettings(
        @DefaultValue("none") Regulations regulations,
        @DefaultValue("cdp-regulations") String regulationsSystem,
        @DefaultValue("/regulations") String regulationsPath,
        @DefaultValue List<String> destinationIds) {

    /** The API with which persons are erased. */
    public enum Regulations {
        NONE,
        SEGMENT,
        RUDDERSTACK
    }

    public SegmentSettings {
        destinationIds = List.copyOf(destinationIds);
    }
}
