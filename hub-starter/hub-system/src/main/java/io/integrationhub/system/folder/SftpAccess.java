package io.integrationhub.system.file;

import io.integrationhub.core.tenant.Secret;
import java.util.Optional;

/**
 * How a folder on an SFTP server is reached.
 *
 * @param hostKey fingerprint of the server's key, {@code SHA256:} and Base64 as ssh-keygen prints it
 * @param password of the user; empty for none
 * @param privateKey of the user, in the form that ssh-keygen writes; empty for none
 * @param path the folder on the server
 */
public record SftpAccess(
        String host,
        int port,
        String hostKey,
        String user,
        Optional<Secret> password,
        Optional<Secret> privateKey,
        String path) {

    /** Where it is, without what proves who we are. */
    @Override
    public String toString() {
        return "sftp://" + host + ":" + port + "/" + path;
    }
}
