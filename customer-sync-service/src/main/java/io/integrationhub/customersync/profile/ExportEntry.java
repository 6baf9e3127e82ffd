package io.integrationhub.customersync.profile;

import io.integrationhub.core.ContentHash;
import java.util.Map;
import java.util.Optional;

/**
 * What a target was last sent about a profile.
 *
 * @param id the profile
 * @param sent identifies the content; empty if nothing was sent, or it was erased there
 * @param knownAs what the target calls the profile; empty if the target knows it by our id
 * @param consents the consents that the target has, by channel
 * @param fields hashes of what the target has, by field; empty if nothing was sent
 */
public record ExportEntry(
        ProfileId id,
        Optional<ContentHash> sent,
        String knownAs,
        Map<String, Consent> consents,
        Map<String, String> fields) {

    public ExportEntry {
        consents = Map.copyOf(consents);
        fields = Map.copyOf(fields);
    }

    /** Without fields, as for companies. */
    public ExportEntry(ProfileId id, Optional<ContentHash> sent, String knownAs, Map<String, Consent> consents) {
        this(id, sent, knownAs, consents, Map.of());
    }

    /** Nothing was sent yet. */
    public static ExportEntry none(ProfileId id) {
        return new ExportEntry(id, Optional.empty(), "", Map.of());
    }

    /** Whether the target has the profile. */
    public boolean isKnown() {
        return sent.isPresent();
    }
}
