package io.integrationhub.system.file;

import io.integrationhub.core.tenant.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real SFTP server on a free port, which serves a folder to the user {@code hub}. */
public final class SftpServer implements AutoCloseable {

    public static final Secret PASSWORD = new Secret("only-for-tests");

    /** Generating RSA keys takes seconds, so all servers have the same ones. */
    private static final KeyPair HOST_KEY = keyPair("RSA", 2048);

    private static final KeyPair SECOND_HOST_KEY = keyPair("EC", 256);
    private static final KeyPair ED25519_HOST_KEY = Ed25519Keys.generate();
    private static final KeyPair USER_KEY = keyPair("RSA", 2048);
    private static final KeyPair ED25519_USER_KEY = Ed25519Keys.generate();

    private final SshServer server = SshServer.setUpDefaultServer();

    public SftpServer(Path folder) throws IOException {
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(HOST_KEY, SECOND_HOST_KEY, ED25519_HOST_KEY));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
        server.setPasswordAuthenticator((user, password, _) -> user.equals("hub") && password.equals(PASSWORD.value()));
        server.setPublickeyAuthenticator((_, key, _) -> KeyUtils.compareKeys(key, USER_KEY.getPublic())
                || KeyUtils.compareKeys(key, ED25519_USER_KEY.getPublic()));
        server.start();
    }

    public int port() {
        return server.getPort();
    }

    public String fingerprint() {
        return KeyUtils.getFingerPrint(HOST_KEY.getPublic());
    }

    List<String> fingerprints() {
        return List.of(
                fingerprint(),
                KeyUtils.getFingerPrint(SECOND_HOST_KEY.getPublic()),
                KeyUtils.getFingerPrint(ED25519_HOST_KEY.getPublic()));
    }

    /** The fingerprint of another server's key. */
    public static String otherFingerprint() {
        return KeyUtils.getFingerPrint(USER_KEY.getPublic());
    }

    /** The key with which the user may log in instead of the password. */
    Secret userKey() {
        byte[] key = USER_KEY.getPrivate().getEncoded();
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return new Secret("-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
    }

    /** Another such key, as ssh-keygen writes it. */
    Secret ed25519UserKey() {
        return Ed25519Keys.openSsh(ED25519_USER_KEY);
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    private static KeyPair keyPair(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
