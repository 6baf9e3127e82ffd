package io.integrationhub.system.file.sftp;

import java.io.IOException;
import java.net.SocketAddress;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.signature.Signature;

/** Accepts a server that presents a key with a known fingerprint, and remembers which other keys it presented. */
final class HostKeys implements ServerKeyVerifier {

    private final List<String> known;
    private final Map<String, String> refusedByType = new ConcurrentHashMap<>();

    /** @param known fingerprints, beginning with {@code SHA256:} */
    HostKeys(List<String> known) {
        this.known = List.copyOf(known);
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
        String fingerprint = KeyUtils.getFingerPrint(key);
        if (known.contains(fingerprint)) {
            return true;
        }
        refusedByType.put(type(KeyUtils.getKeyType(key)), fingerprint);
        return false;
    }

    /** Number of keys that were refused. */
    int refused() {
        return refusedByType.size();
    }

    /** The algorithms for keys of other types than those that were refused. */
    List<NamedFactory<Signature>> untried(List<NamedFactory<Signature>> all) {
        return all.stream()
                .filter(algorithm -> !refusedByType.containsKey(type(algorithm.getName())))
                .toList();
    }

    /** The failure with the fingerprints that the server presented, which are no secrets. */
    IOException explained(IOException failure) {
        return refusedByType.isEmpty()
                ? failure
                : new IOException(
                        "the server presented " + String.join(", ", refusedByType.values())
                                + ", which is not in sftp.host-key",
                        failure);
    }

    /** RSA keys have several algorithms. */
    private static String type(String algorithm) {
        return Objects.requireNonNullElse(KeyUtils.getCanonicalKeyType(algorithm), algorithm);
    }
}
