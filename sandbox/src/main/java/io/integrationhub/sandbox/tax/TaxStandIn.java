package io.integrationhub.sandbox.tax;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import io.integrationhub.sandbox.http.StandInFaults;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A stand-in for a tax engine or a register, with faults, counters and access to its documents. */
public abstract sealed class TaxStandIn implements AutoCloseable permits AvaTaxStandIn, TaxJarStandIn, ViesStandIn {

    private final StandInFaults faults = new StandInFaults();
    private final AtomicInteger quotes = new AtomicInteger();
    private final TaxServer server;

    /** @param address where it serves, once {@link #serve} is called */
    TaxStandIn(InetSocketAddress address) {
        this.server = new TaxServer(address, this);
    }

    /** Responds to a call of its API. */
    abstract Response handle(Request request);

    /** Starts to serve, once the stand-in is complete. */
    final void serve() {
        server.start();
    }

    /** Counts a quote or a query. */
    final void countQuote() {
        quotes.incrementAndGet();
    }

    /** The URL of its API. */
    public URI url() {
        return server.url();
    }

    /** The URL of its admin endpoints; paths begin with {@code /stand-in}. */
    public final URI adminUrl() {
        return server.url();
    }

    /** The active faults. */
    public final StandInFaults faults() {
        return faults;
    }

    /** Number of quotes it computed, or of queries a register answered. */
    public final int quotes() {
        return quotes.get();
    }

    /** All current documents, in the order in which they were created; a register has none. */
    public abstract List<JsonNode> transactions();

    @Override
    public final void close() {
        server.close();
    }
}
