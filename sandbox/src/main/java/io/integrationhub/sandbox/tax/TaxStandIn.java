package io.integrationhub.sandbox.tax;

import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A tax engine or a register, with what a real one does not have: switches, and a look inside. */
public sealed interface TaxStandIn extends AutoCloseable permits AvaTaxStandIn, TaxJarStandIn, ViesStandIn {

    /** Where the hub calls it. */
    URI url();

    /** Where its switches are; paths begin with {@code /stand-in}. */
    URI switches();

    /** What goes wrong at the moment. */
    TaxFaults faults();

    /** How many questions were answered. */
    int quotes();

    /** All documents as they are now, in the order in which they were first kept; a register has none. */
    List<JsonNode> transactions();

    @Override
    void close();
}
