package io.integrationhub.system.file;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.system.file.sftp.SftpAccess;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An SFTP server with a folder into which another system writes files.
 *
 * @param host Host name of the server. Empty to use no server.
 * @param port Port of the server.
 * @param hostKey Fingerprint of the server's key as ssh-keygen -lf prints it, beginning with SHA256:. Several separated
 *     by commas, if the server has several keys or is about to change its key.
 * @param user User with permission to read and rename files and to create folders.
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
        @Nullable String user,
        @Nullable Secret password,
        @Nullable Secret privateKey,
        String path) {

    // Not compact for the reason given in InboundFilesSettings.
    public SftpSettings(
            @Nullable String host,
            @DefaultValue("22") int port,
            @DefaultValue List<String> hostKey,
            @Nullable String user,
            @Nullable Secret password,
            @Nullable Secret privateKey,
            @DefaultValue(".") String path) {
        this.host = host;
        this.port = port;
        this.hostKey = List.copyOf(hostKey);
        this.user = user;
        this.password = password;
        this.privateKey = privateKey;
        this.path = path;
    }

    /** The folder on the server; empty if no server is configured. */
    Optional<FileStore> store() {
        return host == null || hostKey.isEmpty() || user == null
                ? Optional.empty()
                : Optional.of(new SftpFolder(new SftpAccess(
                        host,
                        port,
                        hostKey,
                        user,
                        Optional.ofNullable(password),
                        Optional.ofNullable(privateKey),
                        path)));
    }

    /** Prints neither password nor key. */
    @Override
    public String toString() {
        return "SftpSettings[" + host + ":" + port + "/" + path + "]";
    }
}
