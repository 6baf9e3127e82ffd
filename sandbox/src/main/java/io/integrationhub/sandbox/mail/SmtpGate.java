package io.integrationhub.sandbox.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts connections for the mail server, passes them on, and fails in between. */
final class SmtpGate implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SmtpGate.class);

    private final ServerSocket listening;
    private final InetSocketAddress server;
    private final MailFaults faults;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private SmtpGate(ServerSocket listening, InetSocketAddress server, MailFaults faults) {
        this.listening = listening;
        this.server = server;
        this.faults = faults;
    }

    static SmtpGate open(InetSocketAddress address, InetSocketAddress server, MailFaults faults) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.bind(address);
            SmtpGate gate = new SmtpGate(socket, server, faults);
            Thread.ofVirtual().name("smtp-gate").start(gate::accept);
            return gate;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + address, e);
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                open.add(client);
                Thread.ofVirtual().name("smtp-session").start(() -> serve(client));
            } catch (IOException e) {
                log.atDebug().setCause(e).log("No further connection");
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket behind = new Socket(server.getAddress(), server.getPort())) {
            open.add(behind);
            try {
                new SmtpSession(client, behind, faults).run();
            } finally {
                open.remove(behind);
            }
        } catch (IOException e) {
            log.atDebug().setCause(e).log("Connection ended");
        } finally {
            open.remove(client);
        }
    }

    @Override
    public void close() {
        close(listening);
        open.forEach(SmtpGate::close);
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            log.atDebug().setCause(e).log("Connection was closed already");
        }
    }
}
