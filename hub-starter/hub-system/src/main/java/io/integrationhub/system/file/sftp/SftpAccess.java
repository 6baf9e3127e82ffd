package io.integrationhub.system.file.sftp;

import io.integrationhub.core.tenant.Secret;
import java.util.List;
import java.util.Optional;

/**
 * Address and credentials of a folder on an SFTP server.
 *
 * @param hostKeys fingerprints of the server's keys as ssh-keygen prints them: {@code SHA256:} followed by Base64; the
 *     server presents one of them
 * @param password password of the user, if it has one
 * @param privateKey private key of the user in PEM format, if it has one
 * @param path folder on the server
 */
public record SftpAccess(
        String host,
        int port,
        List<String> hostKeys,
        String username,
        Optional<Secret> password,
        Optional<Secret> privateKey,
        String path) {

    public SftpAccess {
        hostKeys = List.copyOf(hostKeys);
    }

    /** The address without credentials. */
    @Override
    public String toString() {
        return "sftp://" + host + ":" + port + "/" + path;
    }
}
