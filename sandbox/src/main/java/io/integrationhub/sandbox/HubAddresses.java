package io.integrationhub.sandbox;

import java.net.URI;

/**
 * The addresses of the hub's services, which the stand-ins call.
 *
 * @param orderExport receives notifications of commercetools and webhooks of order masters
 * @param inventoryThreshold receives webhooks of inventory masters
 * @param customerSync receives notifications of commercetools about customers
 * @param emailNotifier receives notifications of commercetools about tokens of customers
 */
public record HubAddresses(URI orderExport, URI inventoryThreshold, URI customerSync, URI emailNotifier) {

    /** The addresses of services that run on this machine with their default ports. */
    public static final HubAddresses DEFAULTS = new HubAddresses(
            URI.create("http://localhost:8501"),
            URI.create("http://localhost:8503"),
            URI.create("http://localhost:8502"),
            URI.create("http://localhost:8507"));

    /** The same address for all services. */
    public static HubAddresses allAt(URI address) {
        return new HubAddresses(address, address, address, address);
    }
}
