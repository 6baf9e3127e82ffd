package io.integrationhub.sandbox.tax;

import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A stand-in for a tax engine or a register, with faults, counters and access to its documents. */
public sealed interface TaxStandIn extends AutoCloseable permits AvaTaxStandIn, TaxJarStandIn, ViesStandIn {

    /** The URL of its API. */
    URI url();

    /** The URL of its admin endpoints; paths begin with {@code /stand-in}. */
    URI adminUrl();

    /** The active faults. */
    TaxFaults faults();

    /** Number of quotes it computed, or of queries a register answered. */
    int quotes();

    /** All current documents, in the order in which they were created; a register has none. */
    List<JsonNode> transactions();

    @Override
    void close();
}
