package io.integrationhub.sandbox.network;

import io.integrationhub.sandbox.infra.FreePort;
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
 * A TCP proxy in front of a server that breaks the network on demand, in the terms of Toxiproxy
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

    /** Starts a proxy on a free port in front of a server on this machine, which need not be running yet. */
    public static FaultProxy inFrontOf(int targetPort) {
        FaultProxy proxy = new FaultProxy(FreePort.any(), targetPort);
        proxy.listen();
        return proxy;
    }

    /** The port that clients connect to. */
    public int port() {
        return port;
    }

    /** Delays all data the server sends. */
    public void latency(Duration delay) {
        toxic = Toxic.NONE.withLatency(delay);
    }

    /** Discards all data in both directions and keeps the connections open. */
    public void blackhole() {
        toxic = Toxic.NONE.withBlackhole();
    }

    /** Closes each new connection after the server has sent this number of bytes. */
    public void limit(long bytes) {
        toxic = Toxic.NONE.withLimit(bytes);
    }

    /** Resets all open connections; new ones work. */
    public void reset() {
        connections.forEach(ProxiedConnection::reset);
    }

    /** Refuses new connections and resets the open ones, until {@link #heal}. */
    public synchronized void down() {
        closeQuietly(listener);
        listener = null;
        reset();
    }

    /** Ends all faults. Resets connections that were in a black hole, as happens when a network returns. */
    public synchronized void heal() {
        boolean blackholed = toxic.blackhole();
        toxic = Toxic.NONE;
        if (blackholed) {
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
                return; // down() or close() closed the socket.
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
            closeQuietly(client); // No server is listening behind the proxy.
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
            // A socket that cannot be closed is unusable anyway.
        }
    }
}
