package io.integrationhub.system.file.sftp;

import io.integrationhub.core.tenant.Secret;
import java.io.IOException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.client.session.ClientSession.ClientSessionEvent;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/**
 * A connection to an SFTP server that presented the expected host key. Configuration and keys of the user that runs the
 * hub, such as {@code ~/.ssh}, are ignored.
 *
 * @param client owned by the connection and closed with it
 */
public record SftpConnection(SshClient client, SftpClient sftp) implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** A server that sends nothing for this long hangs. */
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(60);

    /** A server with several keys presents another one if the first is not among the known fingerprints. */
    public static SftpConnection to(SftpAccess access) throws IOException {
        HostKeys hostKeys = new HostKeys(access.hostKeys());
        while (true) {
            int refused = hostKeys.refused();
            try {
                return connect(access, hostKeys);
            } catch (IOException e) {
                if (hostKeys.refused() == refused) {
                    throw hostKeys.explained(e);
                }
            }
        }
    }

    private static SftpConnection connect(SftpAccess access, HostKeys hostKeys) throws IOException {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setServerKeyVerifier(hostKeys);
        CoreModuleProperties.IDLE_TIMEOUT.set(client, IDLE_TIMEOUT);
        List<NamedFactory<Signature>> all = client.getSignatureFactories();
        client.setSignatureFactories(hostKeys.untried(all));
        try {
            client.start();
            return new SftpConnection(
                    client, SftpClientFactory.instance().createSftpClient(session(client, access, all)));
        } catch (IOException | RuntimeException e) {
            client.close(true);
            throw e;
        }
    }

    private static ClientSession session(SshClient client, SftpAccess access, List<NamedFactory<Signature>> all)
            throws IOException {
        ClientSession session = client.connect(access.username(), access.host(), access.port())
                .verify(TIMEOUT)
                .getSession();
        access.password().map(Secret::value).ifPresent(session::addPasswordIdentity);
        if (access.privateKey().isPresent()) {
            for (KeyPair key : PrivateKeys.read(access.privateKey().get())) {
                session.addPublicKeyIdentity(key);
            }
        }
        session.waitFor(EnumSet.of(ClientSessionEvent.WAIT_AUTH, ClientSessionEvent.CLOSED), TIMEOUT);
        // The user's key may be of a type that is excluded for the server.
        session.setSignatureFactories(all);
        session.auth().verify(TIMEOUT);
        return session;
    }

    @Override
    public void close() {
        client.close(true);
    }
}
