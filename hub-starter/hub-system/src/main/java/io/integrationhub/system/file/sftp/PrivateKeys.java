package io.integrationhub.system.file.sftp;

import io.integrationhub.core.tenant.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;

/** Private keys of users in PEM format. */
public final class PrivateKeys {

    private PrivateKeys() {}

    /**
     * Reads a key without a passphrase.
     *
     * @throws IOException if the text is no such key
     */
    public static List<KeyPair> read(Secret key) throws IOException {
        // A variable often has the line breaks of the file as backslash and n.
        byte[] text = key.value().replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
        List<KeyPair> pairs = new ArrayList<>();
        try {
            Iterable<KeyPair> found = SecurityUtils.loadKeyPairIdentities(
                    null,
                    NamedResource.ofName("the private key"),
                    new ByteArrayInputStream(text),
                    FilePasswordProvider.EMPTY);
            if (found != null) {
                found.forEach(pairs::add);
            }
        } catch (GeneralSecurityException | RuntimeException | LinkageError e) {
            // LinkageError: a key with a passphrase needs libraries that are left out.
            throw new IOException("the private key cannot be read", e);
        }
        if (pairs.isEmpty()) {
            throw new IOException("the text is no private key");
        }
        return pairs;
    }
}
