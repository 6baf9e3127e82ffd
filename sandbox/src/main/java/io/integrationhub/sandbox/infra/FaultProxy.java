package io.integrationhub.sandbox.infra;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a server and breaks the network on demand; the words are those of Toxiproxy
 * (https://github.com/Shopify/toxiproxy).
 */
public final class FaultProxy implements AutoCloseable {

    private final int port;
    private final int targetPort;
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile Toxic toxic = Toxic.NONE;
    private @Nullable ServerSocket listener;

    private FaultProxy(int port, int targetPort) {
        this.port = port;
        this.targetPort = targetPort;
    }

    /** Starts a proxy on a free port before a server on this machine, which need not run yet. */
    public static FaultProxy before(int targetPort) {
        FaultProxy proxy = new FaultProxy(FreePort.any(), targetPort);
        proxy.listen();
        return proxy;
    }

    /** Where clients connect. */
    public int port() {
        return port;
    }

    /** Delays everything the server sends. */
    public void latency(Duration delay) {
        toxic = Toxic.NONE.withLatency(delay);
    }

    /** Passes nothing on any more, in either direction, and keeps the connections open. */
    public void blackhole() {
        toxic = Toxic.NONE.withBlackhole();
    }

    /** Cuts each new connection after the server has sent that many bytes. */
    public void limit(long bytes) {
        toxic = Toxic.NONE.withLimit(bytes);
    }

    /** Breaks all present connections with a TCP reset; new ones work. */
    public void reset() {
        connections.forEach(ProxiedConnection::reset);
    }

    /** Refuses new connections and breaks the present ones, until {@link #heal}. */
    public synchronized void down() {
        closeQuietly(listener);
        listener = null;
        reset();
    }

    /** Takes back whatever was broken. Connections that hung in a black hole are broken, as a network's return does. */
    public synchronized void heal() {
        boolean hung = toxic.blackhole();
        toxic = Toxic.NONE;
        if (hung) {
            reset();
        }
        if (listener == null) {
            listen();
        }
    }

    Toxic toxic() {
        return toxic;
    }

    private synchronized void listen() {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listener = socket;
            Thread.ofVirtual().name("fault-proxy-" + port).start(() -> accept(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                return; // closed by down() or close()
            }
        }
    }

    private void connect(Socket client) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), targetPort);
            ProxiedConnection connection = new ProxiedConnection(client, server, this::toxic);
            connections.add(connection);
            connection.run(() -> connections.remove(connection));
        } catch (IOException e) {
            closeQuietly(client); // nobody behind the proxy
        }
    }

    @Override
    public void close() {
        down();
    }

    static void closeQuietly(@Nullable Closeable socket) {
        if (socket == null) {
            return;
        }
        try {
            socket.close();
        } catch (IOException e) {
            // It was to be gone, and it is.
        }
    }
}
