package io.integrationhub.emailnotifier.transport.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that responds to single commands as told; {@code .} is the end of a mail. */
final class ScriptedSmtpServer implements AutoCloseable {

    static final String HANG = "hang";
    static final String HANG_UP = "hang up";

    private final ServerSocket socket;
    private final Map<String, String> responses = new ConcurrentHashMap<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    private ScriptedSmtpServer(ServerSocket socket) {
        this.socket = socket;
    }

    static ScriptedSmtpServer start() {
        try {
            ScriptedSmtpServer server =
                    new ScriptedSmtpServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return sockets.size();
    }

    List<String> mails() {
        return mails;
    }

    List<String> recipients() {
        return recipients;
    }

    /** Responds to a command like this from now on; empty for the usual response. */
    void respond(String command, String response) {
        if (response.isEmpty()) {
            responses.remove(command);
        } else {
            responses.put(command, response);
        }
    }

    void closeConnections() {
        sockets.forEach(ScriptedSmtpServer::close);
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                Socket client = socket.accept();
                sockets.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader input =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream output = client.getOutputStream();
            write(output, "220 ready");
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                String command = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
                if (command.equals("RCPT")) {
                    recipients.add(line.substring(line.indexOf(':') + 1).strip());
                }
                String usual = command.equals("DATA") ? "354 go on" : "250 ok";
                if (!respond(output, command, usual)) {
                    return;
                }
                if (command.equals("DATA") && responses.get("DATA") == null) {
                    String mail = read(input);
                    if (responses.get(".") == null) {
                        mails.add(mail);
                    }
                    if (!respond(output, ".", "250 queued")) {
                        return;
                    }
                }
            }
        } catch (IOException | InterruptedException _) {
            // The client is gone.
        }
    }

    private boolean respond(OutputStream output, String command, String usual)
            throws IOException, InterruptedException {
        String response = responses.getOrDefault(command, usual);
        if (response.equals(HANG)) {
            Thread.sleep(60_000);
        }
        if (response.equals(HANG_UP)) {
            return false;
        }
        write(output, response);
        return true;
    }

    private static String read(BufferedReader input) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = input.readLine(); line != null && !line.equals("."); line = input.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static void write(OutputStream output, String line) throws IOException {
        output.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception _) {
            // It is gone either way.
        }
    }

    @Override
    public void close() {
        close(socket);
        closeConnections();
    }
}
