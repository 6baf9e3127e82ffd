package io.integrationhub.demo.services;

import java.net.URI;

/**
 * The address of a running service.
 *
 * @param name of the service
 * @param url ingress, webhooks and Extensions
 * @param management operator endpoints; paths begin with {@code /actuator}
 */
public record ServiceAddress(String name, URI url, URI management) {

    static ServiceAddress of(String name, int port, int managementPort) {
        return new ServiceAddress(
                name, URI.create("http://localhost:" + port), URI.create("http://localhost:" + managementPort));
    }
}
