package io.integrationhub.sandbox;

import java.net.URI;

/**
 * The addresses of the hub's services, which the stand-ins call.
 *
 * @param orderExport receives notifications of commercetools and webhooks of order masters
 * @param inventoryThreshold receives webhooks of inventory masters
 * @param customerSync receives notifications of commercetools about customers
 */
public record HubAddresses(URI orderExport, URI inventoryThreshold, URI customerSync) {

    /** The addresses of services that run on this machine with their default ports. */
    public static final HubAddresses DEFAULTS = new HubAddresses(
            URI.create("http://localhost:8501"),
            URI.create("http://localhost:8503"),
            URI.create("http://localhost:8502"));

    /** The same address for all services. */
    public static HubAddresses allAt(URI address) {
        return new HubAddresses(address, address, address);
    }
}
