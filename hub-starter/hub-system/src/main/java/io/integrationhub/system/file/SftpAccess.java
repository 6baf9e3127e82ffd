package io.integrationhub.system.file;

import io.integrationhub.core.tenant.Secret;
import java.util.Optional;

/**
 * Address and credentials of a folder on an SFTP server.
 *
 * @param hostKey fingerprint of the server's key as ssh-keygen prints it: {@code SHA256:} followed by Base64
 * @param password password of the user, if it has one
 * @param privateKey private key of the user in PEM format, if it has one
 * @param path folder on the server
 */
public record SftpAccess(
        String host,
        int port,
        String hostKey,
        String user,
        Optional<Secret> password,
        Optional<Secret> privateKey,
        String path) {

    /** The address without credentials. */
    @Override
    public String toString() {
        return "sftp://" + host + ":" + port + "/" + path;
    }
}
