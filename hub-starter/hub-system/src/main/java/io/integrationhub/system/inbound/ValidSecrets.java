package io.integrationhub.system.inbound;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.tenant.Secret;
import java.util.List;

/** The secrets that a sender may present; several are valid while one is being rotated. */
public final class ValidSecrets {

    private final List<ContentHash> hashes;

    public ValidSecrets(List<Secret> secrets) {
        hashes = secrets.stream().map(secret -> ContentHash.of(secret.value())).toList();
    }

    /**
     * Compares in constant time, so that timing reveals neither which secret matches nor how much of it. All hashes
     * have the same length, which hides the length of the secrets.
     */
    public boolean contains(String presented) {
        ContentHash hash = ContentHash.of(presented);
        boolean valid = false;
        for (ContentHash secret : hashes) {
            valid |= secret.equalsInConstantTime(hash);
        }
        return valid;
    }
}
