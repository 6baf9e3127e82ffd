package io.integrationhub.sandbox.tax;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.MissingNode;

/** An HTTP listener with an engine behind it. */
final class TaxServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TaxServer.class);

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final TaxFaults faults;
    private final Function<TaxRequest, TaxAnswerJson> api;
    private final Function<TaxRequest, TaxAnswerJson> switches;

    TaxServer(InetSocketAddress address, TaxStandIn engine, Function<TaxRequest, TaxAnswerJson> api) {
        this.faults = engine.faults();
        this.api = api;
        this.switches = new TaxSwitches(engine)::answer;
        try {
            server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("a tax stand-in cannot listen on " + address, e);
        }
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            if (exchange.getRequestURI().getPath().startsWith(TaxSwitches.PATH)) {
                send(exchange, answer(exchange, switches));
                return;
            }
            Thread.sleep(faults.delay());
            TaxAnswerJson answer = faults.isDown() ? away() : answer(exchange, api);
            if (!exchange.getRequestMethod().equals("GET") && answer.status() < 300 && faults.losesThis()) {
                return; // done, but nobody hears of it: closing drops the connection
            }
            send(exchange, answer);
        } catch (IOException e) {
            LOG.atDebug().setCause(e).log("caller went away");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, TaxAnswerJson answer) throws IOException {
        byte[] body = TaxAnswerJson.JSON.writeValueAsBytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private static TaxAnswerJson answer(HttpExchange exchange, Function<TaxRequest, TaxAnswerJson> taker)
            throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        try {
            return taker.apply(new TaxRequest(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    authorization == null ? "" : authorization,
                    body.length == 0 ? MissingNode.getInstance() : TaxAnswerJson.JSON.readTree(body)));
        } catch (JacksonException e) {
            return new TaxAnswerJson(400, TaxAnswerJson.object().put("error", "the body is no JSON"));
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("the tax stand-in failed");
            return new TaxAnswerJson(500, TaxAnswerJson.object().put("error", "the stand-in itself failed"));
        }
    }

    private static TaxAnswerJson away() {
        return new TaxAnswerJson(503, TaxAnswerJson.object().put("error", "out of order for the moment"));
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow(); // some may have been told to be slow for hours
    }
}
