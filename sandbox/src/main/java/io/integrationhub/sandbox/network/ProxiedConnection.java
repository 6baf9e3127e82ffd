package io.integrationhub.sandbox.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.function.Supplier;

/** One connection through a {@link FaultProxy}, copied by a thread per direction. */
final class ProxiedConnection {

    private static final int BUFFER = 16 * 1024;

    private final Socket client;
    private final Socket server;
    private final Supplier<Toxic> toxic;

    ProxiedConnection(Socket client, Socket server, Supplier<Toxic> toxic) {
        this.client = client;
        this.server = server;
        this.toxic = toxic;
    }

    /** Copies data until one side closes the connection. */
    void run(Runnable ended) throws IOException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Thread upstream = Thread.ofVirtual().start(() -> copy(client, server, false));
        copy(server, client, true);
        try {
            upstream.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.run();
        }
    }

    /** Resets the connection for both sides. */
    void reset() {
        for (Socket socket : new Socket[] {client, server}) {
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException e) {
                // The socket is closed already.
            }
            FaultProxy.closeQuietly(socket);
        }
    }

    private void copy(Socket from, Socket to, boolean downstream) {
        byte[] buffer = new byte[BUFFER];
        long sent = 0;
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                Toxic now = toxic.get();
                if (now.blackhole()) {
                    continue;
                }
                int allowed = downstream ? (int) Math.min(read, now.limit() - sent) : read;
                delay(now, downstream);
                out.write(buffer, 0, Math.max(0, allowed));
                out.flush();
                sent += allowed;
                if (allowed < read) {
                    break;
                }
            }
        } catch (IOException e) {
            // One side closed the connection, so the other side is closed as well.
        } finally {
            FaultProxy.closeQuietly(client);
            FaultProxy.closeQuietly(server);
        }
    }

    private static void delay(Toxic toxic, boolean downstream) throws IOException {
        if (!downstream || toxic.latency().isZero()) {
            return;
        }
        try {
            Thread.sleep(toxic.latency());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
