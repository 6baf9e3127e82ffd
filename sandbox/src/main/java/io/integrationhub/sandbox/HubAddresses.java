package io.integrationhub.sandbox;

import java.net.URI;

/**
 * Where stand-ins reach the hub's services.
 *
 * @param orderExport takes notifications, and what order masters tell
 * @param inventoryThreshold takes what inventory masters tell
 */
public record HubAddresses(URI orderExport, URI inventoryThreshold) {

    /** Where the services are, if nobody says otherwise. */
    public static final HubAddresses USUAL =
            new HubAddresses(URI.create("http://localhost:8501"), URI.create("http://localhost:8503"));

    /** One address for all of them. */
    public static HubAddresses allAt(URI address) {
        return new HubAddresses(address, address);
    }
}
