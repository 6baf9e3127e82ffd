package io.integrationhub.system.file;

import io.integrationhub.core.tenant.Secret;
import java.io.IOException;
import java.security.KeyPair;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/**
 * A connection to an SFTP server that presented the expected host key. Configuration and keys of the user that runs the
 * hub, such as {@code ~/.ssh}, are ignored.
 *
 * @param client owned by the connection and closed with it
 */
record SftpConnection(SshClient client, SftpClient sftp) implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** A server that sends nothing for this long hangs. */
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(60);

    static SftpConnection to(SftpAccess access) throws IOException {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setServerKeyVerifier((_, _, key) -> access.hostKeys().contains(KeyUtils.getFingerPrint(key)));
        CoreModuleProperties.IDLE_TIMEOUT.set(client, IDLE_TIMEOUT);
        try {
            client.start();
            return new SftpConnection(client, SftpClientFactory.instance().createSftpClient(session(client, access)));
        } catch (IOException | RuntimeException e) {
            client.close(true);
            throw e;
        }
    }

    private static ClientSession session(SshClient client, SftpAccess access) throws IOException {
        ClientSession session = client.connect(access.user(), access.host(), access.port())
                .verify(TIMEOUT)
                .getSession();
        access.password().map(Secret::value).ifPresent(session::addPasswordIdentity);
        if (access.privateKey().isPresent()) {
            for (KeyPair key : PrivateKeys.read(access.privateKey().get())) {
                session.addPublicKeyIdentity(key);
            }
        }
        session.auth().verify(TIMEOUT);
        return session;
    }

    @Override
    public void close() {
        client.close(true);
    }
}
