package io.integrationhub.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP listener with a virtual thread per request. While it is stopped, connections are refused; a restart listens
 * on the same port again.
 */
public final class StandInServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StandInServer.class);
    private static final int BACKLOG = 1_024;

    static {
        // Without it the JDK's server delays each small response until the client's delayed acknowledgement, about 40
        // ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
    }

    private final Handler handler;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private InetSocketAddress address;
    private @Nullable HttpServer server;

    /** Handles requests. */
    @FunctionalInterface
    public interface Handler {

        /** The response; empty drops the connection without one. */
        Optional<Response> handle(Request request);
    }

    /**
     * A server that does not listen yet.
     *
     * @param address where it will listen; port 0 for any free port
     */
    public StandInServer(InetSocketAddress address, Handler handler) {
        this.address = address;
        this.handler = handler;
    }

    /** Starts to listen; does nothing if it listens already. */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            HttpServer starting = HttpServer.create(address, BACKLOG);
            starting.setExecutor(workers);
            starting.createContext("/", this::handle);
            starting.start();
            address = new InetSocketAddress(
                    address.getAddress(), starting.getAddress().getPort());
            server = starting;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + address, e);
        }
    }

    /** Refuses connections until the next start. Requests that are being handled are carried out. */
    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** The port it listens on, or will listen on again. */
    public synchronized int port() {
        return address.getPort();
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            Request request = Request.read(exchange);
            Optional<Response> response = handler.handle(request);
            if (response.isPresent()) {
                send(exchange, response.get());
            }
        } catch (IOException e) {
            log.atDebug().setCause(e).log("Client closed the connection");
        }
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        response.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = response.body();
        if (body.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(response.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(response.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    /** Stops for good and interrupts requests that are being handled, which may be delayed for hours on purpose. */
    @Override
    public void close() {
        stop();
        workers.shutdownNow();
    }
}
