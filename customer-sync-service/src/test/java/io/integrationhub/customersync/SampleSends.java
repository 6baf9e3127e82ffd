package io.integrationhub.customersync;

import io.integrationhub.customersync.profile.Consent;
import io.integrationhub.customersync.profile.ConsentChange;
import io.integrationhub.customersync.profile.ExportDecision.Send;
import io.integrationhub.customersync.profile.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is sent. */
public final class SampleSends {

    private SampleSends() {}

    /** A person with consents. */
    public static Send of(Person person, ConsentChange... consents) {
        return new Send(person, List.of(consents), List.of());
    }

    public static ConsentChange consent(String channel, boolean granted, boolean isHistory) {
        Instant at = Instant.parse("2024-05-01T10:00:00Z");
        return new ConsentChange(new Consent(channel, granted, Optional.of(at)), at, isHistory);
    }

    /** Only these fields of the customer. */
    public static Send changed(Person person, String... fields) {
        return new Send(person, List.of(), List.of(), Optional.of(Set.of(fields)));
    }
}
