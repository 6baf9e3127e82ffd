package io.integrationhub.customersync.cdp;

import java.util.List;

/** The response of a system to a profile. Neither reasons nor findings contain personal data. */
public sealed interface DeliveryResult {

    /**
     * The system has it.
     *
     * @param knownAs what the system calls the profile; empty for our id
     * @param findings what could not be sent
     */
    record Delivered(String knownAs, List<String> findings) implements DeliveryResult {

        public Delivered {
            findings = List.copyOf(findings);
        }
    }

    /** The system does not receive profiles of this kind. */
    record Unsupported(String reason) implements DeliveryResult {}

    /** The system rejects the profile, or would drop it silently. */
    record Rejected(String reason) implements DeliveryResult {}
}
