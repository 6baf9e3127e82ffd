package io.integrationhub.system.file;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.system.file.sftp.PrivateKeys;
import io.integrationhub.system.file.sftp.SftpAccess;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An SFTP server with a folder through which files are exchanged with another system.
 *
 * @param host Host name of the server. Empty to use no server.
 * @param port Port of the server.
 * @param hostKey Fingerprint of the server's key as ssh-keygen -lf prints it, beginning with SHA256:. Several separated
 *     by commas, if the server has several keys or is about to change its key.
 * @param username User with permission to read, write and rename files, and to create folders if files are read.
 * @param password Password of the user. Empty if a key is used.
 * @param privateKey Private key of the user as ssh-keygen writes it, RSA or ECDSA without a passphrase. Empty if a
 *     password is used.
 * @param path Folder on the server.
 */
@ConfigurationPropertiesSource
public record SftpSettings(
        @Nullable String host,
        int port,
        List<String> hostKey,
        @Nullable String username,
        @Nullable Secret password,
        @Nullable Secret privateKey,
        String path) {

    // Not compact for the reason given in InboundFilesSettings.
    public SftpSettings(
            @Nullable String host,
            @DefaultValue("22") int port,
            @DefaultValue List<String> hostKey,
            @Nullable String username,
            @Nullable Secret password,
            @Nullable Secret privateKey,
            @DefaultValue(".") String path) {
        this.host = host;
        this.port = port;
        this.hostKey = List.copyOf(hostKey);
        this.username = username;
        this.password = password;
        this.privateKey = privateKey;
        this.path = path;
    }

    /** The folder on the server; empty if no server is configured. */
    Optional<FileStore> store() {
        return access().map(SftpFolder::new);
    }

    /** Address and credentials; empty if no server is configured. */
    public Optional<SftpAccess> access() {
        return host == null || hostKey.isEmpty() || username == null
                ? Optional.empty()
                : Optional.of(new SftpAccess(
                        host,
                        port,
                        hostKey,
                        username,
                        Optional.ofNullable(password),
                        Optional.ofNullable(privateKey),
                        path));
    }

    /** Adds what is wrong to the findings, by setting below these. */
    public void check(Findings findings) {
        if (host == null) {
            return;
        }
        if (hostKey.isEmpty() || !hostKey.stream().allMatch(key -> key.startsWith("SHA256:"))) {
            findings.add(
                    "host-key",
                    "must be the server's fingerprint as ssh-keygen -lf prints it, beginning with SHA256:; several"
                            + " separated by commas");
        }
        if (username == null) {
            findings.add("username", "is missing");
        }
        if (privateKey != null) {
            check(privateKey, findings);
        }
        if (password == null && privateKey == null) {
            findings.add("password", "is missing, and so is sftp.private-key: set one of them");
        }
    }

    private static void check(Secret key, Findings findings) {
        try {
            PrivateKeys.read(key);
        } catch (IOException _) {
            // The cause is not repeated, because it may contain parts of the key.
            findings.add(
                    "private-key",
                    "is not an RSA or ECDSA key without a passphrase: write the whole file of ssh-keygen, from -----BEGIN"
                            + " to -----END");
        }
    }

    /** Prints neither password nor key. */
    @Override
    public String toString() {
        return "SftpSettings[" + host + ":" + port + "/" + path + "]";
    }
}
