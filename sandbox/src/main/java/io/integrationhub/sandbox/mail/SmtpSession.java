package io.integrationhub.sandbox.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection: command by command to the server, and its replies back, unless a fault happens. */
final class SmtpSession {

    private static final Logger log = LoggerFactory.getLogger(SmtpSession.class);

    private static final String END_OF_DATA = ".";
    private static final String CONTINUE_WITH_DATA = "354";

    private final InputStream fromClient;
    private final OutputStream toClient;
    private final InputStream fromServer;
    private final OutputStream toServer;
    private final MailFaults faults;

    SmtpSession(Socket client, Socket server, MailFaults faults) throws IOException {
        this.fromClient = new BufferedInputStream(client.getInputStream());
        this.toClient = client.getOutputStream();
        this.fromServer = new BufferedInputStream(server.getInputStream());
        this.toServer = server.getOutputStream();
        this.faults = faults;
    }

    /** Runs until one side ends the connection. */
    void run() throws IOException {
        if (faults.happens(MailFault.UNAVAILABLE, "")) {
            write(toClient, "421 4.3.2 Service not available");
            return;
        }
        String reply = passReply();
        Optional<String> command = readLine(fromClient);
        while (command.isPresent() && !reply.isEmpty()) {
            Optional<String> failure = failure(command.get());
            if (failure.isPresent()) {
                write(toClient, failure.get());
            } else {
                write(toServer, command.get());
                reply = passReply();
                if (reply.startsWith(CONTINUE_WITH_DATA)) {
                    passData();
                    if (faults.happens(MailFault.RESPONSE_LOST, "")) {
                        readReply();
                        return;
                    }
                    reply = passReply();
                }
            }
            command = readLine(fromClient);
        }
    }

    private Optional<String> failure(String command) throws IOException {
        String verb = command.toUpperCase(Locale.ROOT);
        if (verb.startsWith("AUTH") && faults.happens(MailFault.CREDENTIALS_REJECTED, "")) {
            return Optional.of("535 5.7.8 Authentication credentials invalid");
        }
        if (!verb.startsWith("RCPT")) {
            return Optional.empty();
        }
        if (faults.happens(MailFault.HANG, command)) {
            hang();
        }
        if (faults.happens(MailFault.TRANSIENT, command)) {
            return Optional.of("451 4.3.0 Try again later");
        }
        return faults.happens(MailFault.PERMANENT, command)
                ? Optional.of("550 5.1.1 No such mailbox")
                : Optional.empty();
    }

    /** Listens without a reply until the client gives up. */
    private void hang() throws IOException {
        while (readLine(fromClient).isPresent()) {
            log.atDebug().log("No reply, as requested");
        }
    }

    private void passData() throws IOException {
        Optional<String> line = readLine(fromClient);
        while (line.isPresent()) {
            write(toServer, line.get());
            if (line.get().equals(END_OF_DATA)) {
                return;
            }
            line = readLine(fromClient);
        }
    }

    /** Passes the server's reply on; empty if the server ended the connection. */
    private String passReply() throws IOException {
        String reply = readReply();
        if (!reply.isEmpty()) {
            write(toClient, reply);
        }
        return reply;
    }

    /** All lines of a reply: in all but the last one, a hyphen follows the code. */
    private String readReply() throws IOException {
        StringBuilder reply = new StringBuilder();
        Optional<String> line = readLine(fromServer);
        while (line.isPresent()) {
            reply.append(line.get());
            if (line.get().length() < 4 || line.get().charAt(3) != '-') {
                return reply.toString();
            }
            reply.append("\r\n");
            line = readLine(fromServer);
        }
        return "";
    }

    private static void write(OutputStream to, String line) throws IOException {
        to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        to.flush();
    }

    /** A line without its end, each byte as a character; empty at the end of the stream. */
    private static Optional<String> readLine(InputStream from) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = from.read();
        while (next >= 0 && next != '\n') {
            line.write(next);
            next = from.read();
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return next < 0
                ? Optional.empty()
                : Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
