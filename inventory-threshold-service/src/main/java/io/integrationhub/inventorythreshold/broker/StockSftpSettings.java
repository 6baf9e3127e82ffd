package io.integrationhub.inventorythreshold.broker;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.system.file.SftpAccess;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An SFTP server with a folder into which the master puts files.
 *
 * @param host Name of the server. Empty if there is none.
 * @param port Port of the server.
 * @param hostKey Fingerprint of the server's key as ssh-keygen -lf prints it, SHA256: and what follows.
 * @param user User who may read, rename and make folders there.
 * @param password Password of the user. Empty if a key is used.
 * @param privateKey Private key of the user, in PEM. Empty if a password is used.
 * @param path Folder on the server.
 */
record StockSftpSettings(
        @Nullable String host,
        @DefaultValue("22") int port,
        @Nullable String hostKey,
        @Nullable String user,
        @Nullable Secret password,
        @Nullable Secret privateKey,
        @DefaultValue(".") String path) {

    private static final String NAME = StockFileSettings.NAME + ".sftp.";

    /** Notes what is missing. */
    void check(Findings findings) {
        if (host == null) {
            return;
        }
        if (hostKey == null || !hostKey.startsWith("SHA256:")) {
            findings.add(
                    NAME + "host-key",
                    "is missing or no fingerprint: write SHA256: and what follows, as ssh-keygen" + " -lf prints it");
        }
        if (user == null) {
            findings.add(NAME + "user", "is missing");
        }
        if (password == null && privateKey == null) {
            findings.add(NAME + "password", "is missing, and so is private-key: set one of them");
        }
    }

    /** The way there; empty if there is no server. */
    Optional<SftpAccess> toAccess() {
        return Optional.ofNullable(host)
                .map(name -> new SftpAccess(
                        name,
                        port,
                        Objects.requireNonNull(hostKey, "checked at start"),
                        Objects.requireNonNull(user, "checked at start"),
                        Optional.ofNullable(password),
                        Optional.ofNullable(privateKey),
                        path));
    }
}
