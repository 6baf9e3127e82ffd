package io.integrationhub.emailnotifier.transport.smtp;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.integrationhub.emailnotifier.transport.smtp.SmtpSettings.Security;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;

/**
 * GreenMail behind TLS: from the first byte on (RFC 8314), or after STARTTLS (RFC 3207), before which it takes no other
 * command than EHLO. It accepts mails of one user only.
 */
final class TlsMailServer implements AutoCloseable {

    static final String USER = "hub";
    static final String PASSWORD = "only-for-tests";

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    private final List<String> unencrypted = new CopyOnWriteArrayList<>();
    private final ServerCertificate certificate;
    private final Security security;
    private final ServerSocket socket;

    private TlsMailServer(ServerCertificate certificate, Security security) throws IOException {
        this.certificate = certificate;
        this.security = security;
        mails.setUser("hub@shop.example", USER, PASSWORD);
        mails.getUserManager().setAuthRequired(true);
        mails.start();
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    static TlsMailServer start(ServerCertificate certificate, Security security) {
        try {
            return new TlsMailServer(certificate, security);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    List<MimeMessage> mails() {
        return List.of(mails.getReceivedMessages());
    }

    /** The commands that arrived without encryption. */
    List<String> unencrypted() {
        return unencrypted;
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket behind = new Socket(
                        InetAddress.getLoopbackAddress(), mails.getSmtp().getPort())) {
            boolean startTls = security == Security.STARTTLS;
            if (startTls && !awaitStartTls(client)) {
                return;
            }
            SSLSocket encrypted =
                    (SSLSocket) certificate.tls().getSocketFactory().createSocket(client, null, client.getPort(), true);
            encrypted.setUseClientMode(false);
            encrypted.startHandshake();
            if (startTls) {
                // The client has had a greeting.
                readLine(behind.getInputStream());
            }
            Thread.ofVirtual().start(() -> copy(behind, encrypted));
            copy(encrypted, behind);
        } catch (IOException _) {
            // The client is gone, or does not trust the certificate.
        }
    }

    private boolean awaitStartTls(Socket client) throws IOException {
        OutputStream output = client.getOutputStream();
        write(output, "220 localhost ready");
        for (String line = readLine(client.getInputStream());
                !line.isEmpty();
                line = readLine(client.getInputStream())) {
            String command = line.toUpperCase(Locale.ROOT);
            unencrypted.add(command);
            if (command.equals("STARTTLS")) {
                write(output, "220 go ahead");
                return true;
            }
            write(
                    output,
                    command.startsWith("EHLO") ? "250-localhost\r\n250 STARTTLS" : "530 5.7.0 Issue STARTTLS first");
        }
        return false;
    }

    /** Byte by byte, because what follows may be encrypted. */
    private static String readLine(InputStream input) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static void write(OutputStream output, String line) throws IOException {
        output.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        output.flush();
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // One of them is gone.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            mails.stop();
        }
    }
}
